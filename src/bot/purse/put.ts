import { v4 as uuid } from 'uuid';
import { NemoError, UserError, type Failure } from '../../core/failure.ts';
import type { Person } from '../../core/asking.ts';
import { noSettings } from '../../core/rules.ts';
import { bareToken, mayBeToken } from '../../core/token.ts';
import type { World } from '../world.ts';
import { letGo } from './let-go.ts';
import { tellReplaced } from './news.ts';
import { purseOf } from './payer.ts';

/** No token is longer, nor is what a request may carry of one. */
const TOKEN_CHARS = 2_000;

/**
 * From now on this server pays for itself, by a token as somebody has copied it: it is kept once the video service has
 * said what is behind it, which is free. Throws what the person reads; then all is as it was.
 */
export async function putPurse(world: World, guildId: string, copied: string, by: Person): Promise<void> {
  const token = bareToken(copied);
  if (token === '' || token.length > TOKEN_CHARS || !mayBeToken(token)) throw new UserError({ kind: 'no-token' });
  await demandAccepted(world, token);
  await inOrder(world, guildId, async () => {
    const { ledger, clock, log } = world;
    const setAt = clock.now();
    const id = (await knownAs(world, guildId, token)) ?? `${guildId}-${uuid()}`;
    await ledger.purses.put(id, { id, guildId, token, setAt, by });
    let before: string | null = null;
    await ledger.settings.update(guildId, (known = noSettings) => {
      before = known.purse; // another process may just have put one in: the last one holds
      return { ...known, purse: id };
    });
    log.info({ guild: guildId }, 'a server pays for itself from now on');
    if (before === null || before === id) return;
    await tellReplaced(world, before, by);
    await letGo(world, [before]);
  });
}

/** From now on the bot's own account pays there again. */
export async function takePurse(world: World, guildId: string): Promise<void> {
  await inOrder(world, guildId, async () => {
    const before = await purseOf(world, guildId);
    if (before === null) return;
    await world.ledger.settings.update(guildId, (known) => known && { ...known, purse: null });
    world.log.info({ guild: guildId }, 'a server pays for itself no longer');
    await letGo(world, [before]);
  });
}

function inOrder(world: World, guildId: string, act: () => Promise<void>): Promise<void> {
  return world.memory.inOrder(`purse:${guildId}`, act);
}

async function demandAccepted({ nemo, power }: World, token: string): Promise<void> {
  try {
    await nemo.creditsBehind(token, power);
  } catch (error) {
    if (!(error instanceof NemoError)) throw error;
    if (isFine(error.failure)) return;
    throw new UserError({ kind: error.failure.kind === 'unauthorized' ? 'token-refused' : 'token-unchecked' });
  }
}

/** An account without credits is one all the same. */
function isFine({ kind }: Failure): boolean {
  return kind === 'no-credits';
}

/** The same token put in again is the same account: what was begun with it goes on. */
async function knownAs({ ledger }: World, guildId: string, token: string): Promise<string | undefined> {
  for await (const purse of ledger.purses.all())
    if (purse.guildId === guildId && purse.token === token) return purse.id;
  return undefined;
}
