import { ChannelType, Routes, ThreadAutoArchiveDuration, type REST } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Door, Person } from '../core/asking.ts';
import { leftThread } from './left-thread.ts';
import { hasCode, isRefusal } from './trouble.ts';

const identified = z.object({ id: z.string() });

const NOT_ACKNOWLEDGED = [10_008, 10_015, 10_062, 50_027];
const THREAD_EXISTS = 160_004;
/** The request was deleted, or the place it came from cannot be seen any more. */
const NOBODY_WAITS = [10_003, 10_004, 10_008, 50_001];

interface OpenThread {
  readonly rest: REST;
  readonly door: Door;
  readonly title: string;
  readonly requester: Person;
  readonly botId: string;
  /** Whether a thread is some project's already. */
  readonly isTaken: (threadId: string) => Promise<boolean>;
  readonly log: Logger;
}

/**
 * The thread that belongs to a request. Of an interaction Discord is asked first whether the answer ever arrived (null:
 * it did not), so that the way after a kill is the ordinary way. Where no thread can be made, the channel itself serves.
 */
export async function openThread(wanted: OpenThread): Promise<string | null> {
  const { rest, door, title, log } = wanted;
  const messageId = door.kind === 'message' ? door.messageId : await answerOf(rest, door);
  if (messageId === null) return null;
  try {
    if (door.opens === 'public-thread') return await publicThread(rest, door.channelId, messageId, title);
    if (door.opens === 'private-thread') return await privateThread({ ...wanted, channelId: door.channelId, name: title });
  } catch (error) {
    if (hasCode(error, ...NOBODY_WAITS)) return null; // before anything is paid for that nobody would see
    if (!isRefusal(error)) throw error;
    if (door.opens === 'public-thread' && (await isThere(rest, messageId))) return messageId; // an earlier try has landed
    log.warn({ err: error }, 'no thread could be opened: the channel serves instead');
  }
  return door.channelId;
}

async function answerOf(rest: REST, door: Extract<Door, { kind: 'interaction' }>): Promise<string | null> {
  try {
    return identified.parse(await rest.get(Routes.webhookMessage(door.applicationId, door.interactionToken, '@original'), { auth: false }))
      .id;
  } catch (error) {
    if (hasCode(error, ...NOT_ACKNOWLEDGED)) return null;
    throw error;
  }
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

async function privateThread(wanted: Parameters<typeof leftThread>[0]): Promise<string> {
  const { rest, channelId, name, requester } = wanted;
  const id = (await leftThread(wanted)) ?? (await newThread(rest, channelId, name));
  await rest.put(Routes.threadMembers(id, requester.id));
  return id;
}

async function newThread(rest: REST, channelId: string, name: string): Promise<string> {
  const body = { name, type: ChannelType.PrivateThread, invitable: false, auto_archive_duration: ThreadAutoArchiveDuration.OneDay };
  return identified.parse(await rest.post(Routes.threads(channelId), { body })).id;
}
