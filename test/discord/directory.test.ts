import type { Client } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { startDiscord, type Discord } from '../../playground/discord/discord.ts';
import { attachableIn } from '../../src/discord/attachable.ts';
import { createDirectory, type Directory } from '../../src/discord/directory/directory.ts';
import { accountOf } from '../../src/discord/directory/stranger.ts';
import { toldOf } from '../../src/discord/directory/told.ts';
import { messageAbove } from '../../src/discord/display.ts';
import { mailboxOn } from '../../src/discord/mailbox.ts';
import { standingOf } from '../../src/discord/standing.ts';
import { unsay } from '../../src/discord/unsay.ts';
import { whereabouts } from '../../src/discord/whereabouts.ts';
import { createLog } from '../../src/log.ts';
import { restOf } from '../support/discord-rest.ts';
import { directoryOf } from '../support/directory.ts';
import { logIn } from '../support/log-in.ts';

interface Connection extends AsyncDisposable {
  readonly directory: Directory;
}

/** By whom it is known what is true of a server. */
const ways: Readonly<Record<string, (discord: Discord) => Promise<Connection>>> = {
  'a process that hears of it': async (discord) => ofClient(await logIn(discord)),
  'a process that hears of another shard': async (discord) => {
    const shard = 1 - Number((BigInt(discord.world.guildId) >> 22n) % 2n);
    return ofClient(await logIn(discord, { shards: [shard], count: 2 }));
  },
  'a process that hears of nothing': async (discord) => {
    const rest = restOf(discord);
    const directory = createDirectory(rest);
    directory.begin({ user: await accountOf(rest), client: null });
    return { directory, [Symbol.asyncDispose]: async () => {} };
  },
  'a process that hears of nothing, beside one that hears of it': async (discord) => {
    const client = await logIn(discord);
    const rest = restOf(discord);
    const ask = async (id: string): Promise<unknown> => JSON.parse(JSON.stringify(toldOf(client, id)));
    const directory = createDirectory(rest, { ask });
    directory.begin({ user: await accountOf(rest), client: null });
    return { directory, [Symbol.asyncDispose]: () => client[Symbol.asyncDispose]() };
  },
};

function ofClient(client: Client<true> & AsyncDisposable): Connection {
  return { directory: directoryOf(client), [Symbol.asyncDispose]: () => client[Symbol.asyncDispose]() };
}

/** A thread of the bot that grew from its answer to Ada, in which she has written. */
async function project(discord: Discord) {
  const rest = restOf(discord);
  const general = discord.channel('general').id;
  const ada = discord.person('Ada', { admin: true });
  const above: unknown = await rest.post(`/channels/${general}/messages`, { body: { content: 'here you are' } });
  const id = above !== null && typeof above === 'object' && 'id' in above ? String(above.id) : '';
  await rest.post(`/channels/${general}/messages/${id}/threads`, { body: { name: 'a cat' } });
  const asked = ada.say(id, `as in <#${general}>, for ${ada.mention}`);
  const to = { id: asked.id, threadId: id, requester: { id: ada.id, locale: 'en-US' }, replyTo: asked.id };
  return { rest, general, ada, thread: id, asked, to };
}

describe.each(Object.entries(ways))('%s', (_, connect) => {
  test('knows where somebody asks, which roles they have there, and what the bot may do', async () => {
    await using discord = await startDiscord();
    const { general, ada, thread } = await project(discord);
    await using connection = await connect(discord);
    const { directory } = connection;
    const here = { isDirect: false, isThread: true, isAgeRestricted: false, channelIds: [thread, general] };
    const asked = await whereabouts(directory, thread, discord.world.guildId, ada.id);
    expect({ ...asked, roleIds: asked.roleIds.toSorted() }).toEqual({
      ...here,
      roleIds: [discord.world.guildId, discord.world.adminRoleId].toSorted(),
    });
    expect(await messageAbove(directory, thread)).toEqual({ channelId: general, messageId: thread });
    expect(await attachableIn(directory, discord.world.guildId)).toBe(10 * 1024 * 1024);
    expect(await attachableIn(directory, '1')).toBe(10 * 1024 * 1024);
  });

  test('reads words as they were meant, wherever their names are known', async () => {
    await using discord = await startDiscord();
    const { thread, rest } = await project(discord);
    await using connection = await connect(discord);
    const { directory } = connection;
    const mailbox = mailboxOn({ directory, rest, mediaHosts: [], log: createLog('silent') });
    expect((await mailbox.since(thread, thread)).map(({ text, missing }) => [text, missing])).toEqual([
      ['as in #general, for @Ada', []],
    ]);
    expect([await mailbox.isOurs(thread), await mailbox.isOurs(discord.channel('general').id)]).toEqual([true, false]);
    expect(await mailbox.isOurs('1')).toBe(false);
    expect(await mailbox.since('1', '1')).toEqual([]);
  });

  test('learns before anything is paid for that the bot may speak no more, that it may again, that the person left, and that the place is gone', async () => {
    await using discord = await startDiscord();
    const { ada, thread, asked, to } = await project(discord);
    await using connection = await connect(discord);
    const { directory } = connection;
    const look = async () => {
      const request = {
        to,
        shownBy: to.id,
        messages: [asked.id],
        asksForPerson: true,
        now: Date.now(),
        guildId: discord.world.guildId,
      };
      const standing = await standingOf({ ...request, cardId: undefined, directory });
      return standing.kind === 'unsent' ? standing.why : standing.kind;
    };
    expect(await look()).toBe('stands');
    discord.deny('general', 'sendMessagesInThreads');
    await expect.poll(look).toBe('silenced');
    discord.allow('general', 'sendMessagesInThreads');
    await expect.poll(look).toBe('stands');
    ada.lock(thread);
    await expect.poll(look).toBe('silenced');
    ada.lock(thread, false);
    await expect.poll(look).toBe('stands');
    discord.world.members.delete(ada.id);
    expect(await look()).toBe('person-gone');
    discord.owner().deleteThread(thread);
    await expect.poll(look).toBe('place-gone');
  });

  test('takes back what the bot has said', async () => {
    await using discord = await startDiscord();
    const { rest, general, thread } = await project(discord);
    await using connection = await connect(discord);
    const botId = discord.world.bot.id;
    await rest.post(`/channels/${thread}/messages`, { body: { content: 'done' } });
    await unsay({ rest, directory: connection.directory, botId, threadId: thread, messageIds: [], all: true });
    expect(discord.read(thread).map(({ author }) => author)).not.toContain('Nemo');
    expect(discord.read(general).filter(({ author }) => author === 'Nemo')).toEqual([]);
  });

  test('knows a direct message', async () => {
    await using discord = await startDiscord();
    const ada = discord.person('Ada');
    const first = ada.say(ada.dm(), 'hello');
    ada.say(ada.dm(), 'are you there');
    await using connection = await connect(discord);
    const { directory } = connection;
    const mailbox = mailboxOn({ directory, rest: restOf(discord), mediaHosts: [], log: createLog('silent') });
    expect((await mailbox.since(ada.dm(), first.id)).map(({ text, isDirect }) => [text, isDirect])).toEqual([
      ['are you there', true],
    ]);
    expect(await whereabouts(directory, ada.dm(), null, ada.id)).toMatchObject({ isDirect: true, roleIds: [] });
  });
});

test('what is asked for of a server is asked for once in a few seconds, and its channels once in their lives', async () => {
  await using discord = await startDiscord();
  const { ada, thread } = await project(discord);
  const rest = restOf(discord);
  let now = 0;
  const directory = createDirectory(rest, { now: () => now });
  directory.begin({ user: await accountOf(rest), client: null });
  const since = discord.journal.length;
  const ask = () => whereabouts(directory, thread, discord.world.guildId, ada.id);
  const paths = () => discord.journal.slice(since).filter(({ path }) => !path.endsWith(ada.id)).length;
  await ask();
  const first = paths();
  await Promise.all([ask(), ask()]);
  expect([first, paths()]).toEqual([5, 5]);
  now += 5_001;
  await ask();
  expect(paths()).toBe(9);
});

test('of what another process was told Discord is asked nothing but the person', async () => {
  await using discord = await startDiscord();
  const { ada, thread } = await project(discord);
  await using client = await logIn(discord);
  const rest = restOf(discord);
  const directory = createDirectory(rest, { ask: async (id) => toldOf(client, id) });
  directory.begin({ user: await accountOf(rest), client: null });
  const since = discord.journal.length;
  await whereabouts(directory, thread, discord.world.guildId, ada.id);
  expect(await messageAbove(directory, thread)).not.toBeNull();
  expect(await attachableIn(directory, discord.world.guildId)).toBe(10 * 1024 * 1024);
  expect(discord.journal.slice(since).map(({ path }) => path)).toEqual([
    `/guilds/${discord.world.guildId}/members/${ada.id}`,
  ]);
});

test('nothing that was asked for stays among what the gateway tells', async () => {
  await using discord = await startDiscord();
  const { ada, thread } = await project(discord);
  const shard = 1 - Number((BigInt(discord.world.guildId) >> 22n) % 2n);
  await using client = await logIn(discord, { shards: [shard], count: 2 });
  await whereabouts(directoryOf(client), thread, discord.world.guildId, ada.id);
  expect([client.guilds.cache.size, client.channels.cache.size]).toEqual([0, 0]);
});

test('what people do before the process knows who it is waits for that, and is not lost', async () => {
  await using discord = await startDiscord();
  const { rest, thread } = await project(discord);
  await using client = await logIn(discord);
  const directory = createDirectory(rest);
  const asked = directory.channel(thread);
  directory.begin({ user: client.user, client });
  expect((await asked)?.id).toBe(thread);
});
