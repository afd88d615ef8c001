import type { REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Addressee, Posted, Telling } from '../core/telling.ts';
import type { SpeakIn } from '../words/words.ts';
import { directMessages } from './direct.ts';
import { nonceOf } from './nonce.ts';
import { ownMessage } from './own-message.ts';
import type { ProgressMessages } from './progress-message.ts';
import { postMessage, replyTo } from './post.ts';
import { isAboutFile, isBlocked, isRefusal, isTooLarge } from './trouble.ts';
import type { Manner, View } from './views/manner.ts';
import { plainView, tellingView } from './views/telling-view.ts';

export interface Speaker {
  readonly rest: REST;
  readonly words: SpeakIn;
  /** Who we are, and whether we may read what people write; known once Discord is connected. */
  readonly self: () => { readonly id: string; readonly readsMessages: boolean };
  readonly log: Logger;
}

interface How {
  /** Whether it may have been told before, longer ago than a nonce is remembered. */
  readonly mayStandThere: boolean;
  readonly isElsewhere?: boolean;
  /** It stands in the thread as well: Discord would take a second one of the same nonce for the first. */
  readonly isBeside?: boolean;
}

/** Tells what came of a request, as much of it as Discord and the server take. Resolves with the message's id. */
export async function tell(speaker: Speaker, to: Addressee, telling: Telling, manner: How): Promise<string> {
  const { rest, self, log } = speaker;
  if (manner.mayStandThere) {
    const known = await ownMessage({ rest, threadId: to.threadId, id: to.id, verb: 'refine', botId: self().id });
    if (known !== undefined) return known;
  }
  for (let [rung, ...simpler] = ladder(telling); rung !== undefined; [rung, ...simpler] = simpler) {
    const isSentAlone = rung === 'plain' && (await sentAlone(speaker, to, telling, manner));
    const view = viewOn(rung, speaker, to, telling, { ...manner, isSentAlone });
    try {
      return await post(rest, to, telling, view, manner.isBeside === true ? 'w' : 'r');
    } catch (error) {
      const isFile = isTooLarge(error) || (view.files.length > 0 && isAboutFile(error));
      if (isFile) simpler = simpler.filter((one) => one === 'plain' || one.shownAs === 'link');
      if (simpler.length === 0 || !(isFile || isBlocked(error))) throw error;
      log.warn({ err: error }, 'a message was not taken as it is, and is made simpler');
    }
  }
  throw new Error('there was nothing to tell');
}

/** The same in the card of the request, which rings nobody; in a message of its own where there is none. */
export async function tellOnCard(
  { rest, self, words }: Speaker,
  cards: Pick<ProgressMessages, 'end'>,
  to: Addressee,
  telling: Telling,
): Promise<string | null> {
  const known = await ownMessage({ rest, threadId: to.threadId, id: to.id, verb: 'refine', botId: self().id });
  if (known !== undefined) return known;
  const manner = { t: words(to.requester.locale), shownAs: 'link', readsMessages: self().readsMessages } as const;
  return (await cards.end(to, tellingView(to, telling, manner).body)) ?? null;
}

/** The same in a direct message. Resolves with where it stands. */
export async function tellAlone(speaker: Speaker, to: Addressee, telling: Telling): Promise<Posted> {
  const id = await directMessages(speaker.rest, to.requester.id);
  const alone = { ...to, threadId: id, replyTo: null };
  const messageId = await tell(speaker, alone, telling, { mayStandThere: true, isElsewhere: true });
  return { channelId: id, messageId };
}

/**
 * What a server withholds goes to the person alone, once. False where nothing is withheld, or they cannot be reached.
 */
async function sentAlone(speaker: Speaker, to: Addressee, telling: Telling, { isElsewhere }: How): Promise<boolean> {
  if (isElsewhere === true || (telling.kind !== 'result' && telling.kind !== 'reply')) return false;
  try {
    const threadId = await directMessages(speaker.rest, to.requester.id);
    if (threadId === to.threadId) return false;
    const alone = { ...to, threadId, replyTo: null };
    await tell(speaker, alone, telling, { mayStandThere: true, isElsewhere: true, isBeside: true });
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    speaker.log.info({ err: error }, 'what a server withholds cannot be sent to the person alone');
    return false;
  }
}

type Rung = Pick<Manner, 'shownAs' | 'isBare'> | 'plain';

/** From everything there is to the barest words: a server may filter words, links, or files. */
function ladder(telling: Telling): readonly Rung[] {
  if (telling.kind !== 'result') return [{ shownAs: 'link' }, 'plain'];
  const ways = telling.clip === null ? (['link'] as const) : (['file', 'link'] as const);
  return [...ways.flatMap((shownAs) => [false, true].map((isBare) => ({ shownAs, isBare }))), 'plain'];
}

function viewOn(
  rung: Rung,
  { words, self }: Speaker,
  to: Addressee,
  telling: Telling,
  { isElsewhere = false, isSentAlone }: Pick<How, 'isElsewhere'> & { readonly isSentAlone: boolean },
): View {
  const t = words(to.requester.locale);
  if (rung === 'plain') return plainView(to, telling, t, isSentAlone);
  return tellingView(to, telling, { ...rung, t, readsMessages: self().readsMessages, isElsewhere });
}

/** Whoever stopped what had not begun knows it: that rings nobody. */
function post(rest: REST, to: Addressee, telling: Telling, { body, files }: View, nonce: 'r' | 'w'): Promise<string> {
  const users = telling.kind === 'stopped' ? [] : [to.requester.id];
  const message = {
    ...body,
    ...replyTo(to),
    allowed_mentions: { users, replied_user: false },
    nonce: nonceOf(nonce, to.id),
    enforce_nonce: true,
  };
  return postMessage(rest, to.threadId, message, files);
}
