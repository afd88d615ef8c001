import { Events, GatewayCloseCodes, type Client, type Interaction } from 'discord.js';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { createClient } from './client.ts';

/** Why the bot cannot log in, in a sentence for the person who runs it. */
export class CannotConnect extends Error {
  override readonly name = 'CannotConnect';
}

interface Connect {
  readonly config: Config;
  readonly log: Logger;
  readonly onInteraction: (interaction: Interaction) => void;
  /** To listen for whatever else is wanted, before anything is heard. */
  readonly attach: (client: Client) => void;
  /** What happened for a while was never heard: a new session, or a server that was away. */
  readonly onMissed: () => void;
  /** Discord takes this process back no more, after it had been connected: why, in a sentence for the person who runs it. */
  readonly onLost: (why: string) => void;
}

export interface Connected {
  readonly client: Client<true>;
  readonly readsMessages: boolean;
}

/** For the person who runs it, once Discord has let it in before. */
export const TOKEN_REFUSED = 'Discord does not accept DISCORD_TOKEN any more: copy it again from the developer portal, then start the bot again.';

/** Logs in, with the content of messages where that is allowed and without it otherwise. Resolves when Discord is ready. */
export async function connect(options: Connect): Promise<Connected> {
  try {
    return { client: await login(options, true), readsMessages: true };
  } catch (error) {
    if (!isDisallowedIntents(error)) throw error;
    options.log.warn('Message Content is not allowed for this bot: people reply to it, mention it, or press Refine');
    return { client: await login(options, false), readsMessages: false };
  }
}

async function login({ config, log, onInteraction, attach, onMissed, onLost }: Connect, readsMessages: boolean): Promise<Client<true>> {
  const client = createClient(config, readsMessages);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord'));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'gateway'));
  client.on(Events.InteractionCreate, onInteraction);
  attach(client);
  client.on(Events.ShardReady, () => client.isReady() && onMissed());
  client.on(Events.GuildAvailable, () => onMissed());
  client.on(Events.ShardDisconnect, ({ code }) => client.isReady() && onLost(whyLost(code)));
  try {
    await client.login(config.DISCORD_TOKEN);
  } catch (error) {
    await client.destroy();
    if (isDisallowedIntents(error)) throw error;
    throw new CannotConnect(whyNot(error), { cause: error });
  }
  return ready;
}

function whyNot(error: unknown): string {
  if (isWrongToken(error)) return 'Discord does not accept DISCORD_TOKEN: copy it again from the developer portal.';
  return `Discord cannot be reached (${error instanceof Error ? error.message : String(error)}): check the network and DISCORD_API_URL, then start again.`;
}

function whyLost(code: number): string {
  if (code === GatewayCloseCodes.AuthenticationFailed) return TOKEN_REFUSED;
  if (code === GatewayCloseCodes.DisallowedIntents)
    return 'Discord no longer allows this bot to read what people write: start the bot again, and it goes on without.';
  return `Discord closed the connection for good (${code}): start the bot again.`;
}

function isDisallowedIntents(error: unknown): boolean {
  return error instanceof Error && error.message.includes('disallowed intents');
}

function isWrongToken(error: unknown): boolean {
  return (
    error instanceof Error &&
    ('code' in error ? error.code === 'TokenInvalid' : error.message.includes(`${GatewayCloseCodes.AuthenticationFailed}`))
  );
}
