import type { Logger } from 'pino';
import { remember, usual } from '../../core/estimate.ts';
import { NemoError } from '../../core/failure.ts';
import type { Ledger, Nemo } from '../../core/ports.ts';
import type { Cost } from '../../core/telling.ts';
import type { Turn } from '../../core/turn.ts';

export type Receipts = ReturnType<typeof createReceipts>;

interface ReceiptsDeps {
  readonly nemo: Nemo;
  readonly ledger: Pick<Ledger, 'measures'>;
  readonly log: Logger;
}

/**
 * What a turn cost: the difference of the account's total before and after. It is exact only while no other turn of the
 * account overlapped; otherwise, and after a restart in the middle, what such turns cost before is said, as "about".
 */
export function createReceipts({ nemo, ledger, log }: ReceiptsDeps) {
  const running = new Set<string>();
  const alone = new Set<string>();

  async function total(signal: AbortSignal): Promise<number | null> {
    try {
      return (await nemo.credits(signal)).total;
    } catch (error) {
      if (error instanceof NemoError) return null; // a receipt is a courtesy: the turn does not wait for it
      throw error;
    }
  }

  return {
    /** Before a paid request leaves. Resolves with the total, null when it is not known. */
    async open(turnId: string, signal: AbortSignal): Promise<number | null> {
      const others = [...running].filter((id) => id !== turnId);
      if (others.length === 0) alone.add(turnId);
      else alone.clear();
      running.add(turnId);
      return total(signal);
    },

    /** It was sent by a process that is dead, and may be charged while others are. */
    overlap({ id }: Turn): void {
      if (running.has(id)) return;
      running.add(id);
      alone.clear();
    },

    /** Nothing is asked for: the turn came to nothing. */
    drop({ id }: Turn): void {
      running.delete(id);
      alone.delete(id);
    },

    async close(turn: Turn, signal: AbortSignal): Promise<Cost | null> {
      const { id, creditsBefore: before } = turn;
      const left = await total(signal).finally(() => running.delete(id)); // until then whoever comes overlaps
      const wasAlone = alone.delete(id);
      if (left === null) return null;
      const kind = turn.parts.some((part) => part.files.length > 0) ? 'spent-on-pictures' : 'spent-on-words';
      const earlier = (await ledger.measures.get(kind)) ?? [];
      const exact = wasAlone && before !== null && before >= left; // more than before: somebody has topped up meanwhile
      const spent = exact ? before - left : usual(earlier);
      log.info({ person: turn.requester.id, spent, left, exact }, 'what a request has cost');
      if (spent === null) return null;
      if (exact) await ledger.measures.update(kind, (known = []) => remember(known, spent));
      return { spent, left, exact };
    },
  };
}
