import { NemoError } from '../core/failure.ts';
import type { Nemo } from '../core/ports.ts';
import type { Cost } from '../core/telling.ts';

export type Receipts = ReturnType<typeof createReceipts>;

/**
 * What a turn cost: the difference of the account's total before and after. It is exact only while no other
 * turn of the account overlapped; otherwise, and after a restart in the middle, nothing is claimed.
 */
export function createReceipts(nemo: Nemo) {
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
      alone.clear();
      if (running.size === 0) alone.add(turnId);
      running.add(turnId);
      return total(signal);
    },

    async close(turnId: string, before: number | null, signal: AbortSignal): Promise<Cost | null> {
      running.delete(turnId);
      if (!alone.delete(turnId) || before === null) return null;
      const left = await total(signal);
      return left === null ? null : { spent: Math.max(0, before - left), left };
    },
  };
}
