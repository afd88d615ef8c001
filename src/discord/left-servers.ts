import { RESTJSONErrorCodes as Code, Routes, type Client, type REST } from 'discord.js';
import type { Membership } from '../bot/forget/by-itself.ts';
import { hears } from './hears.ts';
import { hasCode } from './trouble.ts';

type Connection = Pick<Client, 'options' | 'ws' | 'guilds'>;

/**
 * Whether the bot is on a server. Of one that it was not told of Discord is asked, since what belongs to it is erased
 * where it was left. Rejects where Discord cannot be asked.
 */
export async function membershipIn(connection: Connection, rest: REST, guildId: string): Promise<Membership> {
  if (!hears(connection, guildId)) return 'unheard';
  return connection.guilds.cache.has(guildId) ? 'member' : askedMembership(rest, guildId);
}

/** The same, by Discord's own word. */
export async function askedMembership(rest: REST, guildId: string): Promise<Membership> {
  try {
    await rest.get(Routes.guild(guildId));
    return 'member';
  } catch (error) {
    if (hasCode(error, Code.UnknownGuild, Code.MissingAccess)) return 'left';
    throw error;
  }
}
