import { once } from 'node:events';
import { constants } from 'node:os';

const signals = ['SIGTERM', 'SIGINT'] as const;

/** Resolves with the first signal that asks the process to stop. The second one, of either kind, ends it at once. */
export async function stopSignal(): Promise<NodeJS.Signals> {
  const heard = new AbortController();
  for (const signal of signals) process.off(signal, endAtOnce);
  try {
    return await Promise.race(
      signals.map((signal) => once(process, signal, { signal: heard.signal }).then(() => signal)),
    );
  } finally {
    heard.abort(); // nobody listens any more: the next signal does what signals do
    heedSignals();
  }
}

/** The first process of a container is not ended by a signal that nobody listens for, as any other is. */
export function heedSignals(): void {
  if (process.pid === 1) for (const signal of signals) process.on(signal, endAtOnce);
}

function endAtOnce(signal: NodeJS.Signals): void {
  endBy(signal);
}

/**
 * Ends the process by this signal, also where a thread stands still in a write, with which it does not exit. The first
 * process of a container outlives its own signals: it gives way to one that does nothing but end.
 */
export function endBy(signal: NodeJS.Signals, code = 128 + constants.signals[signal]): never {
  process.kill(process.pid, signal);
  process.execve?.(process.execPath, [process.execPath, '-e', `process.exit(${code})`], {});
  return process.exit(code);
}
