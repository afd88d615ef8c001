import { inCredits } from '../../../../src/core/credits.ts';
import type { Receipts } from '../../../../src/core/receipts.ts';
import type { Evidence } from './evidence.ts';

/** What a request costs in chaos: a clip costs more than anything else, and nothing comes in whole credits. */
export const prices = { generation: 20.5, edit: 5.3 };

/** Nobody is asked whether it may cost that. */
export const credits = 1_000_000;

/**
 * What people read of what their requests have cost adds up to what the backend took, to the fraction. What one of them
 * could not say, since the balance could not be read or nobody knew what came of it, the next one says: only of the last
 * ones is anything left to be said.
 */
export function wrongReceipts(evidence: Evidence): readonly string[] {
  const { spent, told, unsaid, silent } = receiptsIn(evidence);
  if (spent === inCredits(told + unsaid)) return [];
  const ids = silent.length === 0 ? '' : `, ${silent.join(', ')} say nothing`;
  return [`${spent} credits were spent, ${told} told, and ${unsaid} are left to be said${ids}`];
}

export function receiptsIn({ stage, kept, view }: Evidence) {
  const turns = [...kept.turns.values()].map(({ id, history }) => {
    const text = (view.tellings.get(id) ?? []).map((one) => one.text).join('\n');
    return { id, wasSent: history.some(({ phase }) => phase === 'sent'), ...costsIn(text) };
  });
  return {
    spent: inCredits(stage.nemo.runs.reduce((sum, { cost }) => sum + cost, 0)),
    told: inCredits(turns.reduce((sum, { own, earlier }) => sum + (own ?? 0) + earlier, 0)),
    unsaid: unsaidIn(kept.receipts, stage.nemo.accounts()),
    silent: turns.flatMap(({ id, own, wasSent }) => (wasSent && own === null ? [id] : [])),
  };
}

/** What the next receipt would say of earlier requests. */
function unsaidIn(receipts: Receipts | null, accounts: readonly { readonly available: number }[]): number {
  if (receipts === null) return 0;
  const { told, unsaid, owed } = receipts;
  const total = accounts.reduce((sum, { available }) => sum + available, 0);
  return inCredits(owed + (unsaid.length === 0 || told === null ? 0 : told - total));
}

/** Null where it does not say. */
function costsIn(text: string): { readonly own: number | null; readonly earlier: number } {
  const [, english, chinese] = /([\d.]+) credits? used|用了 ([\d.]+) 积分/.exec(text) ?? [];
  const [, before, beforeInChinese] = /([\d.]+) more credits? w(?:as|ere) used|另有 ([\d.]+) 积分/.exec(text) ?? [];
  const nothing = /No credits were spent|没有消耗积分/.test(text) ? 0 : null;
  const figure = english ?? chinese;
  return { own: figure === undefined ? nothing : Number(figure), earlier: Number(before ?? beforeInChinese ?? 0) };
}
