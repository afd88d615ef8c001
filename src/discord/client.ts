import { Client, GatewayIntentBits, Options, Partials, type RESTOptions } from 'discord.js';
import type { Config } from '../config.ts';
import { readPackets, strategyWith, type OnUnread } from './packets.ts';
import type { MakeRequest } from './request.ts';
import { restOptions } from './rest.ts';

const intents = [
  GatewayIntentBits.Guilds, //         threads and channels
  GatewayIntentBits.GuildMessages, //  replies and pictures in a thread
  GatewayIntentBits.DirectMessages, // the same in a direct message
];

/** The Discord client: no cache that is not needed, no mention that was not meant. */
export function createClient(
  config: Pick<Config, 'DISCORD_API_URL' | 'DISCORD_MEDIA_HOSTS'>,
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
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 50,
      PresenceManager: 0,
      ReactionManager: 0,
      VoiceStateManager: 0,
      GuildStickerManager: 0,
      GuildInviteManager: 0,
      GuildBanManager: 0,
    }),
  });
  readPackets(client, onUnread);
  return client;
}

/** Stickers come without a link: they lie where files do. */
function mediaOf({
  DISCORD_API_URL,
  DISCORD_MEDIA_HOSTS: [first, second = first],
}: Parameters<typeof createClient>[0]): Partial<RESTOptions> {
  const { protocol } = new URL(DISCORD_API_URL);
  return first === undefined ? {} : { cdn: `${protocol}//${first}`, mediaProxy: `${protocol}//${second}` };
}
