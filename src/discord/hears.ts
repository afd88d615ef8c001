import { ShardClientUtil, type Client } from 'discord.js';

type Connection = Pick<Client, 'options' | 'ws'>;

/** Which of Discord's shards hears of a server; of direct messages (null) it is the first. */
function shardOf(guildId: string | null, count: number): number {
  return guildId === null ? 0 : ShardClientUtil.shardIdForGuildId(guildId, count);
}

/** Whether Discord tells this process what happens on that server, or (null) in direct messages. */
export function hears({ options, ws }: Connection, guildId: string | null): boolean {
  return ws.shards.has(shardOf(guildId, options.shardCount ?? 1));
}

/** Whether nobody else has to hear anything. */
export function hearsAll({ options, ws }: Connection): boolean {
  return ws.shards.size === (options.shardCount ?? 1);
}
