import { timeOf } from '../../../../playground/discord/snowflake.ts';
import type { Allowance } from '../../../../src/core/rules.ts';
import { firstSeen } from '../../harness/answers.ts';
import { acceptedIn, type Accepted } from './accepted.ts';
import { boundsOf } from './bounds.ts';
import type { Evidence } from './evidence.ts';
import { guildOf, refusalsIn, type Refusal } from './refusals.ts';

/** A burst is refused with its first message, and its later ones with it. */
const BURST_MS = 3_500;
/** What a kill took before it was written down is counted for so long. */
const LOST_MS = 62_000;
/** The most that anything is held to cost before it is known. */
const MOST_CREDITS = 100;

/** What may have been counted for a while, though nothing came of it: for one that was refused, or that a kill took. */
interface Passing extends Pick<Refusal, 'personId' | 'guildId' | 'videos'> {
  readonly from: number;
  readonly until: number;
  /** What has counted it. */
  readonly of: readonly Refusal['of'][];
}

interface Counted {
  readonly taken: readonly Accepted[];
  readonly passing: readonly Passing[];
}

/** Nobody was refused where there was room, even if all that may have been counted then was. */
export function refusedWithRoom(evidence: Evidence): readonly string[] {
  const refusals = refusalsIn(evidence);
  const accepted = acceptedIn(evidence);
  const passing = [...lostIn(evidence), ...refusals.flatMap(passingBy)];
  const bounds = new Map(boundsOf(evidence).map(({ of, allowance }) => [of, allowance]));
  return refusals.flatMap((refusal) => {
    const { id, kind, of } = refusal;
    const allowance = bounds.get(of);
    const window = { start: refusal.askedAt - BURST_MS, end: refusal.toldAt };
    const counted = {
      taken: accepted.filter((one) => isHis(refusal, one) && one.from <= window.end),
      passing: passing.filter((one) => one.of.includes(of) && isHis(refusal, one) && meets(one, window)),
    };
    const isFull = allowance !== undefined && full[kind](counted, allowance, refusal, window);
    return isFull ? [] : [`${id} of ${refusal.personId} was refused (${kind}, ${of}) where there was room`];
  });
}

interface Window {
  readonly start: number;
  readonly end: number;
}

type IsFull = (counted: Counted, allowance: Allowance, refusal: Refusal, window: Window) => boolean;

const full: Readonly<Record<Refusal['kind'], IsFull>> = {
  'turns-used-up': ({ taken, passing }, { turnsADay }, { videos }, { start }) =>
    turnsADay !== null &&
    taken.filter(({ wasSent, overAt }) => wasSent || overAt >= start).length + videosOf(passing) + videos > turnsADay,

  'too-many-waiting': ({ taken, passing }, { waiting }, { videos }, { start }) =>
    waiting !== null && openAt(taken, start).length + videosOf(passing) + videos > waiting,

  'too-many-at-once': ({ taken, passing }, { atOnce }, _refusal, { start }) =>
    atOnce !== null &&
    new Set(openAt(taken, start).map(({ projectId }) => projectId)).size + passing.length + 1 > atOnce,

  'credits-used-up': ({ taken, passing }, { creditsADay }, { videos }, { start }) => {
    const known = taken.map(({ overAt, wasSent, credits }) => {
      if (overAt >= start) return MOST_CREDITS;
      return wasSent ? (credits ?? MOST_CREDITS) : 0;
    });
    const held = (videosOf(passing) + videos) * MOST_CREDITS;
    return creditsADay !== null && known.reduce((sum, one) => sum + one, held) > creditsADay;
  },

  'too-soon': ({ taken, passing }, { cooldownSeconds }, _refusal, { start }) =>
    cooldownSeconds !== null && (passing.length > 0 || taken.some(({ by }) => by >= start - cooldownSeconds * 1_000)),
};

function openAt(taken: readonly Accepted[], start: number): readonly Accepted[] {
  return taken.filter(({ overAt }) => overAt >= start);
}

function videosOf(passing: readonly Passing[]): number {
  return passing.reduce((sum, { videos }) => sum + videos, 0);
}

function isHis(refusal: Refusal, { personId, guildId }: Pick<Refusal, 'personId' | 'guildId'>): boolean {
  return { person: personId === refusal.personId, server: guildId === refusal.guildId, bot: true }[refusal.of];
}

function meets({ from, until }: Passing, { start, end }: Window): boolean {
  return from <= end && until >= start;
}

/** Refused by its server, it was counted for its person until then. */
function passingBy({ of, askedAt, toldAt, personId, guildId, videos }: Refusal): readonly Passing[] {
  const counted = { person: [], server: ['person'], bot: ['person', 'server'] } as const;
  return [{ personId, guildId, videos, of: counted[of], from: askedAt, until: toldAt }];
}

/** Commands and buttons of which nobody heard again. */
function lostIn({ stage, requests, kept }: Evidence): readonly Passing[] {
  return requests.of('door').flatMap(({ ids, by, channelId, parts }) => {
    const lost = ids.find((id) => firstSeen(stage.discord, id) === 'nothing');
    if (lost === undefined || ids.some((id) => kept.turns.has(id))) return [];
    const from = timeOf(lost);
    const whose = { personId: stage.discord.person(by).id, guildId: guildOf(stage, channelId) };
    return [{ ...whose, videos: parts, of: ['person', 'server', 'bot'] as const, from, until: from + LOST_MS }];
  });
}
