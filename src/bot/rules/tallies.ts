import { isAlarming } from '../../core/alarm.ts';
import { videosOf } from '../../core/each.ts';
import { UserError } from '../../core/failure.ts';
import type { Beyond, Subject } from '../../core/over-the-line.ts';
import { priceKindOf, setAside, usualPrice, type Price } from '../../core/price.ts';
import { defaultsOf, type Allowance, type Defaults, type Rules } from '../../core/rules.ts';
import { dayOf } from '../../core/spending.ts';
import {
  beyondAllowance,
  givenBack,
  isBounded,
  reserved,
  settledIn,
  withdrawn,
  type Reservation,
  type Tally,
} from '../../core/tally.ts';
import type { Turn, TurnFacts } from '../../core/turn.ts';
import { payerOf } from '../purse/payer.ts';
import { newestVersion } from '../render/versions.ts';
import { partId } from '../turn/batch-parts.ts';
import { measureOf } from '../turn/measure.ts';
import type { World } from '../world.ts';
import { rulesFor } from './rules.ts';

/** A request that nobody has written down after this time was never taken in. */
const TAKEN_IN_MS = 60_000;

interface Counted {
  readonly of: Subject;
  readonly key: string;
  readonly allowance: Allowance;
}

/**
 * Counts a request from now on, for its person, its server and all together. Throws what the person reads where one of
 * them has no room for it: then none counts it. Asked a second time, it is counted once.
 */
export async function reserve(world: World, turn: TurnFacts, guildId: string | null, rules: Rules): Promise<void> {
  const isOwn = (await payerOf(world, turn.projectId, guildId)) !== null;
  const counted = countedOf(turn.requester.id, guildId, rules).filter(({ of }) => of !== 'bot' || !isOwn);
  const wanted = await wantedBy(world, turn, counted);
  const done: Done[] = [];
  for (const one of counted) {
    const outcome = await countCleared(world, one, wanted);
    if (outcome.beyond !== null) {
      await undo(world, turn.id, done);
      throw new UserError(outcome.beyond);
    }
    done.push({ key: one.key, ...outcome });
  }
}

/** Of a request that nobody has written down nothing stays, whatever a kill has left of it before. */
async function undo({ ledger, clock }: World, turnId: string, done: readonly Done[]): Promise<void> {
  const isWritten = (await ledger.turns.get(turnId)) !== undefined;
  for (const { key, added, lastAt } of done) {
    const isMeant = ({ id, requestId }: Reservation) => (isWritten ? added.has(id) : requestId === turnId);
    await change({ ledger }, key, (tally) => withdrawn(tally, isMeant, lastAt, clock.now()));
  }
}

/**
 * Just before the bot pays for it: what was taken in while its server paid for itself is counted for all together now.
 * False where there is no room for it.
 */
export async function isWithinCeiling(world: World, turn: Turn): Promise<boolean> {
  const [ceiling] = countedOf(turn.requester.id, null, defaultsOf(world.config)).filter(({ of }) => of === 'bot');
  if (ceiling === undefined) return true;
  const price = await priceOf(world, turn);
  const { id, projectId } = turn;
  const requests = [{ id, requestId: turn.batch?.id ?? id, projectId, at: world.clock.now() }];
  const { beyond } = await countCleared(world, ceiling, { price, requests });
  return beyond === null;
}

/** Nothing was spent on it: on a batch that never was split, on none of its parts. */
export async function giveBack(world: World, turn: Turn, guildId: string | null): Promise<void> {
  const isOwn = ({ id, requestId }: Reservation) => id === turn.id || (turn.batch === null && requestId === turn.id);
  await changeAll(world, turn, guildId, (tally) => givenBack(tally, isOwn, world.clock.now()));
}

/** What it has cost is known, as far as it ever will be. */
export async function settleTallies(
  world: World,
  turn: Turn,
  guildId: string | null,
  credits: number | null,
): Promise<void> {
  const now = world.clock.now();
  await changeAll(world, turn, guildId, (tally, of) =>
    of === 'bot' && turn.purse !== undefined
      ? givenBack(tally, ({ id }) => id === turn.id, now)
      : settledIn(tally, turn.id, credits, now),
  );
  world.background.start('alarm', () => alarm(world)); // what was paid for does not wait for it
}

/** Once a day, when most of what everybody together may spend is spent. It may be said twice, but never not at all. */
async function alarm({ ledger, audience, clock, config }: World): Promise<void> {
  const most = config.CREDITS_A_DAY;
  const tally = most === 0 ? undefined : await ledger.tallies.get(BOT);
  const day = dayOf(clock.now());
  if (tally?.day !== day || tally.alarmedOn === day || !isAlarming(tally.credits, most)) return;
  await audience.alarm({ day, spent: tally.credits, most });
  await ledger.tallies.update(BOT, (known) => known && { ...known, alarmedOn: day });
}

const BOT = 'bot';

/** Those that have a bound: counting the others would cost every request two writes. */
function countedOf(personId: string, guildId: string | null, { person, server, bot }: Defaults): readonly Counted[] {
  const all: readonly Counted[] = [
    { of: 'person', key: `person:${personId}`, allowance: person },
    ...(guildId === null ? [] : [{ of: 'server', key: `server:${guildId}`, allowance: server } as const]),
    { of: 'bot', key: BOT, allowance: bot },
  ];
  return all.filter(({ allowance }) => isBounded(allowance));
}

interface Wanted {
  readonly price: Price;
  readonly requests: readonly Omit<Reservation, 'credits'>[];
}

/** A request for a video of each picture is counted as the requests that it becomes. */
async function wantedBy(world: World, turn: TurnFacts, counted: readonly Counted[]): Promise<Wanted> {
  const isPriced = counted.some(({ allowance }) => allowance.creditsADay !== null);
  const price = isPriced ? await priceOf(world, turn) : { least: 0, most: 0 };
  const { projectId } = turn;
  const at = world.clock.now();
  const requestId = turn.batch?.id ?? turn.id;
  const requests = Array.from({ length: videosOf(turn) }, (_, index) => {
    const id = turn.batch === null ? partId(turn.id, index + 1) : turn.id;
    return { id, requestId, projectId, at };
  });
  return { price, requests };
}

async function priceOf(world: World, turn: TurnFacts): Promise<Price> {
  const isNew = turn.id === turn.projectId;
  const kind = priceKindOf(turn, !isNew && (await newestVersion(world, turn.projectId)) !== undefined);
  return usualPrice(kind, (await world.ledger.measures.get(measureOf(kind))) ?? []);
}

interface Outcome {
  readonly beyond: Beyond | null;
  /** What was not counted before. */
  readonly added: ReadonlySet<string>;
  /** When something was asked for last, before this. */
  readonly lastAt: number | null;
}

interface Done extends Pick<Outcome, 'added' | 'lastAt'> {
  readonly key: string;
}

/** What speaks against it, also once nothing else counts than what is under way; where nothing does, it is counted. */
async function countCleared(world: World, one: Counted, wanted: Wanted): Promise<Outcome> {
  const outcome = await count(world, one, wanted);
  if (outcome.beyond === null) return outcome;
  await clear(world, one.key);
  return count(world, one, wanted);
}

/** What speaks against it; where nothing does, it is counted now. */
async function count(
  { ledger, clock }: World,
  { of, key, allowance }: Counted,
  { price, requests }: Wanted,
): Promise<Outcome> {
  const credits = setAside(price, allowance.creditsADay);
  const wanted = requests.map((request) => ({ ...request, credits }));
  let outcome: Outcome = { beyond: null, added: new Set(), lastAt: null };
  await ledger.tallies.update(key, (tally) => {
    const now = clock.now();
    const known = new Set(tally?.open.map(({ id }) => id));
    const added = new Set(wanted.flatMap(({ id }) => (known.has(id) ? [] : [id])));
    const beyond = beyondAllowance(of, allowance, tally, wanted, now);
    outcome = { beyond, added, lastAt: tally?.lastAt ?? null };
    return outcome.beyond === null && added.size > 0 ? reserved(tally, wanted, now) : tally;
  });
  return outcome;
}

/** Before anybody is refused or reads it: what is over, or was never taken in since a kill came, counts no more. */
export async function clear(world: World, key: string): Promise<void> {
  const { ledger, clock } = world;
  const now = clock.now();
  for (const one of (await ledger.tallies.get(key))?.open ?? []) {
    if (await isWaitedFor(world, one, now)) continue;
    const spending = await ledger.spendings.get(one.id);
    await change(world, key, (tally) =>
      spending === undefined
        ? givenBack(tally, ({ id }) => id === one.id, now)
        : settledIn(tally, one.id, spending.credits, now),
    );
  }
}

/** Whether it is still under way, or may become so: a part of a batch is written down when its turn comes. */
async function isWaitedFor({ ledger }: World, { id, requestId, at }: Reservation, now: number): Promise<boolean> {
  const turn = await ledger.turns.get(id);
  if (turn !== undefined) return turn.phase !== 'told';
  const request = id === requestId ? undefined : await ledger.turns.get(requestId);
  if (request !== undefined) return request.batch === null && request.phase !== 'told';
  return at + TAKEN_IN_MS > now;
}

async function changeAll(
  world: World,
  { requester }: Turn,
  guildId: string | null,
  how: (tally: Tally, of: Subject) => Tally,
): Promise<void> {
  for (const { key, of } of countedOf(requester.id, guildId, await rulesFor(world, guildId)))
    await change(world, key, (tally) => how(tally, of));
}

async function change({ ledger }: Pick<World, 'ledger'>, key: string, how: (tally: Tally) => Tally): Promise<void> {
  await ledger.tallies.update(key, (tally) => tally && how(tally));
}
