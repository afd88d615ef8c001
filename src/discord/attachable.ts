import { GuildPremiumTier, type Guild } from 'discord.js';
import { MAX_ATTACHED_BYTES } from '../core/media.ts';
import type { Directory } from './directory/directory.ts';
import { isGone } from './trouble.ts';

const MIB = 1024 * 1024;

/** What boosts add, by the level of a server (docs: Uploading Files). */
const boosted: Partial<Record<GuildPremiumTier, number>> = {
  [GuildPremiumTier.Tier2]: 50 * MIB,
  [GuildPremiumTier.Tier3]: 100 * MIB,
};

/** On the server of that id, or (null) in a direct message; where the bot is no longer it does not matter. */
export async function attachableIn(directory: Pick<Directory, 'guild'>, guildId: string | null): Promise<number> {
  try {
    return attachableOn(guildId === null ? undefined : await directory.guild(guildId));
  } catch (error) {
    if (isGone(error)) return attachableOn(undefined);
    throw error;
  }
}

/** The largest file a bot may attach there: people's own subscriptions do not count for it. */
export function attachableOn(guild: Pick<Guild, 'premiumTier'> | undefined): number {
  return (guild && boosted[guild.premiumTier]) ?? MAX_ATTACHED_BYTES;
}
