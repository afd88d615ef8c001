import { inCredits } from './credits.ts';
import type { PriceKind } from './price.ts';
import type { Cost } from './telling.ts';

/*
 * What the paid requests of one account cost, by its total alone. A request that nobody overlapped cost what is missing
 * afterwards; those that overlap share what is missing, so that all that is told adds up to what was spent. What a
 * request could not say itself, since nobody could read the total or what came of it was in doubt, the next one says.
 */

/** An account's total, and since when it was asked for: the later of two is the newer one. */
export interface Reading {
  readonly total: number;
  readonly at: number;
}

export interface Receipts {
  /** What would be left if only what was told so far had been spent, and what is owed. Null while nobody knows. */
  readonly told: number | null;
  readonly last: Reading | null;
  readonly open: readonly OpenReceipt[];
  /** The newest only: whoever was killed before the figure was written down elsewhere finds it here. */
  readonly closed: readonly { readonly id: string; readonly cost: Cost | null }[];
  /** Those that ended without saying all of what they cost. What is in doubt may still be charged. */
  readonly unsaid: readonly { readonly id: string; readonly isInDoubt: boolean; readonly at: number }[];
  /** What was found of that since: the next receipt says it. */
  readonly owed: number;
}

export interface OpenReceipt {
  readonly id: string;
  readonly kind: PriceKind;
  /** What it usually costs: its weight among those that overlap. */
  readonly price: number;
  /** Whether that was learned from receipts, and is not only the vendor's figure. */
  readonly isLearned: boolean;
  readonly at: number;
  readonly isAlone: boolean;
}

export const noReceipts: Receipts = { told: null, last: null, open: [], closed: [], unsaid: [], owed: 0 };

/** An open receipt so old belongs to nothing that still runs. */
const FORGOTTEN_MS = 24 * 60 * 60_000;
const CLOSED_KEPT = 50;

/** Before a paid request leaves. */
export function openedReceipt(
  receipts: Receipts,
  wanted: Omit<OpenReceipt, 'isAlone'>,
  reading: Reading | null,
): Receipts {
  const others = receipts.open.filter((one) => one.id !== wanted.id && one.at > wanted.at - FORGOTTEN_MS);
  const last = newer(receipts.last, reading);
  const among = others.map((one) => ({ ...one, isAlone: false }));
  if (reading === null || last === null) return { ...receipts, open: [...among, { ...wanted, isAlone: false }] };
  const isFirst = others.length === 0;
  const known =
    isFirst && receipts.told !== null
      ? foundBetween(receipts, receipts.told, last)
      : { ...receipts, last, told: Math.max(receipts.told ?? last.total, last.total) };
  return { ...known, open: [...among, { ...wanted, isAlone: isFirst && known.unsaid.length === 0 }] };
}

/**
 * Once nothing more is charged for it. Where somebody has topped up meanwhile, nobody knows what it cost.
 * @param guess said then; null to say nothing
 * @param mayCost false for what was clearly turned down: then, and among others, it cost nothing
 */
export function closedReceipt(receipts: Receipts, id: string, closing: Closing): Receipts {
  const { reading, guess, mayCost, isInDoubt, at } = closing;
  const own = receipts.open.find((one) => one.id === id);
  if (own === undefined) return receipts;
  const open = receipts.open.filter((one) => one !== own);
  const last = newer(receipts.last, reading);
  const isAll = reading !== null && open.length === 0;
  const others = receipts.unsaid.filter((one) => !isAll || one.at > (last?.at ?? 0));
  const silent = reading === null || isInDoubt ? [{ id, isInDoubt, at }] : [];
  const unsaid = [...others, ...silent].slice(-CLOSED_KEPT);
  const next = { ...receipts, last, open, unsaid };
  if (reading === null || last === null) return withClosed(next, id, null);
  const left = last.total;
  if (receipts.told === null || left > receipts.told) {
    const spent = mayCost ? guess : 0;
    return withClosed({ ...next, told: left }, id, spent === null ? null : { spent, left, exact: !mayCost });
  }
  const spent = shareOf(inCredits(receipts.told - left), mayCost ? own : { ...own, price: 0 }, open);
  return withClosed({ ...next, told: inCredits(receipts.told - spent) }, id, {
    spent,
    left,
    exact: own.isAlone && !isInDoubt,
  });
}

interface Closing {
  readonly reading: Reading | null;
  readonly guess: number | null;
  readonly mayCost: boolean;
  /** Nobody knows what came of it: it may still be charged. */
  readonly isInDoubt: boolean;
  readonly at: number;
}

/** What an earlier request came to, which was in doubt and is found now: by that of another, which was never sent. */
export function lateReceipt(receipts: Receipts, id: string, reading: Reading | null): Receipts {
  const isDone = receipts.closed.some((one) => one.id === id);
  const last = newer(receipts.last, reading);
  if (isDone || receipts.told === null || reading === null || last === null || last.total > receipts.told)
    return receipts;
  if (receipts.open.length > 0 || receipts.unsaid.length === 0) return receipts;
  const { owed, ...found } = foundBetween(receipts, receipts.told, last);
  const cost = { spent: owed, left: last.total, exact: receipts.unsaid.length === 1 };
  return withClosed({ ...found, owed: 0, unsaid: [] }, id, cost);
}

/** It was never sent. */
export function droppedReceipt(receipts: Receipts, id: string): Receipts {
  const open = receipts.open.filter((one) => one.id !== id);
  return open.length === receipts.open.length ? receipts : { ...receipts, open };
}

/**
 * While nothing is open: what is gone since it was last told belongs to those that could not say so, and to those that
 * overlapped something which never left. Without any it is somebody else's, who uses the account as well.
 */
function foundBetween(receipts: Receipts, told: number, last: Reading): Receipts {
  const { unsaid, owed } = receipts;
  const known = unsaid.length > 0 ? last.total : (receipts.last?.total ?? told);
  const more = inCredits(Math.max(0, told - known));
  const stillUnsaid = unsaid.filter(({ isInDoubt, at }) => isInDoubt || at > last.at);
  return { ...receipts, last, told: last.total, owed: inCredits(owed + more), unsaid: stillUnsaid };
}

/** Whoever says what it cost says what is owed as well. */
function withClosed(receipts: Receipts, id: string, cost: Cost | null): Receipts {
  const { owed, closed } = receipts;
  const whole = cost !== null && owed > 0 ? { ...cost, earlier: owed } : cost;
  return { ...receipts, owed: cost === null ? owed : 0, closed: [...closed, { id, cost: whole }].slice(-CLOSED_KEPT) };
}

/** By what they usually cost. Up to that, as far as it was learned, is its own: others may not be charged yet. */
function shareOf(gone: number, { price, isLearned }: OpenReceipt, others: readonly OpenReceipt[]): number {
  if (others.length === 0) return gone;
  const all = others.reduce((sum, one) => sum + one.price, price);
  const share = all === 0 ? gone / (others.length + 1) : (gone * price) / all;
  return Math.min(gone, Math.round(isLearned ? Math.max(share, price) : share));
}

function newer(last: Reading | null, reading: Reading | null): Reading | null {
  return last !== null && (reading === null || last.at > reading.at) ? last : reading;
}
