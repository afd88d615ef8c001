import { Events, GatewayCloseCodes, type Client } from 'discord.js';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { createClient } from './client.ts';
import type { Presence } from './directory/directory.ts';
import { hearAgain } from './hear-again.ts';
import type { Missed } from './missed.ts';
import { labelOf, READY } from './packet-schema.ts';
import type { OnUnread } from './packets.ts';
import type { MakeRequest } from './request.ts';
import { watchToken } from './watch-token.ts';

/** Why the bot cannot log in, in a sentence for the person who runs it. */
export class CannotConnect extends Error {
  override readonly name = 'CannotConnect';
}

/** What it needs to hear of what people do. */
export interface Listening {
  readonly config: Config;
  readonly makeRequest: MakeRequest;
  readonly log: Logger;
  /** To listen for whatever else is wanted, before anything is heard. */
  readonly attach: (client: Client) => void;
  readonly missed: Missed;
  readonly onUnread: OnUnread;
  /**
   * Discord takes this process back no more, after it had been connected: why, in a sentence for the person who runs
   * it.
   */
  readonly onLost: (why: string) => void;
}

/** How the bot is at Discord. */
export interface Connected extends Presence {
  readonly applicationId: string;
  /** Whether it may read what people write without calling it. */
  readonly readsMessages: boolean;
}

/** For the person who runs it, once Discord has let it in before. */
export const TOKEN_REFUSED =
  'Discord does not accept DISCORD_TOKEN any more: copy it again from the developer portal, then start the bot again.';

const NOT_GREETED = 'Discord has let the bot in with a greeting that cannot be read: start it again.';

const TOO_FEW_SHARDS =
  'The bot is on more servers than so few shards may hear of: set SHARDS=auto, or share them out among more.';

const lostSentences: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN_REFUSED,
  [GatewayCloseCodes.InvalidShard]: 'Discord does not know the shards that SHARDS names: set SHARDS=auto.',
  [GatewayCloseCodes.ShardingRequired]: TOO_FEW_SHARDS,
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord no longer allows this bot to read what people write: start the bot again, and it goes on without.',
};

/**
 * Logs in, with the content of messages where that is allowed and without it otherwise. Resolves when Discord is ready.
 */
export async function connect(options: Listening): Promise<Connected> {
  try {
    return connectedBy(await login(options, true), true);
  } catch (error) {
    if (!isDisallowedIntents(error)) throw error;
    options.log.warn('Message Content is not allowed for this bot: people reply to it, mention it, or press Refine');
    return connectedBy(await login(options, false), false);
  }
}

function connectedBy(client: Client<true>, readsMessages: boolean): Connected {
  return { client, user: client.user, applicationId: client.application.id, readsMessages };
}

async function login(
  { config, makeRequest, log, attach, missed, onUnread, onLost }: Listening,
  readsMessages: boolean,
): Promise<Client<true>> {
  const greeting = Promise.withResolvers<never>();
  const client = createClient(config, makeRequest, readsMessages, (packet, why) => {
    onUnread(packet, why);
    if (!client.isReady() && labelOf(packet).event === READY) greeting.reject(new CannotConnect(NOT_GREETED));
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord'));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'gateway'));
  hearAgain(client, missed);
  attach(client);
  client.on(Events.ShardDisconnect, ({ code }) => client.isReady() && onLost(whyLost(code)));
  watchToken(client.rest, () => client.isReady() && onLost(TOKEN_REFUSED));
  try {
    return await Promise.race([client.login(config.DISCORD_TOKEN).then(() => ready), greeting.promise]);
  } catch (error) {
    await client.destroy();
    if (isDisallowedIntents(error) || error instanceof CannotConnect) throw error;
    throw new CannotConnect(whyNot(error), { cause: error });
  }
}

/** The same before it has ever let the bot in. */
export function whyNot(error: unknown): string {
  if (isWrongToken(error)) return 'Discord does not accept DISCORD_TOKEN: copy it again from the developer portal.';
  const reason = error instanceof Error ? error.message : String(error);
  if (reason === 'Sharding is required') return TOO_FEW_SHARDS;
  return `Discord cannot be reached (${reason}): check the network and DISCORD_API_URL, then start again.`;
}

function whyLost(code: number): string {
  return lostSentences[code] ?? `Discord closed the connection for good (${code}): start the bot again.`;
}

function isDisallowedIntents(error: unknown): boolean {
  return error instanceof Error && error.message.includes('disallowed intents');
}

function isWrongToken(error: unknown): boolean {
  return (
    error instanceof Error &&
    ('code' in error
      ? error.code === 'TokenInvalid' || ('status' in error && error.status === 401)
      : error.message.includes(`${GatewayCloseCodes.AuthenticationFailed}`))
  );
}
