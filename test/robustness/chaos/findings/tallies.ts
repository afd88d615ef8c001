import { inCredits } from '../../../../src/core/credits.ts';
import { dayOf, type Spending } from '../../../../src/core/spending.ts';
import type { Tally } from '../../../../src/core/tally.ts';
import type { Turn } from '../../../../src/core/turn.ts';
import { spentBy } from '../../../../src/core/turn-event.ts';
import type { Evidence } from './evidence.ts';

/**
 * What was sent is listed once, and nothing else is; whoever is counted has counted exactly that, with its cost, but for
 * what was clearly turned down.
 */
export function wrongTallies({ kept }: Evidence): readonly string[] {
  const { turns, spendings, tallies } = kept;
  const sent = [...turns.values()].filter(wasSent);
  const listed = new Set(spendings.map(({ turnId }) => turnId));
  return [
    ...sent.flatMap(({ id }) => (listed.has(id) ? [] : [`turn ${id} was sent, and is not listed with what it cost`])),
    ...spendings.flatMap(({ turnId }) =>
      sent.some(({ id }) => id === turnId) ? [] : [`turn ${turnId} is listed as paid for, and was not sent`],
    ),
    ...[...tallies].flatMap(([key, tally]) =>
      miscounted(
        key,
        tally,
        spendings.filter((spending) => isCountedBy(key, spending) && !isGivenBack(spending, turns)),
      ),
    ),
  ];
}

/**
 * Nothing is left reserved when all is at rest. What a kill took before it was written down is no request, and is given
 * back before it stands in anybody's way.
 */
export function stillReserved({ kept: { tallies, turns } }: Evidence): readonly string[] {
  return [...tallies].flatMap(([key, { open }]) =>
    open
      .filter(({ id, requestId }) => turns.has(id) || turns.has(requestId))
      .map(({ id }) => `${id} is still reserved for ${key}`),
  );
}

function isGivenBack({ turnId, credits }: Spending, turns: Evidence['kept']['turns']): boolean {
  const turn = turns.get(turnId);
  const outcome = turn !== undefined && 'outcome' in turn ? turn.outcome : null;
  return credits === 0 && outcome !== null && spentBy(outcome) === 'nothing';
}

function isCountedBy(key: string, { personId, guildId }: Spending): boolean {
  return key === 'bot' || key === `person:${personId}` || key === `server:${guildId}`;
}

function miscounted(key: string, tally: Tally, spent: readonly Spending[]): readonly string[] {
  if (!spent.every(({ at }) => dayOf(at) === tally.day)) return []; // midnight has passed
  const counted = tally.turns - tally.open.length;
  const credits = inCredits(spent.reduce((sum, spending) => sum + (spending.credits ?? 0), 0));
  // what nobody knows is counted as what it usually costs
  const isExact = spent.every((spending) => spending.credits !== null);
  return [
    ...(counted === spent.length ? [] : [`${spent.length} turns were sent for ${key}, and ${counted} counted`]),
    ...(tally.credits === credits || (!isExact && tally.credits > credits)
      ? []
      : [`${credits} credits are listed for ${key}, and ${tally.credits} counted`]),
  ];
}

function wasSent({ history }: Turn): boolean {
  return history.some(({ phase }) => phase === 'sent');
}
