import { once } from 'node:events';

const signals = ['SIGTERM', 'SIGINT'] as const;

/** Resolves with the first signal that asks the process to stop. The second one, of either kind, ends it at once. */
export async function stopSignal(): Promise<NodeJS.Signals> {
  const heard = new AbortController();
  try {
    return await Promise.race(
      signals.map((signal) => once(process, signal, { signal: heard.signal }).then(() => signal)),
    );
  } finally {
    heard.abort(); // nobody listens any more: the next signal does what signals do
  }
}
