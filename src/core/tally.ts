import { inCredits } from './credits.ts';
import { DAY_MS } from './limits.ts';
import type { Beyond, Subject } from './over-the-line.ts';
import type { Allowance } from './rules.ts';
import { dayOf } from './spending.ts';

/*
 * What a person, a server or all together have asked for today, and what of it is not over yet. A request is reserved
 * when it is taken in, given back where nothing was spent, and settled by its receipt; each of these a second time
 * changes nothing, so that a kill in between is made good by doing it again.
 */

export interface Tally {
  /** The day, in UTC, that the numbers are of. */
  readonly day: string;
  readonly turns: number;
  /** Spent. */
  readonly credits: number;
  readonly lastAt: number | null;
  readonly open: readonly Reservation[];
  /** The day on which it was said that most of it is used up. */
  readonly alarmedOn: string | null;
}

export interface Reservation {
  /** That of the turn. */
  readonly id: string;
  /** That of the request it came from: another one for a part of a batch. */
  readonly requestId: string;
  readonly projectId: string;
  /** What it may cost; 0 where credits are not bounded. */
  readonly credits: number;
  readonly at: number;
}

export interface Use {
  readonly turns: number;
  /** Spent, and what is open may cost. */
  readonly credits: number;
  readonly atOnce: number;
}

const noTally: Tally = { day: '', turns: 0, credits: 0, lastAt: null, open: [], alarmedOn: null };

/** Whether anything has to be counted for it. */
export function isBounded(allowance: Allowance): boolean {
  return Object.values(allowance).some((bound) => bound !== null);
}

/** What was used today. */
export function useOf(tally: Tally | undefined, now: number): Use {
  const { turns, credits, open } = today(tally, now);
  const reserved = open.reduce((sum, one) => sum + one.credits, 0);
  return { turns, credits: credits + reserved, atOnce: new Set(open.map(({ projectId }) => projectId)).size };
}

/** What speaks against these beside what is counted already; null where nothing does. */
export function beyondAllowance(
  of: Subject,
  allowance: Allowance,
  tally: Tally | undefined,
  wanted: readonly Reservation[],
  now: number,
): Beyond | null {
  const current = today(tally, now);
  const more = wanted.filter(({ id }) => !current.open.some((one) => one.id === id));
  if (more.length === 0) return null;
  const { turnsADay, atOnce, waiting, creditsADay, cooldownSeconds } = allowance;
  const use = useOf(tally, now);
  const until = (Math.floor(now / DAY_MS) + 1) * DAY_MS;
  const free = (current.lastAt ?? -Infinity) + (cooldownSeconds ?? 0) * 1_000;
  if (cooldownSeconds !== null && now < free && more.length === wanted.length) return { kind: 'too-soon', until: free };
  if (turnsADay !== null && use.turns + more.length > turnsADay)
    return { kind: 'turns-used-up', of, most: turnsADay, until };
  if (waiting !== null && current.open.length + more.length > waiting)
    return { kind: 'too-many-waiting', most: waiting };
  const price = more.reduce((sum, { credits }) => sum + credits, 0);
  if (creditsADay !== null && use.credits + price > creditsADay) return { kind: 'credits-used-up', of, until };
  const projects = new Set([...current.open, ...more].map(({ projectId }) => projectId)).size;
  return atOnce !== null && projects > use.atOnce && projects > atOnce
    ? { kind: 'too-many-at-once', of, most: atOnce }
    : null;
}

/** From now on these are counted. */
export function reserved(tally: Tally | undefined, wanted: readonly Reservation[], now: number): Tally {
  const current = today(tally, now);
  const more = wanted.filter(({ id }) => !current.open.some((one) => one.id === id));
  if (more.length === 0) return current;
  return { ...current, turns: current.turns + more.length, lastAt: now, open: [...current.open, ...more] };
}

/** Nothing was spent on these. */
export function givenBack(tally: Tally, isMeant: (reservation: Reservation) => boolean, now: number): Tally {
  const own = tally.open.filter(isMeant);
  if (own.length === 0) return tally;
  const current = today(tally, now);
  const counted = own.filter(({ at }) => dayOf(at) === current.day).length;
  const open = current.open.filter((one) => !isMeant(one));
  return { ...current, turns: Math.max(0, current.turns - counted), open };
}

/**
 * These were never asked for.
 *
 * @param lastAt when something was asked for last before them
 */
export function withdrawn(
  tally: Tally,
  isMeant: (reservation: Reservation) => boolean,
  lastAt: number | null,
  now: number,
): Tally {
  const after = givenBack(tally, isMeant, now);
  const others = after.open.map(({ at }) => at);
  return after === tally
    ? tally
    : { ...after, lastAt: others.length === 0 ? lastAt : Math.max(lastAt ?? 0, ...others) };
}

/** @param credits null where nobody knows: then what it may have cost */
export function settledIn(tally: Tally, id: string, credits: number | null, now: number): Tally {
  const own = tally.open.find((one) => one.id === id);
  if (own === undefined) return tally;
  const current = today(tally, now);
  const spent = inCredits(current.credits + (credits ?? own.credits));
  return { ...current, credits: spent, open: current.open.filter((one) => one.id !== id) };
}

/** A new day begins with nothing but what is still open. */
function today(tally: Tally | undefined, now: number): Tally {
  const day = dayOf(now);
  return tally?.day === day ? tally : { ...(tally ?? noTally), day, turns: 0, credits: 0 };
}
