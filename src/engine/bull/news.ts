import type { Logger } from 'pino';
import { v4 as uuid } from 'uuid';
import { z } from 'zod';
import type { News } from '../engine.ts';
import { PREFIX, textIn, type Client } from './redis.ts';

const CHANNEL = `${PREFIX}:news`;

const of = z.enum(['turn', 'render']);

const message = z.object({
  from: z.string(),
  news: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('hope') }),
    z.object({ kind: z.literal('moved'), id: z.string(), isStopped: z.boolean() }),
    z.object({ kind: z.literal('begun'), of: of.default('turn'), id: z.string() }), // an older release says only that
    z.object({ kind: z.literal('over'), of, id: z.string() }),
  ]),
});

type Told = News | { readonly kind: 'hope' };

interface NewsParts {
  readonly redis: Client;
  /** Where it is heard what others say. */
  readonly listener: Client;
  readonly log: Logger;
  readonly heard: (news: Told) => void;
  /** It may have missed something: the connection was lost for a while. */
  readonly onGap: () => void;
}

/** What processes tell each other at once. All of it may get lost: whoever needs it looks for itself as well. */
export async function openNews({ redis, listener, log, heard, onGap }: NewsParts) {
  const me = uuid();
  listener.on('ready', onGap);
  await listener.subscribe(CHANNEL, (text) => {
    const told = textIn(message, text);
    if (told !== undefined && told.from !== me) heard(told.news);
  });

  return {
    tell(news: Told): void {
      redis
        .publish(CHANNEL, JSON.stringify({ from: me, news }))
        .catch((error: unknown) => log.debug({ err: error }, 'news were not told'));
    },
  };
}
