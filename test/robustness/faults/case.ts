import type { Verdict } from '../harness/verdict.ts';
import type { Life } from './life.ts';

/** One row of the table, played. */
export interface Case {
  /** A sentence: where the fault strikes, what it is, what happens next. */
  readonly name: string;
  /** Seconds it takes, where it is long: the longest begin first. */
  readonly seconds?: number;
}

/** A case that leaves the bot as it was: many are played in one life. */
export interface SharedCase extends Case {
  /** Resolves with what did not hold. */
  readonly play: (life: Life) => Promise<readonly string[]>;
}

/** A case that needs a bot of its own. */
export interface OwnCase extends Case {
  readonly playAlone: () => Promise<Verdict>;
}
