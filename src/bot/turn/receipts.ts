import { remember, usual } from '../../core/estimate.ts';
import { NemoError, type Failure } from '../../core/failure.ts';
import type { Balance } from '../../core/progress.ts';
import type { Payer } from '../../core/purse.ts';
import { emit } from '../../core/telemetry.ts';
import {
  closedReceipt,
  droppedReceipt,
  lateReceipt,
  noReceipts,
  openedReceipt,
  type OpenReceipt,
  type Receipts,
} from '../../core/receipts.ts';
import type { Cost } from '../../core/telling.ts';
import type { Turn } from '../../core/turn.ts';
import { noteSpending, noteUnspent } from '../rules/spending.ts';
import type { World } from '../world.ts';
import { createBalanceReader, type BalanceReader, type CreditsRead } from './balance.ts';
import { measureOf } from './measure.ts';

/*
 * What a turn cost, by the account's total before and after. What is open is on disk, so that a kill takes nothing
 * away: who was alone still knows it exactly.
 */

/** When it is asked for again: what fails once mostly does not fail twice. */
const READ_AGAIN_MS = [1_000, 3_000];
/** What another moment may change, unless it took longer than this to fail, in milliseconds. */
const passing: ReadonlySet<Failure['kind']> = new Set(['unreachable', 'broken']);
const AT_ONCE_MS = 1_000;

/** What whoever pays has. Null where it cannot be had: a receipt is a courtesy, and its turn does not wait for long. */
export async function readBalance(
  world: World,
  payer: Payer,
  pauses: readonly number[] = READ_AGAIN_MS,
): Promise<CreditsRead | null> {
  const { nemo, clock, power } = world;
  const read = readerOf(world, await nemo.accountOf(payer));
  for (let tries = 0; ; tries += 1) {
    const askedAt = clock.now();
    try {
      return await read(
        () => clock.now(),
        () => nemo.credits(power, payer),
      );
    } catch (error) {
      if (!(error instanceof NemoError)) throw error;
      if (!passing.has(error.failure.kind) || clock.now() - askedAt > AT_ONCE_MS) return null;
    }
    const pauseMs = pauses[tries];
    if (pauseMs === undefined) return null;
    await clock.sleepUntil(clock.now() + pauseMs, power);
  }
}

/** Before a paid request leaves. Resolves with the total, null when it is not known. */
export async function openReceipt(
  world: World,
  turnId: string,
  { balance, payer, ...price }: Opening,
): Promise<number | null> {
  const own = { id: turnId, ...price, at: world.clock.now() };
  const after = await change(world, payer, (receipts) => openedReceipt(receipts, own, balance));
  return balance === null ? null : (after.last?.total ?? null);
}

interface Opening extends Pick<OpenReceipt, 'kind' | 'price' | 'isLearned'> {
  readonly balance: CreditsRead | null;
  readonly payer: Payer;
}

/** Once nothing more is charged for it: closes its receipt, and keeps for good what it has cost. */
export async function closeReceipt(world: World, turn: Turn, mayCost: boolean): Promise<Cost | null> {
  const close = await readyToClose(world, turn, mayCost);
  const cost = await close();
  await noteSpending(world, turn, cost, mayCost);
  return cost;
}

/**
 * Reads what whoever pays has by now. Resolves with what closes the receipt by that: asked a second time, after a kill,
 * its answer is the same.
 *
 * @param mayCost false for what was clearly turned down
 */
export async function readyToClose(world: World, turn: Turn, mayCost: boolean): Promise<() => Promise<Cost | null>> {
  const { ledger } = world;
  const { id } = turn;
  const kind = (await receiptsNow(world, turn)).open.find((one) => one.id === id)?.kind;
  const reading = await readBalance(world, turn);
  const costs = kind && (await ledger.measures.get(measureOf(kind)));
  const at = reading?.at ?? world.clock.now();
  const closing = { reading, guess: usual(costs ?? []), mayCost, isInDoubt: isInDoubt(turn), at };
  return async () => {
    const { closed } = await change(world, turn, (receipts) => closedReceipt(receipts, id, closing));
    const cost = closed.findLast((one) => one.id === id)?.cost ?? null;
    if (cost !== null && turn.purse === undefined) emit({ kind: 'receipt', spent: cost.spent + (cost.earlier ?? 0) });
    if (kind !== undefined && cost?.exact === true && 'outcome' in turn && turn.outcome?.kind === 'changed')
      ledger.measures.later(measureOf(kind), (known = []) => remember(known, cost.spent));
    return cost;
  };
}

/** What the earlier request has cost whose change this turn has found, in place of being sent. */
export async function lateReceiptOf(world: World, turn: Turn): Promise<Cost | null> {
  const { id } = turn;
  const payer = await payerOfSession(world, turn);
  const reading = await readBalance(world, payer);
  const { closed } = await change(world, payer, (receipts) => lateReceipt(receipts, id, reading));
  return closed.findLast((one) => one.id === id)?.cost ?? null;
}

function isInDoubt(turn: Turn): boolean {
  return 'outcome' in turn && turn.outcome?.kind === 'unknown';
}

/** It was never sent. */
export async function dropReceipt(world: World, turn: Turn): Promise<void> {
  for (const payer of [{}, await payerOfSession(world, turn)])
    await change(world, payer, (receipts) => droppedReceipt(receipts, turn.id));
  await noteUnspent(world, turn);
}

/** What the account says of a turn in doubt. Null where it says nothing, or nobody knows how it was before. */
export async function balanceSince({ nemo, power }: World, turn: Turn): Promise<Balance | null> {
  const { creditsBefore } = turn;
  try {
    const { total: now, frozen } = await nemo.credits(power, turn);
    if (frozen > 0) return 'held';
    return creditsBefore === null ? null : now < creditsBefore ? 'lower' : 'unchanged';
  } catch (error) {
    if (error instanceof NemoError) return null; // a courtesy, as a receipt is
    throw error;
  }
}

/** Whether the account says that this turn is at work: something is held, and nothing else is open that it is for. */
export async function isHeldFor(world: World, turn: Turn): Promise<boolean> {
  const { open } = await receiptsNow(world, turn);
  return open.length === 1 && open[0]?.id === turn.id && (await balanceSince(world, turn)) === 'held';
}

/** Of one that was not sent itself. */
async function payerOfSession({ ledger }: World, { projectId }: Turn): Promise<Payer> {
  return (await ledger.projects.get(projectId))?.session ?? {};
}

function readerOf({ memory: { balances } }: World, account: string): BalanceReader {
  const reader = balances.get(account) ?? createBalanceReader();
  balances.set(account, reader);
  return reader;
}

async function receiptsNow({ nemo, ledger }: World, payer: Payer): Promise<Receipts> {
  return (await ledger.receipts.get(await nemo.accountOf(payer))) ?? noReceipts;
}

async function change({ nemo, ledger }: World, payer: Payer, how: (receipts: Receipts) => Receipts): Promise<Receipts> {
  const after = await ledger.receipts.update(await nemo.accountOf(payer), (known) => {
    const next = how(known ?? noReceipts);
    return known === undefined && next === noReceipts ? undefined : next;
  });
  return after ?? noReceipts;
}
