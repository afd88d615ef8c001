import { parentPort, workerData } from 'node:worker_threads';
import { NemoError } from '../core/failure.ts';
import { accepted } from './raw-reply.ts';
import type { Found, Reading } from './read-state.ts';
import { stateOf } from './state.ts';

/** The thread in which a large state is read: it is handed one reply, says what is in it, and ends. */
function found({ reply, retry429Ms }: Reading): Found {
  try {
    return { state: stateOf(accepted(reply, 'state', retry429Ms)) };
  } catch (error) {
    if (error instanceof NemoError) return { failure: error.failure };
    throw error;
  }
}

parentPort?.postMessage(found(workerData));
