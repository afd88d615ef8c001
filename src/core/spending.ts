import { inCredits } from './credits.ts';

/** What one request has cost, for whoever answers for it: it is written once, and holds no words of anybody. */
export interface Spending {
  readonly turnId: string;
  readonly projectId: string;
  readonly personId: string;
  /** Null for a direct message. */
  readonly guildId: string | null;
  /** Null where nobody knows: somebody topped up meanwhile, or the balance could not be had. */
  readonly credits: number | null;
  /** False where it is only what such requests usually cost. */
  readonly exact: boolean;
  /** When that was looked up, in milliseconds since the epoch. */
  readonly at: number;
  /** Whether it was paid from the server's own account; absent where whoever runs the bot has paid. */
  readonly byServer?: boolean;
}

export const groupings = ['person', 'server', 'day'] as const;

export type Grouping = (typeof groupings)[number];

/** What those of one person, server or day have cost together. */
export interface Total {
  /** An id, or a day in UTC such as `2026-11-29`; null for direct messages. */
  readonly of: string | null;
  readonly requests: number;
  readonly credits: number;
  /** Requests of which nobody knows what they cost: they are not in `credits`. */
  readonly unknown: number;
}

/** The totals, days in their order, anything else by what it cost, most first. */
export function totalsBy(grouping: Grouping, spendings: Iterable<Spending>): readonly Total[] {
  const totals = new Map<string | null, Total>();
  for (const spending of spendings) {
    const of = groupOf(spending, grouping);
    totals.set(of, withOne(totals.get(of) ?? { of, requests: 0, credits: 0, unknown: 0 }, spending));
  }
  const inOrder = (a: Total, b: Total) =>
    grouping === 'day' ? (a.of ?? '').localeCompare(b.of ?? '') : b.credits - a.credits || b.requests - a.requests;
  return [...totals.values()].toSorted(inOrder);
}

/** A day of the whole bot: people of one server live in many time zones. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function groupOf({ personId, guildId, at }: Spending, grouping: Grouping): string | null {
  return { person: personId, server: guildId, day: dayOf(at) }[grouping];
}

function withOne(total: Total, { credits }: Spending): Total {
  const unknown = total.unknown + (credits === null ? 1 : 0);
  return { ...total, requests: total.requests + 1, credits: inCredits(total.credits + (credits ?? 0)), unknown };
}
