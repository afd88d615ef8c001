import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Config } from '../config.ts';
import { readPackets, strategyWith, type OnUnread } from './packets.ts';
import type { MakeRequest } from './request.ts';

const intents = [
  GatewayIntentBits.Guilds, //         threads and channels
  GatewayIntentBits.GuildMessages, //  replies and pictures in a thread
  GatewayIntentBits.DirectMessages, // the same in a direct message
];

/** The Discord client: no cache that is not needed, no mention that was not meant. */
export function createClient(
  config: Pick<Config, 'DISCORD_API_URL'>,
  makeRequest: MakeRequest,
  readsMessages: boolean,
  onUnread: OnUnread,
): Client {
  const client = new Client({
    intents: readsMessages ? [...intents, GatewayIntentBits.MessageContent] : intents,
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    rest: { api: config.DISCORD_API_URL, timeout: 10_000, makeRequest },
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
