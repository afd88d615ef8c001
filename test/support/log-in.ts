import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import type { Discord } from '../../playground/discord/discord.ts';
import { asBytes } from './as-bytes.ts';

const usual = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.GuildMessageReactions,
];

interface Way {
  readonly readsMessages?: boolean;
  readonly shards?: number[];
  readonly count?: number;
  /** How long a new session waits for its servers. */
  readonly lateMs?: number;
}

/** The real discord.js client, logged in to a local Discord and ready; it leaves when the test does. */
export async function logIn(
  discord: Pick<Discord, 'url' | 'token'>,
  { readsMessages = true, shards, count, lateMs }: Way = {},
): Promise<Client<true> & AsyncDisposable> {
  const client = new Client({
    intents: readsMessages ? [...usual, GatewayIntentBits.MessageContent] : usual,
    partials: [Partials.Channel, Partials.Message],
    shards: 'auto',
    ...(lateMs !== undefined && { waitGuildTimeout: lateMs }),
    rest: { api: `${discord.url}/api`, makeRequest: asBytes },
    ...(shards !== undefined && { shards, shardCount: count ?? shards.length }),
  });
  const dispose = { [Symbol.asyncDispose]: () => client.destroy() };
  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(discord.token);
    return Object.assign(await ready, dispose);
  } catch (error) {
    await client.destroy();
    throw error;
  }
}
