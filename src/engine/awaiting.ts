import type { Logger } from 'pino';
import type { Awaiting, Work } from './engine.ts';

interface Around {
  readonly log: Logger;
  readonly power: AbortSignal;
}

/** Resolves once it may be gone on with, or has to be looked at again. Rejects only when the process ends. */
export async function untilHeard({ log, power }: Around, { kind, id }: Work, { until }: Awaiting): Promise<void> {
  await until().catch((error: unknown) => {
    power.throwIfAborted();
    log.warn({ err: error, [kind]: id }, 'what waits for somebody is looked at again');
  });
}
