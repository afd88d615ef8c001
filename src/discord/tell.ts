import type { REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Addressee, Telling } from '../core/telling.ts';
import type { SpeakIn } from '../words/words.ts';
import { nonceOf } from './nonce.ts';
import { ownMessage } from './own-message.ts';
import { postMessage } from './post.ts';
import { isBlocked, isTooLarge } from './trouble.ts';
import { plainView, tellingView, type View } from './views/telling-view.ts';

interface TellDeps {
  readonly rest: REST;
  readonly words: SpeakIn;
  /** Who we are, and whether we may read what people write; known once Discord is connected. */
  readonly self: () => { readonly id: string; readonly readsMessages: boolean };
  readonly log: Logger;
}

/** Tells what came of a request: with the clip, else by its link, and where Discord takes neither, in the barest words. */
export function createTell({ rest, words, self, log }: TellDeps) {
  function post(to: Addressee, { body, files }: View): Promise<string> {
    const reply = to.replyTo === null ? {} : { message_reference: { message_id: to.replyTo, fail_if_not_exists: false } };
    const mentions = { allowed_mentions: { users: [to.requester.id], replied_user: false } };
    return postMessage(rest, to.threadId, { ...body, ...reply, ...mentions, nonce: nonceOf('r', to.id), enforce_nonce: true }, files);
  }

  return async function tell(to: Addressee, telling: Telling): Promise<string> {
    const known = await ownMessage({ rest, threadId: to.threadId, id: to.id, verb: 'refine', botId: self().id });
    if (known !== undefined) return known;
    const say = words(to.requester.locale);
    const { readsMessages } = self();
    const views = [
      tellingView(to, telling, { say, shownAs: 'file', readsMessages }),
      tellingView(to, telling, { say, shownAs: 'link', readsMessages }),
      plainView(to, telling, say),
    ];
    for (const [index, view] of views.entries()) {
      try {
        return await post(to, view);
      } catch (error) {
        if (index === views.length - 1 || !(isTooLarge(error) || isBlocked(error))) throw error;
        log.warn({ err: error }, 'a message was not taken as it is, and is made simpler');
      }
    }
    throw new Error('there was nothing to tell');
  };
}
