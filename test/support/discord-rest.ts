import { DiscordAPIError, Events, REST, type Client, type Interaction } from 'discord.js';
import type { Discord } from '../../playground/discord/discord.ts';
import { asBytes } from './as-bytes.ts';

/** The REST client of discord.js, pointed at a local Discord, as its bot. */
export function restOf(discord: Pick<Discord, 'url' | 'token'>): REST {
  return new REST({ api: `${discord.url}/api`, makeRequest: asBytes }).setToken(discord.token);
}

/** How Discord said no. Throws when it did not. */
export async function refusalOf(
  request: Promise<unknown>,
): Promise<Pick<DiscordAPIError, 'status' | 'code' | 'rawError'>> {
  const error = await request.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DiscordAPIError)) throw new Error('Discord did not refuse this', { cause: error });
  const { status, code, rawError } = error;
  return { status, code, rawError };
}

/** The next interaction that reaches the bot. */
export async function nextInteraction(bot: Client): Promise<Interaction> {
  return new Promise((resolve) => bot.once(Events.InteractionCreate, resolve));
}
