import { versionsOf } from '../render/shelf.ts';
import type { World } from '../world.ts';
import { accountOf } from '../turn/accounts.ts';
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
    world.memory.balances.delete(id);
    await world.ledger.receipts.remove(accountOf(id));
    await world.ledger.purses.remove(id); // last, since it leads to the rest
  }
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
