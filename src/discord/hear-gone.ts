import { Events, GatewayDispatchEvents, Routes, RESTJSONErrorCodes as Code, type Client } from 'discord.js';
import { z } from 'zod';
import { channelGone, placeGone, serverLeft } from '../bot/forget/by-itself.ts';
import type { World } from '../bot/world.ts';
import type { LogContext } from '../engine/log-context.ts';
import { askedMembership } from './left-servers.ts';
import { labelOf, READY } from './packet-schema.ts';
import { hasCode } from './trouble.ts';

export type Start = (task: string, hear: () => Promise<void>, ids: LogContext) => void;

const THREAD_DELETE: string = GatewayDispatchEvents.ThreadDelete;
const isId = (id: string) => /^\d+$/.test(id); // a packet may hold anything
const greeting = z.object({ guilds: z.array(z.object({ id: z.string() })) });

/**
 * Passes on which places are deleted and which servers were left. discord.js says nothing of a thread that it does not
 * keep, nor of a server that a new session does not name any more: that is read from what Discord itself tells.
 */
export function hearGone(client: Client, world: World, start: Start): void {
  client.on(Events.Raw, (packet: unknown, shardId: unknown) => {
    const { event, data, ids } = labelOf(packet);
    const { id } = ids;
    if (event === THREAD_DELETE && id !== undefined)
      start('deleted thread', () => placeGone(world, id), { thread: id });
    if (event === READY) for (const guildId of unnamedIn(client, shardId, data)) leave(client, world, start, guildId);
  });

  client.on(Events.GuildDelete, ({ id }) => start('left server', () => serverLeft(world, id), {}));

  /** Servers whose projects are about to be looked through: one look is for all that is deleted before it. */
  const awaited = new Set<string>();
  client.on(Events.ChannelDelete, (channel) => {
    if (channel.isDMBased()) return;
    const { id, guildId } = channel;
    start('deleted channel', () => placeGone(world, id), { thread: id });
    if ('threads' in channel && !awaited.has(guildId)) {
      awaited.add(guildId);
      const look = async () => {
        awaited.delete(guildId);
        await channelGone(world, guildId, (threadId) => isThere(client, threadId));
      };
      start('threads of a deleted channel', () => world.memory.inOrder(`gone:${guildId}`, look), { thread: id });
    }
  });
}

/** The servers of a shard that its new session does not name: while the old one was lost, the bot had to leave. */
function unnamedIn(client: Client, shardId: unknown, data: unknown): readonly string[] {
  const { success, data: told } = greeting.safeParse(data);
  const named = new Set(told?.guilds.map(({ id }) => id));
  const known = [...client.guilds.cache.values()].filter((guild) => guild.shardId === shardId);
  return success ? known.flatMap(({ id }) => (named.has(id) || !isId(id) ? [] : [id])) : [];
}

/** Discord is asked, since what belongs to a server that was left is erased. */
function leave({ guilds, rest }: Client, world: World, start: Start, guildId: string): void {
  const ask = async () => {
    if ((await askedMembership(rest, guildId)) !== 'left') return;
    guilds.cache.delete(guildId);
    await serverLeft(world, guildId);
  };
  start('left server', ask, {});
}

/** Where Discord cannot be asked it counts as there: a project goes by itself all the same, later. */
async function isThere({ channels, rest }: Client, id: string): Promise<boolean> {
  const known = channels.cache.get(id);
  if (known !== undefined && (!known.isThread() || known.parent !== null)) return true;
  try {
    await rest.get(Routes.channel(id));
    return true;
  } catch (error) {
    return !hasCode(error, Code.UnknownChannel);
  }
}
