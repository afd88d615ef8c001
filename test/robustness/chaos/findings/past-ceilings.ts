import type { Allowance } from '../../../../src/core/rules.ts';
import { acceptedIn, type Accepted } from './accepted.ts';
import { boundsOf } from './bounds.ts';
import type { Evidence } from './evidence.ts';

/** Nobody was let past a ceiling: at no moment was more counted for sure than there may be. */
export function pastCeilings(evidence: Evidence): readonly string[] {
  const all = acceptedIn(evidence);
  return boundsOf(evidence).flatMap(({ of, allowance }) => {
    const groups = Map.groupBy(all, ({ personId, guildId }) => ({ person: personId, server: guildId, bot: 'all' })[of]);
    groups.delete(null); // a direct message is on no server
    return [...groups].flatMap(([whose, own]) =>
      own.flatMap((one) => pastAt(one, own, allowance).map((what) => `${one.id} of the ${of} ${whose}: ${what}`)),
    );
  });
}

/** What the taking in of this one was too much for. */
function pastAt(one: Accepted, all: readonly Accepted[], allowance: Allowance): readonly string[] {
  const { turnsADay, atOnce, waiting, creditsADay, cooldownSeconds } = allowance;
  const known = all.filter(({ by }) => by <= one.by);
  const open = known.filter(({ openUntil }) => openUntil > one.by);
  const counted = known.filter(({ wasSent, openUntil }) => wasSent || openUntil > one.by);
  const projects = new Set(open.map(({ projectId }) => projectId)).size;
  const spent = all.filter(({ overAt }) => overAt < one.from).reduce((sum, { credits }) => sum + (credits ?? 0), 0);
  const tooSoon = all.filter((other) => surelyWithin(one, other) < (cooldownSeconds ?? 0) * 1_000);
  return [
    ...past('requests on one day', counted.length, turnsADay),
    ...past('requests not over yet', open.length, waiting),
    ...past('projects at once', projects, atOnce),
    ...(creditsADay !== null && spent >= creditsADay ? [`taken in after ${spent} of ${creditsADay} were spent`] : []),
    ...tooSoon.map(({ id }) => `taken in at once after ${id}, with a cooldown of ${cooldownSeconds} s`),
  ];
}

function past(what: string, how: number, most: number | null): readonly string[] {
  return most !== null && how > most ? [`${how} ${what}, in place of at most ${most}`] : [];
}

/** The most that may lie between the two; those of one request are counted at once. */
function surelyWithin(one: Accepted, other: Accepted): number {
  if (one.requestId === other.requestId) return Infinity;
  return Math.max(one.by - other.from, other.by - one.from);
}
