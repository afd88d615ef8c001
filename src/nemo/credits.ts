import { inCredits } from '../core/credits.ts';
import { NemoError } from '../core/failure.ts';
import type { Credits } from '../core/session.ts';
import type { Call } from './api.ts';
import { numberAt } from './wire.ts';

/** What is asked where anything free will do, such as whether a token is good. */
export const balanceCall: Call = { place: 'credits', method: 'GET', path: '/api/credits/balance/simple' };

/**
 * A balance names at least one of its numbers, and what it leaves out follows from the others: anything else would read
 * as an empty account. An account may be overdrawn, and then says so by a number below zero: what a turn cost is the
 * difference. A total above the other two may be what was ever granted, which never falls: it is not counted by.
 */
export function creditsIn(data: unknown): Credits {
  const [available, held, total] = ['available', 'frozen', 'total'].map((name) => {
    const said = numberAt(data, name);
    return said === null ? undefined : inCredits(said);
  });
  if ((available ?? held ?? total) === undefined) throw new NemoError({ kind: 'broken' });
  const both = available !== undefined && total !== undefined;
  const frozen = held ?? (both ? Math.max(0, inCredits(total - available)) : 0);
  const free = available ?? (total === undefined ? 0 : inCredits(total - frozen));
  const sum = inCredits(free + frozen);
  const isAll = both && held !== undefined;
  return { available: free, frozen, total: isAll ? Math.min(total, sum) : (total ?? sum) };
}
