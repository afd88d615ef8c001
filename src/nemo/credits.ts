import { inCredits } from '../core/credits.ts';
import { NemoError } from '../core/failure.ts';
import type { Credits } from '../core/session.ts';
import type { Call } from './api.ts';
import { unfolded } from './exact-json.ts';
import { field, numberAt, textAt } from './wire.ts';

/** What is asked where anything free will do, such as whether a token is good. */
export const balanceCall: Call = { place: 'credits', method: 'GET', path: '/api/credits/balance/simple' };

const names = ['available', 'frozen', 'total'] as const;
/** Where a balance may stand within what came, and what it may be called where it is one number. */
const holders = ['balance', 'credits', 'data', 'account', 'wallet'];
/** Where the number stands in an amount that says its unit as well. */
const amounts = ['amount', 'value', 'credits', 'balance'];

/** An amount in groups of digits, and with its unit, as it is written for people. */
const WRITTEN = /^([+-]?) ?(\d{1,3}(?:[, '’_]\d{2,3})*[, '’_]\d{3}|\d+)(\.\d+)? ?(?:credits?|points?|积分|点)?$/i;

/**
 * A balance names at least one of its numbers, and what it leaves out follows from the others: anything else would read
 * as an empty account, and so would one that is there and says no number, such as "unlimited". An account may be
 * overdrawn, and then says so by a number below zero: what a turn cost is the difference. A total above the other two
 * may be what was ever granted, which never falls: it is not counted by.
 */
export function creditsIn(data: unknown): Credits {
  const known = knownCredits(data);
  if (known === null) throw new NemoError({ kind: 'broken' });
  return known;
}

/** The same, and null where it says none. */
export function knownCredits(data: unknown): Credits | null {
  const balance = balanceIn(data);
  const [available, held, total] = names.map((name) => amountIn(field(balance, name)) ?? undefined);
  if ((available ?? held ?? total) === undefined || isUnsaid(balance, available, total)) return null;
  const both = available !== undefined && total !== undefined;
  const frozen = held ?? (both ? Math.max(0, inCredits(total - available)) : 0);
  const free = available ?? (total === undefined ? 0 : inCredits(total - frozen));
  const sum = inCredits(free + frozen);
  const isAll = both && held !== undefined;
  return { available: free, frozen, total: isAll ? Math.min(total, sum) : (total ?? sum) };
}

/** Whether it speaks of what is available in a way that is no number. */
function isUnsaid(balance: unknown, available?: number, total?: number): boolean {
  if (available !== undefined) return false;
  const said = field(balance, 'available');
  const isNothing = said === null && total !== undefined;
  return !isNothing && (said !== undefined || (total === undefined && field(balance, 'total') !== undefined));
}

function balanceIn(data: unknown): unknown {
  const held = holders.map((name) => unfolded(field(data, name)));
  const whole = [data, ...held].find((one) => names.some((name) => field(one, name) !== undefined));
  return whole ?? { available: [data, ...held].find((one) => amountIn(one) !== null) };
}

function amountIn(said: unknown): number | null {
  const amount = amounts.map((name) => field(said, name)).find((one) => one !== undefined) ?? said;
  const number = numberAt({ amount }, 'amount') ?? writtenNumber(textAt({ amount }, 'amount') ?? '');
  return number === null ? null : inCredits(number);
}

function writtenNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replace('\u2212', '-').trim();
  const [whole, sign = '', digits = '', fraction = ''] = WRITTEN.exec(plain) ?? [];
  return whole === undefined ? null : Number(sign + digits.replaceAll(/\D/g, '') + fraction);
}
