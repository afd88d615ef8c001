import { Routes, type REST } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Addressee, Telling } from '../core/telling.ts';
import type { SpeakIn } from '../words/words.ts';
import { nonceOf } from './nonce.ts';
import { ownMessage } from './own-message.ts';
import { postMessage } from './post.ts';
import { isBlocked, isTooLarge } from './trouble.ts';
import { plainView, tellingView, type Manner, type View } from './views/telling-view.ts';

interface TellDeps {
  readonly rest: REST;
  readonly words: SpeakIn;
  /** Who we are, and whether we may read what people write; known once Discord is connected. */
  readonly self: () => { readonly id: string; readonly readsMessages: boolean };
  readonly log: Logger;
}

const opened = z.object({ id: z.string() });

/** Tells what came of a request, as much of it as Discord and the server take. */
export function createTell({ rest, words, self, log }: TellDeps) {
  /** Whoever stopped what had not begun knows it: that rings nobody. */
  function post(to: Addressee, telling: Telling, { body, files }: View): Promise<string> {
    const reply = to.replyTo === null ? {} : { message_reference: { message_id: to.replyTo, fail_if_not_exists: false } };
    const mentions = { allowed_mentions: { users: telling.kind === 'stopped' ? [] : [to.requester.id], replied_user: false } };
    return postMessage(rest, to.threadId, { ...body, ...reply, ...mentions, nonce: nonceOf('r', to.id), enforce_nonce: true }, files);
  }

  async function tell(to: Addressee, telling: Telling, isElsewhere = false): Promise<string> {
    const known = await ownMessage({ rest, threadId: to.threadId, id: to.id, verb: 'refine', botId: self().id });
    if (known !== undefined) return known;
    const { readsMessages } = self();
    const say = words(to.requester.locale);
    for (let [rung, ...simpler] = ladder(telling); rung !== undefined; [rung, ...simpler] = simpler) {
      const view = rung === 'plain' ? plainView(to, telling, say) : tellingView(to, telling, { ...rung, say, readsMessages, isElsewhere });
      try {
        return await post(to, telling, view);
      } catch (error) {
        if (isTooLarge(error)) simpler = simpler.filter((one) => one === 'plain' || one.shownAs === 'link');
        if (simpler.length === 0 || !(isTooLarge(error) || isBlocked(error))) throw error;
        log.warn({ err: error }, 'a message was not taken as it is, and is made simpler');
      }
    }
    throw new Error('there was nothing to tell');
  }

  return {
    tell: (to: Addressee, telling: Telling) => tell(to, telling),

    /** In a direct message. */
    async tellAlone(to: Addressee, telling: Telling): Promise<string> {
      const { id } = opened.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: to.requester.id } }));
      return tell({ ...to, threadId: id, replyTo: null }, telling, true);
    },
  };
}

type Rung = Pick<Manner, 'shownAs' | 'isBare'> | 'plain';

/** From everything there is to the barest words: a server may filter words, links, or files. */
function ladder(telling: Telling): readonly Rung[] {
  if (telling.kind !== 'result') return [{ shownAs: 'link' }, 'plain'];
  const ways = telling.clip === null ? (['link'] as const) : (['file', 'link'] as const);
  return [...ways.flatMap((shownAs) => [false, true].map((isBare) => ({ shownAs, isBare }))), 'plain'];
}
