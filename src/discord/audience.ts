import { Routes, type REST } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Audience } from '../core/ports.ts';
import type { Addressee, Telling } from '../core/telling.ts';
import type { SpeakIn } from '../words/words.ts';
import { nonceOf } from './nonce.ts';
import { openThread } from './open-thread.ts';
import { postMessage } from './post.ts';
import type { createProgressMessages } from './progress-message.ts';
import { isGone, isTooLarge } from './trouble.ts';
import { progressView } from './views/progress-view.ts';
import { tellingView } from './views/telling-view.ts';

interface AudienceDeps {
  readonly rest: REST;
  readonly progressMessages: ReturnType<typeof createProgressMessages>;
  readonly words: SpeakIn;
  readonly botId: () => string;
  readonly log: Logger;
}

const recent = z.array(z.looseObject({ id: z.string(), author: z.object({ id: z.string() }), components: z.unknown() }));

/** Discord, as the flows see it: messages of the bot in a thread, addressed by ids, never through a cache. */
export function createAudience({ rest, progressMessages, words, botId, log }: AudienceDeps): Audience {
  /** A nonce is forgotten within minutes; a message told before a longer outage is known by its own buttons. */
  async function toldAlready({ threadId, id }: Addressee): Promise<string | undefined> {
    const found = await rest
      .get(Routes.channelMessages(threadId), { query: new URLSearchParams({ limit: '50' }) })
      .catch((error: unknown) => {
        if (isGone(error)) return []; // may not read here: the nonce alone has to do
        throw error;
      });
    const messages = recent.parse(found);
    const mine = messages.filter((message) => message.author.id === botId());
    return mine.find((message) => JSON.stringify(message.components).includes(`"v1:refine:${id}"`))?.id;
  }

  async function post(to: Addressee, telling: Telling, shownAs: 'file' | 'link'): Promise<string> {
    const { body, files } = tellingView(to, telling, words(to.requester.locale), shownAs);
    const reply = to.replyTo === null ? {} : { message_reference: { message_id: to.replyTo, fail_if_not_exists: false } };
    const message = {
      ...body,
      ...reply,
      nonce: nonceOf('r', to.id),
      enforce_nonce: true,
      allowed_mentions: { users: [to.requester.id], replied_user: false },
    };
    return postMessage(rest, to.threadId, message, files);
  }

  return {
    open: (door, title, requester) => openThread({ rest, door, title: title || words(requester.locale)('thread.title'), requester, log }),

    progress: (to, progress) => progressMessages.show(to, progressView(to, progress, words(to.requester.locale))),

    finish: (to, progress) => progressMessages.end(to, progressView(to, progress, words(to.requester.locale))),

    async tell(to, telling) {
      try {
        return (
          (await toldAlready(to)) ??
          (await post(to, telling, 'file').catch((error: unknown) => {
            if (!isTooLarge(error)) throw error;
            return post(to, telling, 'link');
          }))
        );
      } catch (error) {
        if (!isGone(error)) throw error;
        log.info({ err: error }, 'nobody is left to tell');
        return null;
      }
    },
  };
}
