import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known of the requests that one task has sent so far. */
export interface Doubt {
  /** One of them may have arrived, though its reply was lost. discord.js sends again by itself, without telling. */
  mayHaveArrived: boolean;
}

const current = new AsyncLocalStorage<Doubt>();

/** Does something that sends requests, and notes in `doubt` what becomes of them. */
export function doubting<T>(doubt: Doubt, task: () => Promise<T>): Promise<T> {
  return current.run(doubt, task);
}

/** Sends one request, as the last step before the wire. A 5xx may hide that it was done; a lost reply as well. */
export async function noting<T extends { readonly status: number }>(send: () => Promise<T>): Promise<T> {
  const doubt = current.getStore();
  if (doubt === undefined) return send();
  try {
    const reply = await send();
    doubt.mayHaveArrived ||= reply.status >= 500;
    return reply;
  } catch (error) {
    doubt.mayHaveArrived = true;
    throw error;
  }
}
