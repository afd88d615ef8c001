import { versionsOf } from '../render/shelf.ts';
import type { World } from '../world.ts';
import { purseOf } from './payer.ts';

/** Whoever puts one in writes it down before it is used. */
const JUST_PUT_IN_MS = 60 * 60_000;

/**
 * Erases purses that nobody uses any more, with what is known of their account. One that something under way was begun
 * with stays until that is over: what is paid for already is looked after with the token it was paid with.
 */
export async function letGo(world: World, ids: readonly string[]): Promise<void> {
  const needed = ids.length === 0 ? new Set<string>() : await neededNow(world);
  for (const id of ids) {
    if (needed.has(id)) continue;
    await forgetAccount(world, id);
    await world.ledger.purses.remove(id); // last, since it leads to the rest
  }
}

/** What is known of the account of this purse, unless another one, or the bot itself, has the same. */
async function forgetAccount({ nemo, ledger, memory }: World, id: string): Promise<void> {
  const account = await nemo.accountOf({ purse: id });
  if (account === (await nemo.accountOf())) return;
  for await (const other of ledger.purses.all())
    if (other.id !== id && account === (await nemo.accountOf({ purse: other.id }))) return;
  memory.balances.delete(account);
  await ledger.receipts.remove(account);
}

/** Those that could not be let go of when they were taken out, or were left by a kill. */
export async function letGoOfLeft(world: World): Promise<void> {
  const left: string[] = [];
  for await (const { id, guildId, setAt } of world.ledger.purses.all())
    if (setAt + JUST_PUT_IN_MS < world.clock.now() && (await purseOf(world, guildId)) !== id) left.push(id);
  await letGo(world, left);
}

/** The purses of all that is sent, or being made, and not told yet. */
async function neededNow(world: World): Promise<ReadonlySet<string>> {
  const { turns, renders } = world.ledger;
  const needed = new Set<string>();
  for await (const id of turns.unfinished()) {
    const purse = (await turns.get(id))?.purse;
    if (purse !== undefined) needed.add(purse);
  }
  for await (const id of renders.unfinished()) {
    const render = await renders.get(id);
    const versions = render === undefined ? [] : await versionsOf(world, render.projectId);
    for (const { session } of versions) if (session.purse !== undefined) needed.add(session.purse);
  }
  return needed;
}
