import type { Channel, Client, ClientUser, Guild, REST } from 'discord.js';
import { hears, hearsAll } from '../hears.ts';
import { createAfar, type AskOthers, type Far } from './afar.ts';

/**
 * What is known of servers and channels: of those that this process hears of what Discord has told, of all others what
 * another process has been told, or what Discord answers. Rejects as Discord refuses; what is asked before the bot is
 * there is answered once it is.
 */
export interface Directory {
  /** Null for a kind of channel that is not known. As it is, or was a few seconds ago. */
  channel(id: string): Promise<Channel | null>;
  /** The same as it is now: for whatever cannot be taken back. */
  channelNow(id: string): Promise<Channel | null>;
  guild(id: string): Promise<Guild>;
  /** What Discord has told of a channel without being asked. */
  told(channelId: string): Channel | undefined;
  /** Whether it tells what happens on a server, or (null) in direct messages. */
  hears(guildId: string | null): boolean;
  /** Whether it tells of everything. */
  hearsAll(): boolean;
}

/** How the bot is there. */
export interface Presence {
  readonly user: ClientUser;
  /** Null where this process hears of nothing. */
  readonly client: Client<true> | null;
}

const nobody: AskOthers = async () => null;

interface Known extends Presence {
  readonly afar: ReturnType<typeof createAfar>;
}

/** It knows nothing until the bot is there. */
export function createDirectory(rest: REST, { ask = nobody, now = () => performance.now() }: Partial<Far> = {}) {
  let known: Known | undefined;
  const { promise: isThere, resolve: arrive } = Promise.withResolvers<Known>();

  async function channel(id: string, isNow: boolean): Promise<Channel | null> {
    const { client, afar } = await isThere;
    const near = client === null || afar.isThere(id) ? null : await client.channels.fetch(id);
    return near ?? afar.channel(id, isNow);
  }

  return {
    begin(presence: Presence): void {
      known = { ...presence, afar: createAfar({ rest, ask, now }, presence.user) };
      arrive(known);
    },

    channel: (id: string) => channel(id, false),
    channelNow: (id: string) => channel(id, true),

    async guild(id: string): Promise<Guild> {
      const { client, afar } = await isThere;
      return client?.guilds.cache.get(id) ?? afar.guild(id);
    },

    told: (channelId: string) => known?.client?.channels.cache.get(channelId),
    hears: (guildId: string | null) => known?.client != null && hears(known.client, guildId),
    hearsAll: () => known?.client != null && hearsAll(known.client),
  } satisfies Directory & { begin: unknown };
}
