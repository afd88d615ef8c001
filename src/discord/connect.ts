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
  /** A new session: what happened since the last one was never heard. */
  readonly onNewSession: () => void;
  /** The gateway was closed for good, after it had been open. */
  readonly onLost: (code: number) => void;
}

export interface Connected {
  readonly client: Client<true>;
  readonly readsMessages: boolean;
}

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

async function login({ config, log, onInteraction, attach, onNewSession, onLost }: Connect, readsMessages: boolean): Promise<Client<true>> {
  const client = createClient(config, readsMessages);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord'));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'gateway'));
  client.on(Events.InteractionCreate, onInteraction);
  attach(client);
  client.on(Events.ShardReady, () => client.isReady() && onNewSession());
  client.on(Events.ShardDisconnect, ({ code }) => client.isReady() && onLost(code));
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

function isDisallowedIntents(error: unknown): boolean {
  return error instanceof Error && error.message.includes('disallowed intents');
}

function isWrongToken(error: unknown): boolean {
  return (
    error instanceof Error &&
    ('code' in error ? error.code === 'TokenInvalid' : error.message.includes(`${GatewayCloseCodes.AuthenticationFailed}`))
  );
}
