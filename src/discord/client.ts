import { Client, GatewayIntentBits, Options, Partials, type ClientOptions, type RESTOptions } from 'discord.js';
import type { Config } from '../config.ts';
import { shardsIn } from '../core/shards.ts';
import { HeardMessages } from './heard-messages.ts';
import { readPackets, strategyWith, type OnUnread } from './packets.ts';
import type { MakeRequest } from './request.ts';
import { restOptions } from './rest.ts';

const intents = [
  GatewayIntentBits.Guilds, //         threads and channels
  GatewayIntentBits.GuildMessages, //  replies and pictures in a thread
  GatewayIntentBits.DirectMessages, // the same in a direct message
];

/** Messages are heard once, and threads that are closed come back when somebody writes in them. In seconds. */
const KEPT_S = 600;
const SWEEP_S = 300;

/** Of whom no more is known than what comes with their words: of all servers, and of one. */
const USERS = 1_000;
const MEMBERS = 200;

const isUs = ({ id, client }: { readonly id: string; readonly client: Client }): boolean => id === client.user?.id;

const limited = Options.cacheWithLimits({
  PresenceManager: 0,
  ReactionManager: 0,
  VoiceStateManager: 0,
  GuildStickerManager: 0,
  GuildInviteManager: 0,
  GuildBanManager: 0,
  UserManager: { maxSize: USERS, keepOverLimit: isUs },
  GuildMemberManager: { maxSize: MEMBERS, keepOverLimit: isUs },
});

/** The Discord client: no cache that is not needed, no mention that was not meant. */
export function createClient(
  config: Pick<Config, 'DISCORD_API_URL' | 'DISCORD_MEDIA_HOSTS' | 'SHARDS'>,
  makeRequest: MakeRequest,
  readsMessages: boolean,
  onUnread: OnUnread,
): Client {
  const client = new Client({
    intents: readsMessages ? [...intents, GatewayIntentBits.MessageContent] : intents,
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    rest: { ...restOptions(config, makeRequest), ...mediaOf(config) },
    ws: { buildStrategy: strategyWith(onUnread) },
    ...shardsOf(config),
    makeCache: (of, holds, manager) =>
      of.name === 'MessageManager' ? new HeardMessages() : limited(of, holds, manager),
    sweepers: {
      ...Options.DefaultSweeperSettings,
      messages: { interval: SWEEP_S, lifetime: KEPT_S },
      threads: { interval: SWEEP_S, lifetime: KEPT_S },
    },
  });
  readPackets(client, onUnread);
  return client;
}

/** Left to Discord, unless whoever runs the bot has shared them out. */
function shardsOf({ SHARDS }: Pick<Config, 'SHARDS'>): Pick<ClientOptions, 'shards' | 'shardCount'> {
  const shards = shardsIn(SHARDS);
  return shards === undefined ? { shards: 'auto' } : { shards: [...shards.ids], shardCount: shards.count };
}

/** Stickers come without a link: they lie where files do. */
function mediaOf({
  DISCORD_API_URL,
  DISCORD_MEDIA_HOSTS: [first, second = first],
}: Parameters<typeof createClient>[0]): Partial<RESTOptions> {
  const { protocol } = new URL(DISCORD_API_URL);
  return first === undefined ? {} : { cdn: `${protocol}//${first}`, mediaProxy: `${protocol}//${second}` };
}
