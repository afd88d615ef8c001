import { Routes, type REST } from 'discord.js';
import { z } from 'zod';
import { givenId } from './nonce.ts';
import { isGone } from './trouble.ts';

const recent = z.array(z.looseObject({ id: z.string(), author: z.object({ id: z.string() }), components: z.unknown() }));
const LOOKED_THROUGH = '100';

interface Sought {
  readonly rest: REST;
  readonly threadId: string;
  /** The id of the request: every message that tells of it has a button with this id. */
  readonly id: string;
  readonly botId: string;
}

/** The message that has told of a request, if there is one. A nonce is forgotten within minutes, a button never. */
export async function toldAlready({ rest, threadId, id, botId }: Sought): Promise<string | undefined> {
  const query = new URLSearchParams({ limit: LOOKED_THROUGH, after: givenId(id) });
  const found = await rest.get(Routes.channelMessages(threadId), { query }).catch((error: unknown) => {
    if (isGone(error)) return []; // may not read here: the nonce alone has to do
    throw error;
  });
  const mine = recent.parse(found).filter((message) => message.author.id === botId);
  return mine.find((message) => JSON.stringify(message.components).includes(`"v1:refine:${id}"`))?.id;
}
