import { ChannelType, RateLimitError, Routes, ThreadAutoArchiveDuration, type REST } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Door } from '../core/asking.ts';
import type { Mistake } from '../core/failure.ts';
import type { ThreadWish } from '../core/ports.ts';
import { mistakeSentence } from '../words/sentences.ts';
import type { Translate } from '../words/words.ts';
import { directMessages } from './direct.ts';
import { correctAnswer, firstAnswer, type InteractionDoor } from './first-answer.ts';
import { leftThread } from './left-thread.ts';
import { nonceOf } from './nonce.ts';
import { postMessage } from './post.ts';
import { hasCode, isRefusal } from './trouble.ts';
import { quoted } from './inert.ts';

const identified = z.object({ id: z.string() });

const THREAD_EXISTS = 160_004;
const TOO_MANY_THREADS = [160_006, 160_007];
const NAME_REFUSED = [50_035, 20_031, 200_000, 200_001];
const NO_ACCESS = 50_001;
/** Discord has disabled it for everybody: nobody is to wait for that. */
const NO_THREADS_FOR_NOW = 40_006;
/** The request was deleted, or the place it came from cannot be seen any more. */
const NOBODY_WAITS = [10_003, 10_004, 10_008, NO_ACCESS];

interface OpenThread extends ThreadWish {
  readonly rest: REST;
  readonly door: Door;
  readonly t: Translate;
  readonly botId: string;
  readonly log: Logger;
}

/**
 * The thread that belongs to a request. Of an interaction of which nobody here has seen the answer arrive, Discord is
 * asked first whether it ever did (null: it did not). Where no thread can be made, the channel itself
 * serves,
 * and the answer says so; but what is to be private is rather refused.
 */
export async function openThread(wanted: OpenThread): Promise<string | null> {
  const { rest, door, answerId, log } = wanted;
  const messageId = door.kind === 'message' ? door.messageId : (answerId ?? (await firstAnswer(rest, door)));
  if (messageId === null) return null;
  try {
    if (door.opens === 'public-thread')
      return await named(wanted, (name) => publicThread(rest, door.channelId, messageId, name));
    if (door.opens === 'private-thread')
      return await named(wanted, (name) =>
        privateThread({ ...wanted, channelId: door.channelId, name, since: messageId }),
      );
    if (door.opens === 'direct-message') return await directMessage(wanted, door, messageId);
    return door.channelId;
  } catch (error) {
    if (!isRefusal(error) && !hasCode(error, NO_THREADS_FOR_NOW)) throw error;
    log.warn({ err: error }, 'no thread could be opened');
    if (door.opens === 'direct-message') return refuse(wanted, { kind: 'direct-message-closed' });
    return door.opens === 'private-thread' ? refuse(wanted, noPrivateThread(error)) : instead(wanted, messageId, error);
  }
}

/**
 * Where nothing can be opened, since the bot is no member: what has to be said first finds out whether the person takes
 * it, before anything is paid for. Their answer leads there.
 */
async function directMessage({ rest, requester, title, t }: OpenThread, door: InteractionDoor, answerId: string) {
  const id = await directMessages(rest, requester.id);
  const content = [t('animate.started-here'), ...(title === '' ? [] : [`> ${quoted(title)}`])].join('\n');
  const said = await postMessage(rest, id, { content, nonce: nonceOf('d', answerId), enforce_nonce: true });
  await correctAnswer(rest, door, t('animate.in-direct', { link: `https://discord.com/channels/@me/${id}/${said}` }));
  return id;
}

/** By the beginning of the request; where the rules of a server refuse that name, by one that says nothing. */
async function named({ title, t }: OpenThread, open: (name: string) => Promise<string>): Promise<string> {
  const neutral = t('thread.title');
  try {
    return await open(title || neutral);
  } catch (error) {
    if (!hasCode(error, ...NAME_REFUSED)) throw error;
    return open(neutral);
  }
}

/** Nothing is paid for that nobody would see. */
async function instead(wanted: OpenThread, messageId: string, error: unknown): Promise<string | null> {
  const { rest, door, title, t } = wanted;
  const { channelId } = door;
  if (hasCode(error, NO_ACCESS))
    return refuse(wanted, { kind: 'missing-permissions', permissions: ['ViewChannel'], channelId });
  if (hasCode(error, ...NOBODY_WAITS)) return refuse(wanted, { kind: 'answer-gone' });
  if (await isThere(rest, messageId)) return messageId; // an earlier try has landed
  const says = t('animate.here-instead');
  if (door.kind === 'interaction')
    await correctAnswer(rest, door, title === '' ? says : `${says}\n> ${quoted(title)}`, says);
  return channelId;
}

/** Whoever took their own message back wants no answer. */
async function refuse({ rest, door, requester, t }: OpenThread, mistake: Mistake): Promise<null> {
  if (door.kind !== 'interaction') return null;
  const sentence = mistakeSentence(mistake, t);
  if (!(await correctAnswer(rest, door, sentence))) await refuseBeside(rest, door, requester.id, sentence);
  return null;
}

/** Where its answer can be changed no more: in the channel, unless it was to be private. */
async function refuseBeside(rest: REST, { opens, channelId }: InteractionDoor, personId: string, sentence: string) {
  const body = { content: `<@${personId}> ${sentence}`, allowed_mentions: { users: [personId] } };
  const alone = () => directMessages(rest, personId);
  const places = opens === 'public-thread' ? [async () => channelId, alone] : [alone];
  for (const place of places) {
    try {
      await postMessage(rest, await place(), body);
      return;
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
}

function noPrivateThread(error: unknown): Mistake {
  if (error instanceof RateLimitError) return { kind: 'no-private-thread', why: 'for-now' };
  return { kind: 'no-private-thread', why: hasCode(error, ...TOO_MANY_THREADS) ? 'too-many' : 'refused' };
}

async function publicThread(rest: REST, channelId: string, messageId: string, name: string): Promise<string> {
  try {
    const body = { name, auto_archive_duration: ThreadAutoArchiveDuration.OneDay };
    return identified.parse(await rest.post(Routes.threads(channelId, messageId), { body })).id;
  } catch (error) {
    if (hasCode(error, THREAD_EXISTS)) return messageId; // opened before a kill: a thread has the id of its message
    throw error;
  }
}

async function isThere(rest: REST, threadId: string): Promise<boolean> {
  try {
    await rest.get(Routes.channel(threadId));
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

async function privateThread(wanted: OpenThread & Parameters<typeof leftThread>[0]): Promise<string> {
  const { rest, channelId, name, requester, isTried } = wanted;
  const left = isTried ? await leftThread(wanted) : undefined;
  const id = left ?? (await newThread(rest, channelId, name));
  await rest.put(Routes.threadMembers(id, requester.id));
  return id;
}

async function newThread(rest: REST, channelId: string, name: string): Promise<string> {
  const body = {
    name,
    type: ChannelType.PrivateThread,
    invitable: false,
    auto_archive_duration: ThreadAutoArchiveDuration.OneDay,
  };
  return identified.parse(await rest.post(Routes.threads(channelId), { body })).id;
}
