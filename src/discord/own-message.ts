import { Routes, type REST } from 'discord.js';
import { z } from 'zod';
import { customId, type Verb } from './custom-id.ts';
import { givenId } from './nonce.ts';
import { isGone } from './trouble.ts';

const recent = z.array(
  z.looseObject({ id: z.string(), author: z.object({ id: z.string() }), components: z.unknown() }),
);
const LOOKED_THROUGH = '100';

interface Sought {
  readonly rest: REST;
  readonly threadId: string;
  /** The request it belongs to: it bears a button with this verb and id. */
  readonly id: string;
  readonly verb: Verb;
  /** The id behind that button, where it is another one. */
  readonly behind?: string;
  readonly botId: string;
}

/** A message of ours about a request, if it was posted before. A nonce is forgotten within minutes, a button never. */
export async function ownMessage(sought: Sought): Promise<string | undefined> {
  const { rest, threadId, id, verb, behind = id, botId } = sought;
  const query = new URLSearchParams({ limit: LOOKED_THROUGH, after: givenId(id) });
  const found = await rest.get(Routes.channelMessages(threadId), { query }).catch((error: unknown) => {
    if (isGone(error)) return []; // may not read here: the nonce alone has to do
    throw error;
  });
  const mine = recent.parse(found).filter((message) => message.author.id === botId);
  return mine.find((message) => JSON.stringify(message.components).includes(`"${customId(verb, behind)}"`))?.id;
}
