import { Events, type Client } from 'discord.js';

/**
 * Discord is there again, or may have given the bot back the right to speak somewhere: what waited for that goes on.
 */
export function hearRights(client: Client, mayHave: () => void): void {
  client.on(Events.ShardResume, mayHave);
  client.on(Events.ShardReady, mayHave);
  client.on(Events.ChannelUpdate, mayHave);
  client.on(Events.ThreadUpdate, mayHave);
  client.on(Events.ThreadListSync, mayHave);
  client.on(Events.ThreadMembersUpdate, mayHave);
  client.on(Events.GuildRoleUpdate, mayHave);
  client.on(Events.GuildMemberUpdate, ({ id }) => id === client.user?.id && mayHave());
  client.on(Events.GuildAvailable, mayHave);
  client.on(Events.GuildCreate, mayHave);
}
