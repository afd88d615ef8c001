import { ChannelType, Routes, type REST } from 'discord.js';
import { z } from 'zod';
import type { Person } from '../core/asking.ts';
import { hasCode } from './trouble.ts';

const UNKNOWN_MEMBER = 10_007;
const PRIVATE: number = ChannelType.PrivateThread;

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

interface Wanted {
  readonly rest: REST;
  readonly channelId: string;
  readonly name: string;
  readonly requester: Person;
  readonly botId: string;
  /** Whether a thread is some project's already. */
  readonly isTaken: (threadId: string) => Promise<boolean>;
}

/**
 * A private thread that was opened for this request already, before a kill or unheard. It bears no id of ours: it is
 * known by its place and its name, by belonging to no project, and by nobody being in it but the bot and the person.
 */
export async function leftThread({
  rest,
  channelId,
  name,
  requester,
  botId,
  isTaken,
}: Wanted): Promise<string | undefined> {
  const { guild_id: guildId } = place.parse(await rest.get(Routes.channel(channelId)));
  const { threads } = active.parse(await rest.get(Routes.guildActiveThreads(guildId)));
  const alike = threads.filter(
    (thread) =>
      thread.type === PRIVATE && thread.parent_id === channelId && thread.owner_id === botId && thread.name === name,
  );
  for (const { id, member_count: members } of alike) {
    const isTheirs = members === 1 || (members === 2 && (await isIn(rest, id, requester)));
    if (isTheirs && !(await isTaken(id))) return id;
  }
  return undefined;
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
