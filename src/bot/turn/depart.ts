import { isToBeAsked, priceKindOf, times, usualPrice, type Priced } from '../../core/price.ts';
import { paidBy, type Payer } from '../../core/purse.ts';
import type { Question } from '../../core/question.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Turn } from '../../core/turn.ts';
import { newestVersion } from '../render/versions.ts';
import { guildOf, settingsOf } from '../rules/rules.ts';
import { isWithinCeiling } from '../rules/tallies.ts';
import { haltFor } from '../rules/pause.ts';
import type { World } from '../world.ts';
import { partId } from './batch-parts.ts';
import type { TurnHappening } from './machine.ts';
import { measureOf } from './measure.ts';
import { openReceipt, readBalance } from './receipts.ts';

/** What a request usually costs; from now on that stands on its card. */
export async function priceOf(world: World, turn: Turn): Promise<Priced> {
  const { memory, ledger } = world;
  const known = memory.prices.get(turn.id);
  if (known !== undefined) return known;
  const hasVersion = (await newestVersion(world, turn.projectId)) !== undefined;
  const kind = priceKindOf(turn, hasVersion);
  const price = { kind, left: null, ...usualPrice(kind, (await ledger.measures.get(measureOf(kind))) ?? []) };
  memory.prices.set(turn.id, price);
  return price;
}

interface Leaving {
  /** What the session holds. */
  readonly before: Snapshot;
  readonly payer: Payer;
  /** Writes down what the project was given with it. */
  readonly bring: () => Promise<unknown>;
  /** What hinders it since it was looked at; null where nothing does. */
  readonly hindered: () => Promise<TurnHappening | null>;
}

/** Everything is there: it leaves, unless its person is to be asked first whether it may cost that. */
export async function depart(
  world: World,
  turn: Extract<Turn, { phase: 'gathering' }>,
  { before, payer, bring, hindered }: Leaving,
): Promise<TurnHappening> {
  const price = await priceOf(world, turn);
  const balance = await readBalance(world, payer, []); // what is not known now, the receipt makes up for
  const left = balance?.available ?? null;
  world.memory.prices.set(turn.id, { ...price, left });
  const asked = turn.agreed.includes('price') ? null : await questionOf(world, turn, left);
  if (asked !== null) await bring();
  if (asked === 'no') return { type: 'stop' };
  if (asked !== null) return { type: 'asks', question: asked };
  const hindrance = await hindered();
  if (hindrance !== null) return hindrance;
  const halt = await haltFor(world, { personId: turn.requester.id, guildId: await guildOf(world, turn) });
  if (halt !== null) return { type: 'unsent', why: halt };
  if (payer.purse == null && !(await isWithinCeiling(world, turn))) return { type: 'unsent', why: 'credits-used-up' };
  const { kind, least, isLearned } = price;
  const receipt = { kind, price: least, isLearned, balance, payer };
  const [creditsBefore] = await Promise.all([openReceipt(world, turn.id, receipt), bring()]);
  return { type: 'departing', before, creditsBefore, ...paidBy(payer) };
}

/** A batch is asked about once, as a whole: what was said of the price to an earlier part of it counts. */
async function questionOf(world: World, turn: Turn, left: number | null): Promise<Question | 'no' | null> {
  const { batch } = turn;
  const earlier = await Promise.all(
    Array.from({ length: (batch?.place ?? 1) - 1 }, (_, index) =>
      world.ledger.turns.get(partId(batch?.id ?? turn.id, index + 1)),
    ),
  );
  if (earlier.some((part) => part?.agreed.includes('price') || wasSent(part))) return null;
  if (earlier.some(isDeclined)) return 'no';
  const videos = batch === null ? 1 : batch.of - batch.place + 1;
  const { least, most } = times(await priceOf(world, turn), videos);
  const isAsked = isToBeAsked({ ...turn, claim: (earlier[0] ?? turn).claim }, { least, most }, left);
  const { asksPrice } = await settingsOf(world, await guildOf(world, turn));
  return isAsked || asksPrice ? { kind: 'price', least, most, left, videos } : null;
}

function wasSent(turn: Turn | undefined): boolean {
  return turn?.history.some(({ phase }) => phase === 'sent') ?? false;
}

/** Its person did not want it at its price, or has said nothing for too long. */
function isDeclined(turn: Turn | undefined): boolean {
  const outcome = turn !== undefined && 'outcome' in turn ? turn.outcome : null;
  return outcome?.kind === 'stopped' && outcome.asked === 'price';
}
