import { Events, GatewayIntentBits, REST, Routes, type Message } from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord, type DiscordOptions } from '../../../playground/discord/discord.ts';
import { objectOf } from '../../../playground/discord/json.ts';
import { createDiscordClock } from '../../support/discord-clock.ts';
import { gatewaySocket } from '../../support/gateway-socket.ts';
import { logIn } from '../../support/log-in.ts';

const INTENTS = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages;

/** A bot that is logged in, and what it hears in #general. */
async function listening(options: DiscordOptions = {}) {
  const discord = await startDiscord(options);
  const bot = await logIn(discord);
  const heard: string[] = [];
  bot.on(Events.MessageCreate, ({ content }: Message) => heard.push(content));
  const say = (text: string) => discord.person('Ada').say(discord.channel('general').id, text);
  const hears = (text: string) =>
    new Promise<void>((resolve) => bot.on(Events.MessageCreate, ({ content }) => content === text && resolve()));
  return {
    discord,
    bot,
    heard,
    say,
    hears,
    [Symbol.asyncDispose]: async () => {
      await bot.destroy();
      await discord[Symbol.asyncDispose]();
    },
  };
}

test.each(['close', 'reconnect'] as const)(
  'after a broken connection (%s) the bot resumes and hears what it missed, once',
  async (how) => {
    await using place = await listening();
    const { discord, say, hears } = place;
    const resumed = new Promise((resolve) => place.bot.once(Events.ShardResume, resolve));
    const arrived = hears('while you were away');
    if (how === 'close') discord.gateway.close(4000);
    else discord.gateway.reconnect();
    await discord.until(() => !discord.gateway.isConnected());
    say('while you were away');
    await Promise.all([resumed, arrived]);
    const then = hears('and now');
    say('and now');
    await then;
    expect(place.heard).toEqual(['while you were away', 'and now']);
  },
);

test('a bot that starts anew hears nothing of what it missed', async () => {
  await using discord = await startDiscord();
  const say = (text: string) => discord.person('Ada').say(discord.channel('general').id, text);
  await (await logIn(discord)).destroy();
  await discord.until(() => !discord.gateway.isConnected());
  say('unheard');
  await using bot = await logIn(discord);
  const heard = new Promise<string>((resolve) => bot.once(Events.MessageCreate, ({ content }) => resolve(content)));
  say('heard');
  expect(await heard).toBe('heard');
});

test('a session declared invalid is gone: the same socket may identify anew', async () => {
  await using discord = await startDiscord({ identifyEveryMs: 0 });
  using client = await gatewaySocket(discord);
  client.identify({ intents: INTENTS });
  const { d } = await client.frame({ t: 'READY' });
  discord.gateway.invalidate();
  expect(await client.frame({ op: 9 })).toMatchObject({ d: false });
  client.frames.length = 0;
  client.send(6, { token: discord.token, session_id: objectOf(d)['session_id'], seq: 1 });
  await client.frame({ op: 9 });
  client.identify({ intents: INTENTS });
  await client.frame({ t: 'READY' });
});

test('a session nobody knows cannot be resumed (op 9)', async () => {
  await using discord = await startDiscord();
  using client = await gatewaySocket(discord);
  client.send(6, { token: discord.token, session_id: 'nobody', seq: 1 });
  expect(await client.frame({ op: 9 })).toMatchObject({ d: false });
});

test('a bot that said goodbye (1000) cannot resume', async () => {
  await using discord = await startDiscord();
  using first = await gatewaySocket(discord);
  first.identify({ intents: INTENTS });
  const { d } = await first.frame({ t: 'READY' });
  first.close(1000);
  await discord.until(() => !discord.gateway.isConnected());
  using second = await gatewaySocket(discord);
  second.send(6, { token: discord.token, session_id: objectOf(d)['session_id'], seq: 1 });
  expect(await second.frame({ op: 9 })).toMatchObject({ d: false });
});

test('a gateway that acknowledges no heartbeat is given up by the bot, which comes back', async () => {
  await using place = await listening({ heartbeatMs: 200 });
  const resumed = new Promise((resolve) => place.bot.once(Events.ShardResume, resolve));
  place.discord.gateway.silence();
  await place.discord.until(() => !place.discord.gateway.isConnected());
  place.discord.gateway.silence(false);
  await resumed;
});

test('a client without heartbeats is closed with 4009', async () => {
  const clock = createDiscordClock();
  await using discord = await startDiscord({ clock });
  using client = await gatewaySocket(discord);
  clock.advance(41_250 * 1.5);
  expect(await client.closed).toBe(4009);
});

test('events come twice when asked to', async () => {
  await using place = await listening();
  const raw: string[] = [];
  place.bot.on(Events.Raw, ({ t }: { t: string }) => raw.push(t));
  place.discord.gateway.duplicate();
  const last = place.hears('last');
  place.say('twice');
  place.discord.gateway.duplicate(false);
  place.say('last');
  await last;
  expect(raw.filter((name) => name === 'MESSAGE_CREATE')).toHaveLength(3);
});

test('what happens while READY is held back reaches the bot before it', async () => {
  await using discord = await startDiscord();
  using client = await gatewaySocket(discord);
  discord.gateway.holdReady();
  client.identify({ intents: INTENTS });
  await discord.until(() => discord.gateway.isConnected());
  discord.person('Ada').say(discord.channel('general').id, 'early');
  discord.gateway.holdReady(false);
  await client.frame({ t: 'GUILD_CREATE' });
  expect(client.frames.map(({ t }) => t)).toEqual([null, 'MESSAGE_CREATE', 'READY', 'GUILD_CREATE']);
});

test('in an outage the guild is unavailable and silent, and comes back', async () => {
  await using place = await listening();
  const { bot, discord, say, hears } = place;
  const gone = new Promise((resolve) => bot.once(Events.GuildUnavailable, resolve));
  discord.gateway.outage();
  await gone;
  say('unheard');
  const back = new Promise((resolve) => bot.once(Events.GuildAvailable, resolve));
  discord.gateway.back();
  await back;
  const then = hears('heard');
  say('heard');
  await then;
  expect(place.heard).toEqual(['heard']);
});

test('the guild belongs to one shard, direct messages to shard 0', async () => {
  await using discord = await startDiscord({ identifyEveryMs: 0 });
  const guildShard = Number((BigInt(discord.world.guildId) >> 22n) % 2n);
  using zero = await gatewaySocket(discord);
  using one = await gatewaySocket(discord);
  const intents = INTENTS | GatewayIntentBits.DirectMessages;
  for (const [shard, client] of [zero, one].entries()) {
    client.identify({ intents, shard: [shard, 2] });
    await client.frame({ t: 'READY' });
  }
  const ada = discord.person('Ada');
  ada.say(discord.channel('general').id, 'to all');
  ada.say(ada.dm(), 'to you');
  const withGuild = guildShard === 0 ? zero : one;
  await Promise.all([
    withGuild.frame({ t: 'GUILD_CREATE' }),
    withGuild.frame({ t: 'MESSAGE_CREATE' }),
    zero.frame({ t: 'MESSAGE_CREATE' }),
  ]);
  const heard = [zero, one].map(({ frames }) => frames.filter(({ t }) => t === 'MESSAGE_CREATE').length);
  expect(heard).toEqual(guildShard === 0 ? [2, 0] : [1, 1]);
});

test('each shard is greeted with its own servers, and hears of them and of no others', async () => {
  await using discord = await startDiscord({ shards: 2, identifiesAtOnce: 2 });
  const far = discord.server('far');
  const ada = discord.person('Ada');
  using zero = await gatewaySocket(discord);
  using one = await gatewaySocket(discord);
  for (const [shard, client] of [zero, one].entries()) {
    client.identify({ intents: INTENTS, shard: [shard, 2] });
    await client.frame({ t: 'GUILD_CREATE' });
  }
  const near = discord.channel('general').id;
  for (const [channelId, text] of [
    [near, 'near'],
    [far.id, 'far'],
  ] as const)
    ada.say(channelId, text);
  await Promise.all([zero.frame({ t: 'MESSAGE_CREATE' }), one.frame({ t: 'MESSAGE_CREATE' })]);
  const told = ({ frames }: typeof zero, t: string, key: string) =>
    frames.filter((frame) => frame.t === t).map(({ d }) => objectOf(d)[key]);
  const seen = [zero, one].map((client) => [
    told(client, 'GUILD_CREATE', 'id'),
    told(client, 'MESSAGE_CREATE', 'guild_id'),
  ]);
  const nearFirst = BigInt(discord.world.guildId) >> 22n;
  const both = [discord.world.guildId, far.guildId];
  const inOrder = nearFirst % 2n === 0n ? both : both.toReversed();
  expect(seen).toEqual(inOrder.map((id) => [[id], [id]]));
  const rest = new REST({ api: `${discord.url}/api` }).setToken(discord.token);
  expect(await rest.get(Routes.gatewayBot())).toMatchObject({ shards: 2, session_start_limit: { max_concurrency: 2 } });
});

test('a server that the bot was taken out of is told of to its shard, and unknown from then on', async () => {
  await using discord = await startDiscord();
  const far = discord.server('far');
  await using bot = await logIn(discord);
  expect(bot.guilds.cache.size).toBe(2);
  const left = new Promise((resolve) => bot.once(Events.GuildDelete, ({ id }) => resolve(id)));
  discord.expel(far);
  expect(await left).toBe(far.guildId);
  await expect(bot.rest.get(Routes.guild(far.guildId ?? ''))).rejects.toThrow('Unknown Guild');
});

test('of two processes that identify at the same time one has to wait, and both are let in', async () => {
  await using discord = await startDiscord({ identifyEveryMs: 1_000 });
  const [zero, one] = await Promise.all([0, 1].map((shard) => logIn(discord, { shards: [shard], count: 2 })));
  await using _zero = zero;
  await using _one = one;
  expect([zero?.isReady(), one?.isReady(), discord.gateway.identifies()]).toEqual([true, true, 2]);
});

test('whoever identifies too soon after another is told that its session is invalid, unless it counts apart', async () => {
  await using discord = await startDiscord({ identifyEveryMs: 60_000, identifiesAtOnce: 2 });
  using first = await gatewaySocket(discord);
  using beside = await gatewaySocket(discord);
  using tooSoon = await gatewaySocket(discord);
  first.identify({ intents: INTENTS, shard: [0, 4] });
  beside.identify({ intents: INTENTS, shard: [1, 4] });
  await Promise.all([first.frame({ t: 'READY' }), beside.frame({ t: 'READY' })]);
  tooSoon.identify({ intents: INTENTS, shard: [2, 4] });
  expect(await tooSoon.frame({ op: 9 })).toMatchObject({ d: false });
});

test('of more than 2,500 servers one shard may not hear', { timeout: 30_000 }, async () => {
  await using discord = await startDiscord();
  for (let n = 0; n < 2_500; n++) discord.server('more');
  using client = await gatewaySocket(discord);
  client.identify({ intents: INTENTS, shard: [0, 1] });
  expect(await client.closed).toBe(4011);
});

test.each([
  ['a wrong token', 4004, { token: 'nonsense', intents: INTENTS }],
  ['an unknown intent', 4013, { intents: 1 << 30 }],
  ['an intent that is not allowed', 4014, { intents: GatewayIntentBits.MessageContent }],
  ['a shard beyond the count', 4010, { intents: INTENTS, shard: [2, 2] }],
])('%s is closed with %d', async (_, code, identify) => {
  await using discord = await startDiscord({ messageContent: false });
  using client = await gatewaySocket(discord);
  client.identify(identify);
  expect(await client.closed).toBe(code);
});

test('the client without Message Content in the portal is told so by discord.js', async () => {
  await using discord = await startDiscord({ messageContent: false });
  await expect(logIn(discord)).rejects.toThrow('Used disallowed intents');
});

test('another version of the gateway is not spoken', async () => {
  await using discord = await startDiscord();
  using client = await gatewaySocket(discord, '?v=6&encoding=json');
  expect(await client.closed).toBe(4012);
});
