import {
  Events,
  PermissionFlagsBits as Flags,
  type Client,
  type GuildMember,
  type PartialGuildMember,
} from 'discord.js';
import type { Missed } from './missed.ts';

/** Many servers come back at once, and one right may come with many events: then it is one catching up. */
const TOGETHER_MS = 1_000;

/** Where somebody has joined so soon after it was opened, nothing was missed. */
const NEW_MS = 60_000;

const seeing = [Flags.ViewChannel, Flags.ReadMessageHistory] as const;

/**
 * After a new session, after a server was away, and where the bot sees a place again, Discord tells of nothing that
 * happened before; after a resumed session it does.
 */
export function hearAgain(client: Client, missed: Missed): void {
  client.on(Events.ShardReconnecting, (id) => missed.begins(`shard ${id}`));
  client.on(Events.ShardResume, (id) => missed.isTold(`shard ${id}`));
  client.on(Events.ShardReady, (id) => {
    if (client.isReady()) missed.isNotTold(`shard ${id}`);
    missed.isTold(`shard ${id}`);
  });
  hearServers(client, missed);
  seeAgain(client, missed);
}

/** While a server is away nothing is heard there that could hide what was missed: that begins once it is back. */
function hearServers(client: Client, missed: Missed): void {
  const away = new Set<string>();
  let soon: NodeJS.Timeout | undefined;
  // of a server that is away already when a session begins, Discord says so nowhere else
  client.on(Events.ShardReady, (_id, unavailable) => unavailable?.forEach((guildId) => away.add(guildId)));
  client.on(Events.GuildUnavailable, ({ id }) => away.add(id));
  client.on(Events.GuildAvailable, ({ id }) => {
    if (!away.delete(id)) return;
    missed.begins('servers');
    soon ??= setTimeout(() => {
      soon = undefined;
      missed.isNotTold('servers');
    }, TOGETHER_MS);
  });
}

/** Of a place that the bot did not see, what Discord has told before is old: nothing of it is believed. */
function seeAgain(client: Client, missed: Missed): void {
  const places = new Set<string>();
  let soon: NodeJS.Timeout | undefined;
  const sees = (id: string): void => {
    places.add(id);
    missed.begins('unseen');
    soon ??= setTimeout(() => {
      soon = undefined;
      missed.isSeenAgain([...places]);
      places.clear();
    }, TOGETHER_MS);
  };
  const isUs = ({ id }: { readonly id: string }): boolean => id === client.user?.id;

  client.on(Events.GuildCreate, ({ id }) => sees(id));
  client.on(Events.ThreadListSync, (_threads, { id }) => sees(id));
  client.on(Events.ThreadMembersUpdate, (added, _removed, { id, createdTimestamp }) => {
    if (added.some(isUs) && missed.now() - (createdTimestamp ?? 0) > NEW_MS) sees(id);
  });
  client.on(Events.GuildMemberUpdate, (before, after) => {
    if (isUs(after) && rolesOf(before) !== rolesOf(after)) sees(after.guild.id);
  });
  client.on(Events.GuildRoleUpdate, (before, { id, permissions, guild }) => {
    const gained = permissions.remove(before.permissions);
    if (gained.any([...seeing, Flags.Administrator]) && guild.members.me?.roles.cache.has(id)) sees(guild.id);
  });
  client.on(Events.ChannelUpdate, (before, after) => {
    if (before.isDMBased() || after.isDMBased()) return;
    const me = after.guild.members.me;
    if (me === null || before.permissionsFor(me).has(seeing) || !after.permissionsFor(me).has(seeing)) return;
    sees(after.guildId);
  });
}

/** None for whom it was not known. */
function rolesOf(member: GuildMember | PartialGuildMember): string {
  return member.partial ? '' : [...member.roles.cache.keys()].toSorted().join();
}
