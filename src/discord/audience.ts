import type { REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Audience } from '../core/ports.ts';
import type { Addressee, Telling } from '../core/telling.ts';
import type { SpeakIn } from '../words/words.ts';
import { createMarks } from './marks.ts';
import { nonceOf } from './nonce.ts';
import { openThread } from './open-thread.ts';
import { ownMessage } from './own-message.ts';
import { postMessage } from './post.ts';
import type { createProgressMessages } from './progress-message.ts';
import { isGone, isTooLarge } from './trouble.ts';
import { noteView } from './views/note-view.ts';
import { overviewView } from './views/overview-view.ts';
import { progressView } from './views/progress-view.ts';
import { tellingView, type View } from './views/telling-view.ts';

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

  async function post(to: Addressee, { body, files }: View, kind: 'r' | 'n', pinged: readonly string[]): Promise<string> {
    const reply = to.replyTo === null ? {} : { message_reference: { message_id: to.replyTo, fail_if_not_exists: false } };
    const mentions = { allowed_mentions: { users: [...pinged], replied_user: false } };
    return postMessage(rest, to.threadId, { ...body, ...reply, ...mentions, nonce: nonceOf(kind, to.id), enforce_nonce: true }, files);
  }

  async function tell(to: Addressee, telling: Telling): Promise<string> {
    const known = await ownMessage({ rest, threadId: to.threadId, id: to.id, verb: 'refine', botId: self().id });
    if (known !== undefined) return known;
    const view = (shownAs: 'file' | 'link') =>
      tellingView(to, telling, { say: words(to.requester.locale), shownAs, readsMessages: self().readsMessages });
    try {
      return await post(to, view('file'), 'r', [to.requester.id]);
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      return post(to, view('link'), 'r', [to.requester.id]);
    }
  }

  /** Null where nobody is left to hear it. */
  async function unlessGone<T>(speaking: Promise<T>): Promise<T | null> {
    try {
      return await speaking;
    } catch (error) {
      if (!isGone(error)) throw error;
      log.info({ err: error }, 'nobody is left to tell');
      return null;
    }
  }

  return {
    open: (door, title, requester) => openThread({ rest, door, title: title || words(requester.locale)('thread.title'), requester, log }),

    progress: (to, progress) => progressMessages.show(to, progressView(to, progress, words(to.requester.locale))),

    finish: (to, progress) => progressMessages.end(to, progressView(to, progress, words(to.requester.locale))),

    retract: (to) => progressMessages.remove(to),

    mark: (to, isWaiting) => (isWaiting ? marks.waiting(to) : marks.noMore(to)),

    async overview(to, lines, isOver) {
      const body = overviewView(lines, words(to.requester.locale));
      if (isOver) await progressMessages.end(to, body);
      else progressMessages.show(to, body);
    },

    tell: (to, telling) => unlessGone(tell(to, telling)),

    async note(to, note) {
      const { locale } = to.requester;
      await unlessGone(post(to, { body: noteView(note, words(locale), locale), files: [] }, 'n', []));
    },
  };
}
