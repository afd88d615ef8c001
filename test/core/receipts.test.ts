import { describe, expect, test } from 'vitest';
import {
  closedReceipt,
  droppedReceipt,
  lateReceipt,
  noReceipts,
  openedReceipt,
  type Receipts,
} from '../../src/core/receipts.ts';
import { inCredits } from '../../src/core/credits.ts';
import { playWeek } from '../support/played-week.ts';

let at = 0;
const reading = (total: number) => ({ total, at: ++at });

function open(receipts: Receipts, id: string, total: number | null, price = 100): Receipts {
  return openedReceipt(
    receipts,
    { id, kind: 'clip', price, isLearned: true, at: 0 },
    total === null ? null : reading(total),
  );
}

function close(
  receipts: Receipts,
  id: string,
  total: number | null,
  {
    guess = null,
    mayCost = true,
    isInDoubt = false,
  }: { readonly guess?: number | null; readonly mayCost?: boolean; readonly isInDoubt?: boolean } = {},
) {
  const now = total === null ? null : reading(total);
  const after = closedReceipt(receipts, id, { reading: now, guess, mayCost, isInDoubt, at: ++at });
  return { after, cost: after.closed.find((one) => one.id === id)?.cost };
}

describe('what a request has cost', () => {
  test('is exact where nothing overlapped, also below zero, and for nothing', () => {
    expect(close(open(noReceipts, 'a', 100), 'a', 50).cost).toEqual({ spent: 50, left: 50, exact: true });
    expect(close(open(noReceipts, 'a', 5), 'a', -5).cost).toEqual({ spent: 10, left: -5, exact: true });
    expect(close(open(noReceipts, 'a', 100), 'a', 100).cost).toEqual({ spent: 0, left: 100, exact: true });
  });

  test('is exact to the fraction, and never nothing where something was spent', () => {
    const first = close(open(noReceipts, 'a', 100.7), 'a', 98.4);
    expect(first.cost).toEqual({ spent: 2.3, left: 98.4, exact: true });
    const second = close(open(first.after, 'b', 98.4), 'b', 98.3);
    expect(second.cost).toEqual({ spent: 0.1, left: 98.3, exact: true });
    expect(close(open(second.after, 'c', 98.3), 'c', 98.2).cost).toEqual({ spent: 0.1, left: 98.2, exact: true });
  });

  test('is shared by what they usually cost among those that overlap, and adds up', () => {
    const both = open(open(noReceipts, 'clip', 500, 100), 'edit', 500, 50);
    const first = close(both, 'clip', 350);
    expect(first.cost).toEqual({ spent: 100, left: 350, exact: false });
    expect(close(first.after, 'edit', 350).cost).toEqual({ spent: 50, left: 350, exact: false });
    const dear = close(both, 'clip', 200);
    expect(dear.cost).toEqual({ spent: 200, left: 200, exact: false });
    expect(close(dear.after, 'edit', 200).cost).toEqual({ spent: 100, left: 200, exact: false });
  });

  test('is shared by the figures of the vendor while nothing was learned yet', () => {
    const [a, b] = ['a', 'b'].map((id) => ({ id, kind: 'clip' as const, price: 100, isLearned: false, at: 0 }));
    if (a === undefined || b === undefined) return expect.unreachable();
    const first = close(openedReceipt(openedReceipt(noReceipts, a, reading(100)), b, reading(100)), 'a', 60);
    expect(first.cost).toEqual({ spent: 20, left: 60, exact: false });
    expect(close(first.after, 'b', 60).cost).toEqual({ spent: 20, left: 60, exact: false });
  });

  test('is its own where the other is charged only later', () => {
    const first = close(open(open(noReceipts, 'clip', 500, 100), 'edit', 500, 50), 'edit', 450);
    expect(first.cost).toEqual({ spent: 50, left: 450, exact: false });
    expect(close(first.after, 'clip', 350).cost).toEqual({ spent: 100, left: 350, exact: false });
  });

  test('is nothing for what was turned down while another ran', () => {
    const both = open(open(noReceipts, 'a', 500), 'b', 400);
    expect(close(both, 'b', 400, { mayCost: false }).cost).toEqual({ spent: 0, left: 400, exact: false });
  });

  test('is nothing for what was turned down, where nobody knows what was there before', () => {
    const unknown = open(noReceipts, 'c', null);
    expect(close(unknown, 'c', 400, { guess: 100, mayCost: false }).cost).toEqual({ spent: 0, left: 400, exact: true });
    expect(close(unknown, 'c', 400, { guess: 100 }).cost).toEqual({ spent: 100, left: 400, exact: false });
  });

  test('is a guess, or nobody says it, where somebody topped up meanwhile', () => {
    expect(close(open(noReceipts, 'a', 100), 'a', 595, { guess: 5 }).cost).toEqual({
      spent: 5,
      left: 595,
      exact: false,
    });
    expect(close(open(noReceipts, 'a', 100), 'a', 595).cost).toBeNull();
  });

  test('is not known where the balance could never be read before', () => {
    expect(close(open(noReceipts, 'a', null), 'a', 50).cost).toBeNull();
  });

  test('is about that where the balance was read before an earlier one only', () => {
    const before = close(open(noReceipts, 'a', 100), 'a', 50).after;
    expect(close(open(before, 'b', null), 'b', 20).cost).toEqual({ spent: 30, left: 20, exact: false });
  });

  test('is said by the next one where the balance could not be read afterwards, and that one is exact all the same', () => {
    const unread = close(open(noReceipts, 'a', 100), 'a', null);
    expect(unread.cost).toBeNull();
    const next = close(open(unread.after, 'b', 50), 'b', 20);
    expect(next.cost).toEqual({ spent: 30, left: 20, exact: true, earlier: 50 });
    expect(close(open(next.after, 'c', 20), 'c', 15).cost).toEqual({ spent: 5, left: 15, exact: true });
  });

  test('is still owed where the one that was to say it never left, or could not be read either', () => {
    const unread = close(open(noReceipts, 'a', 100), 'a', null).after;
    const dropped = droppedReceipt(open(unread, 'b', 50), 'b');
    const twice = close(open(dropped, 'c', 50), 'c', null).after;
    expect(close(open(twice, 'd', 30), 'd', 20).cost).toEqual({ spent: 10, left: 20, exact: true, earlier: 70 });
  });

  test('of what was in doubt is said by the next one, which does not claim to be exact', () => {
    const doubt = close(open(noReceipts, 'a', 100), 'a', 100, { isInDoubt: true });
    expect(doubt.cost).toEqual({ spent: 0, left: 100, exact: false });
    expect(close(open(doubt.after, 'b', 80), 'b', 60).cost).toEqual({
      spent: 20,
      left: 60,
      exact: false,
      earlier: 20,
    });
  });

  test('of what was in doubt stands under what is found of it, once', () => {
    const doubt = close(open(noReceipts, 'a', 100), 'a', 100, { isInDoubt: true }).after;
    const found = lateReceipt(doubt, 'b', reading(80));
    expect(found.closed.at(-1)).toEqual({ id: 'b', cost: { spent: 20, left: 80, exact: true } });
    expect(lateReceipt(found, 'b', reading(60))).toBe(found);
    expect(close(open(found, 'c', 80), 'c', 75).cost).toEqual({ spent: 5, left: 75, exact: true });
  });

  test('is the same when it is asked for again after a kill', () => {
    const { after, cost } = close(open(noReceipts, 'a', 100), 'a', 50);
    expect(close(after, 'a', 20)).toEqual({ after, cost });
  });

  test('is not touched by what was spent before, nor by what never left', () => {
    const dropped = droppedReceipt(open(open(noReceipts, 'a', 100), 'b', 100), 'a');
    expect(dropped.open.map(({ id }) => id)).toEqual(['b']);
    expect(droppedReceipt(dropped, 'a')).toBe(dropped);
    const before = close(open(noReceipts, 'a', 100), 'a', 50).after;
    expect(close(open(before, 'b', 30), 'b', 25).cost).toEqual({ spent: 5, left: 25, exact: true });
  });

  test('is right when the total it began with was read before another request ended', () => {
    const a = open(noReceipts, 'a', 100);
    const early = reading(100);
    const { after } = close(a, 'a', 50);
    const b = openedReceipt(after, { id: 'b', kind: 'edit', price: 50, isLearned: true, at: 0 }, early);
    expect(close(b, 'b', 20).cost).toEqual({ spent: 30, left: 20, exact: true });
  });

  test('does not wait for a receipt that nobody closed for a day', () => {
    const old = open(noReceipts, 'a', 100);
    const b = openedReceipt(
      old,
      { id: 'b', kind: 'edit', price: 50, isLearned: true, at: 25 * 60 * 60_000 },
      reading(100),
    );
    expect(close(b, 'b', 50).cost).toEqual({ spent: 50, left: 50, exact: true });
  });
});

const weeks = [1, 3, 30].flatMap((atOnce) => [0, 0.1, 0.25, 0.007].map((fraction) => ({ atOnce, fraction })));

test.each(weeks)(
  'in any week with up to $atOnce requests at once, each of whole credits and $fraction, and a kill anywhere, what is told is what was spent',
  ({ atOnce, fraction }) => {
    for (let seed = 1; seed <= 150; seed++) {
      const { told, spent, exact } = playWeek({ seed, atOnce, requests: 40, fraction });
      const where = `seed ${seed}`;
      expect(
        told.reduce((sum, one) => inCredits(sum + one), 0),
        where,
      ).toBe(spent);
      expect(Math.min(...told), where).toBeGreaterThanOrEqual(0);
      expect(
        exact.filter(({ cost, really }) => cost !== really),
        where,
      ).toEqual([]);
      if (atOnce === 1) expect(exact.length, where).toBeGreaterThan(told.length / 3);
    }
  },
);
