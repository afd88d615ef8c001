import type { REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Audience } from '../core/ports.ts';
import { Silenced } from '../core/telling.ts';
import type { SpeakIn } from '../words/words.ts';
import { tellingText } from '../words/sentences.ts';
import { createMarks } from './marks.ts';
import { nonceOf } from './nonce.ts';
import { openThread } from './open-thread.ts';
import { postMessage } from './post.ts';
import type { createProgressMessages } from './progress-message.ts';
import { createTell } from './tell.ts';
import { isGone, isRefusal, isSilenced } from './trouble.ts';
import { noteView } from './views/note-view.ts';
import { overviewView } from './views/overview-view.ts';
import { progressView } from './views/progress-view.ts';

interface AudienceDeps {
  readonly rest: REST;
  readonly progressMessages: ReturnType<typeof createProgressMessages>;
  readonly words: SpeakIn;
  /** Who we are, and whether we may read what people write; known once Discord is connected. */
  readonly self: () => { readonly id: string; readonly readsMessages: boolean };
  readonly log: Logger;
}

/** Discord, as the flows see it: messages of the bot in a thread, addressed by ids, never through a cache. */
export function createAudience({ rest, progressMessages, words, self, log }: AudienceDeps): Audience {
  const marks = createMarks({ rest, log });

  const { tell, tellAlone } = createTell({ rest, words, self, log });

  /** Null where nobody is left to hear it, or where Discord takes it in no way: to say it again would not help. */
  async function unlessRefused<T>(speaking: Promise<T>): Promise<T | null> {
    try {
      return await speaking;
    } catch (error) {
      if (isGone(error)) log.info({ err: error }, 'nobody is left to tell');
      else if (isRefusal(error)) log.error({ err: error }, 'Discord does not take what is to be told');
      else throw error;
      return null;
    }
  }

  return {
    open: (door, wish) => openThread({ rest, door, ...wish, say: words(wish.requester.locale), botId: self().id, log }),

    progress: (to, progress) => progressMessages.show(to, progressView(to, progress, words(to.requester.locale))),

    finish: (to, progress) => progressMessages.end(to, progressView(to, progress, words(to.requester.locale))),

    retract: (to) => progressMessages.remove(to),

    mark: (to, isWaiting) => (isWaiting ? marks.waiting(to) : marks.noMore(to)),

    async overview(to, lines, isOver) {
      const body = overviewView(lines, words(to.requester.locale));
      if (isOver) await progressMessages.end(to, body, true);
      else progressMessages.show(to, body);
    },

    tell: (to, telling) =>
      unlessRefused(
        tell(to, telling).catch((error: unknown) => {
          throw isSilenced(error) ? new Silenced(error) : error;
        }),
      ),

    tellAlone: (to, telling) => unlessRefused(tellAlone(to, telling)),

    inWords: (telling, locale) => tellingText(telling, words(locale)),

    async note(to, note) {
      const { locale } = to.requester;
      const reply = to.replyTo === null ? {} : { message_reference: { message_id: to.replyTo, fail_if_not_exists: false } };
      const message = { ...noteView(note, words(locale), locale), ...reply, nonce: nonceOf('n', to.id), enforce_nonce: true };
      await unlessRefused(postMessage(rest, to.threadId, message));
    },
  };
}
