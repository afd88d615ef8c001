import { ChannelType, MessageType, Routes, type REST } from 'discord.js';
import { z } from 'zod';
import type { Person } from '../core/asking.ts';
import { hasCode } from './trouble.ts';

const UNKNOWN_MEMBER = 10_007;
const PRIVATE: number = ChannelType.PrivateThread;
/** What somebody has said, and not what Discord says of who came. */
const SAID: ReadonlySet<number> = new Set([
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
]);

const place = z.object({ guild_id: z.string() });
const active = z.object({
  threads: z.array(
    z.object({
      id: z.string(),
      type: z.number(),
      name: z.string(),
      parent_id: z.string().nullish(),
      owner_id: z.string().nullish(),
      member_count: z.number().optional(),
    }),
  ),
});

const page = z.array(z.object({ type: z.number(), author: z.object({ id: z.string() }) }));

interface Wanted {
  readonly rest: REST;
  readonly channelId: string;
  readonly name: string;
  /** A message that stood there before a thread could be opened for the request: its answer. */
  readonly since: string;
  readonly requester: Person;
  readonly botId: string;
  /** Whether a thread is some project's already. */
  readonly isTaken: (threadId: string) => Promise<boolean>;
}

/**
 * A private thread that was opened for this request already, before a kill or unheard. It bears no id of ours: it is
 * known by its place and its name, by being younger than the request, by belonging to no project, by nobody being in it
 * but the bot and the person, and by nobody else having said anything in it: what stands in another one is not theirs.
 */
export async function leftThread({
  rest,
  channelId,
  name,
  since,
  requester,
  botId,
  isTaken,
}: Wanted): Promise<string | undefined> {
  const { guild_id: guildId } = place.parse(await rest.get(Routes.channel(channelId)));
  const { threads } = active.parse(await rest.get(Routes.guildActiveThreads(guildId)));
  const alike = threads.filter(
    (thread) =>
      thread.type === PRIVATE &&
      thread.parent_id === channelId &&
      thread.owner_id === botId &&
      thread.name === name &&
      BigInt(thread.id) > BigInt(since),
  );
  for (const { id, member_count: members } of alike) {
    const isTheirs = members === 1 || (members === 2 && (await isIn(rest, id, requester)));
    if (isTheirs && !(await isTaken(id)) && (await isNew(rest, id, requester))) return id;
  }
  return undefined;
}

/** What the person has written there meanwhile is theirs. */
async function isNew(rest: REST, threadId: string, { id }: Person): Promise<boolean> {
  const messages = page.parse(await rest.get(Routes.channelMessages(threadId)));
  return messages.every(({ type, author }) => author.id === id || !SAID.has(type));
}

async function isIn(rest: REST, threadId: string, { id }: Person): Promise<boolean> {
  try {
    await rest.get(Routes.threadMembers(threadId, id));
    return true;
  } catch (error) {
    if (hasCode(error, UNKNOWN_MEMBER)) return false;
    throw error;
  }
}
