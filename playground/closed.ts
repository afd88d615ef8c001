import type { EventEmitter } from 'node:events';

/** Resolves when a stream is closed, also where it ends with an error: the other side may be killed. */
export function closed(stream: EventEmitter): Promise<void> {
  return new Promise((resolve) => void stream.once('close', () => resolve()));
}
