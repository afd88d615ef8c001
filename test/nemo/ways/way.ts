import type { Switches } from '../../../playground/nemo/switches.ts';
import type { Stage } from './stage.ts';

/** How the bot gets along with a guess about the backend, whichever way it turns out. */
interface Way {
  /** A sentence about the bot that holds for each value. */
  readonly says: string;
  /** `value` is set already. */
  readonly holds: (stage: Stage, value: string | number) => Promise<void>;
}

export type Ways<Name extends keyof Switches> = Readonly<Record<Name, Way>>;
