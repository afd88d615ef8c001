import type { Engine } from './engine.ts';
import { createLocalEngine, type EngineDeps } from './local.ts';

export interface OpenEngine {
  readonly engine: Engine;
  readonly others: Others;
  /** Whether work can stand in line: where several processes share it, whether their queue takes anything. */
  isThere(): boolean;
  /** Lets go of what it holds once nothing is left to do. */
  close(): Promise<void>;
}

/** What processes that share their work know for each other. */
export interface Others {
  /** What one of them has been told about this; null where none says so at once. */
  ask(about: string): Promise<unknown>;
  /** From now on this one answers: with null for what it was not told. */
  answer(how: (about: string) => unknown): Promise<void>;
}

const nobody: Others = { ask: async () => null, answer: async () => undefined };

/** Where work stands that several processes share; null where there is one machine. */
interface Shared {
  readonly queueUrl: string | null;
  /** On how many projects this process works at once there; 0 for none. */
  readonly slots: number;
}

/** The engine of this process. BullMQ is loaded only where it is asked for: a start has to be quick. */
export async function openEngine(deps: EngineDeps, { queueUrl, slots }: Shared): Promise<OpenEngine> {
  if (queueUrl !== null) {
    const { openBullEngine } = await import('./bull/bull.ts');
    return openBullEngine(deps, queueUrl, slots);
  }
  return { engine: createLocalEngine(deps), others: nobody, isThere: () => true, close: async () => undefined };
}
