import { Worker } from 'node:worker_threads';
import { NemoError, type Failure } from '../core/failure.ts';
import type { State } from '../core/session.ts';
import { accepted, type RawReply } from './raw-reply.ts';
import type { Place } from './refusal.ts';
import { stateOf } from './state.ts';

/** What a timeline of a few minutes needs is far less: it is read in a few milliseconds. */
const LARGE_CHARS = 64 * 1024;

export interface Reading {
  readonly reply: RawReply;
  readonly retry429Ms: number;
}

/** What comes of a reading: a no of the backend has to be handed over as what it says. */
export type Found = { readonly state: State } | { readonly failure: Failure };

let last: Promise<unknown> = Promise.resolve();

/**
 * The state in a reply. A large one is read in a thread of its own, one after another, since a timeline of two million
 * letters, kept as it was written, holds the loop for half a second. Throws its no as NemoError.
 */
export async function readState(reply: RawReply, place: Place, retry429Ms: number): Promise<State> {
  if ((reply.text?.length ?? 0) <= LARGE_CHARS) return stateOf(accepted(reply, place, retry429Ms));
  const reading = last.then(() => besideTheLoop({ reply, retry429Ms }));
  last = reading.catch(() => {}); // whoever waits for it is told
  const found = await reading;
  if ('failure' in found) throw new NemoError(found.failure);
  return found.state;
}

function besideTheLoop(reading: Reading): Promise<Found> {
  const worker = new Worker(new URL('state-thread.ts', import.meta.url), { workerData: reading });
  return new Promise((resolve, reject) => {
    worker
      .once('message', resolve)
      .once('error', reject)
      .once('exit', () => reject(new Error('nothing was read')));
  });
}
