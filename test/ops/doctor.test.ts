import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { startDiscord, type DiscordOptions } from '../../playground/discord/discord.ts';
import { startNemo } from '../../playground/nemo/nemo.ts';
import { parseConfig } from '../../src/config.ts';
import { registerCommands } from '../../src/discord/register-commands.ts';
import { clockFinding } from '../../src/ops/checks/application.ts';
import { examine } from '../../src/ops/checks/doctor.ts';
import { textOf, withoutSecrets, type Finding } from '../../src/ops/checks/finding.ts';
import { inviteLink } from '../../src/ops/checks/invite.ts';
import { redisFinding, versionFinding } from '../../src/ops/checks/machine.ts';
import { openStore } from '../../src/store/open.ts';
import { restOf } from '../support/discord-rest.ts';
import { noRedis, startRedis } from '../support/redis.ts';

const described = commands.flatMap(({ data }) => data);

async function openPractice(options: DiscordOptions = {}) {
  const discord = await startDiscord(options);
  const nemo = await startNemo();
  const folder = await mkdtemp(join(tmpdir(), 'nemo-doctor-'));
  onTestFinished(async () => {
    await discord[Symbol.asyncDispose]();
    await nemo[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });
  const envFile = join(folder, '.env');
  const url = `sqlite://${folder}/data/nemo.sqlite`;
  async function findings(more: Readonly<Record<string, string>> = {}) {
    const config = parseConfig({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: `${discord.url}/api`,
      NEMO_API_URL: nemo.url,
      STORE_URL: url,
      ...more,
    });
    const found: Finding[] = [];
    for await (const one of examine({ config, version: '1.2.3', envFile, commands: described })) found.push(one);
    return { found, text: found.map(textOf).join('\n'), bad: found.filter(({ level }) => level === 'bad') };
  }
  const register = () => registerCommands(restOf(discord), discord.world.applicationId, described);
  return { discord, nemo, folder, envFile, url, findings, register };
}

test('a bot where all is well is told so, line by line', async () => {
  const { discord, folder, findings, register } = await openPractice();
  await register();
  const { text } = await findings();
  const plain = text
    .replaceAll(folder, '<folder>')
    .replaceAll(discord.world.applicationId, '<id>')
    .replace(/Node [\d.]+, SQLite [\d.]+/, 'Node 24, SQLite 3')
    .replace(/has [\d,]+ MB left/, 'has 1,000 MB left');
  expect(plain).toMatchInlineSnapshot(`
    "good  nemo-discord 1.2.3, Node 24, SQLite 3
    note  There is no .env: everything comes from the environment
    good  The disk of <folder> has 1,000 MB left
    note  There is no store yet: <folder>/data/nemo.sqlite is made at the first start
    good  Discord: the token is that of Nemo (<id>)
    good  Message Content Intent is on: in a thread of the bot, writing is enough
    note  Public Bot is on: anybody may let the bot into a server of theirs, and use your credits there
          → switch it off at https://discord.com/developers/applications/<id>/bot, unless that is what you want
    good  The clock is right
    good  Discord has all commands as they are
    good  Discord allows 1000 more starts in the next 24 hours
    good  Server Playground: everything the bot needs is allowed
    good  The video service answers; without NEMO_TOKEN the bot gets a free account with 100 credits"
  `);
});

test('whoever asks makes nothing: no store, no key, no account', async () => {
  const { nemo, folder, findings } = await openPractice();
  await findings();
  expect(await readdir(folder)).toEqual([]);
  expect(nemo.accounts()).toEqual([]);
});

test('what keeps the bot from its work is bad, and each bad line says what to do', async () => {
  const { discord, envFile, findings } = await openPractice({ messageContent: false });
  await writeFile(envFile, 'DISCORD_TOKEN=x\n');
  await chmod(envFile, 0o644);
  const { found, bad, text } = await findings({ NEMO_TOKEN: 'nmv_usr_wrong' });
  expect(bad.map(({ says }) => says)).toEqual([
    'Other users of this machine can read the tokens in .env',
    'Discord does not have the commands of this version',
    'The video service refuses NEMO_TOKEN',
  ]);
  expect(found.filter(({ level, todo }) => level === 'bad' && todo === undefined)).toEqual([]);
  expect(text).toContain('Message Content Intent is off');
  expect(text).not.toContain(discord.token);
  expect(text).not.toContain('nmv_usr_wrong');
});

test('a token that Discord does not accept is said, and everything else is looked at all the same', async () => {
  const { findings } = await openPractice();
  const { bad, text } = await findings({ DISCORD_TOKEN: 'bm9ib2R5.bm9ib2R5.bm9ib2R5' });
  expect(bad.map(({ says }) => says)).toEqual(['Discord does not accept DISCORD_TOKEN']);
  expect(text).toContain('The video service answers');
});

test('a Discord and a video service that are out of reach are two lines', async () => {
  const { findings } = await openPractice();
  const nowhere = 'http://127.0.0.1:9';
  const { bad } = await findings({ DISCORD_API_URL: `${nowhere}/api`, NEMO_API_URL: nowhere });
  expect(bad.map(({ says }) => says)).toEqual([
    expect.stringMatching(/^Discord cannot be asked/),
    'The video service cannot be reached',
  ]);
});

test('a channel where the bot sees and may not work is named, with what is missing; one that is closed to it is not', async () => {
  const { discord, findings, register } = await openPractice();
  await register();
  discord.deny('general', 'attachFiles', 'embedLinks');
  discord.deny('studio', 'viewChannel');
  const { text } = await findings();
  expect(text).toContain('Server Playground: not everywhere: #general (Embed Links, Attach Files)');
  expect(text).not.toContain('#studio');
});

const noMember = { status: 404, body: { message: 'Unknown Member', code: 10_007 } };

test('a bot with an application of the old kind, whose account has another id, is looked at in its servers too', async () => {
  const { discord, findings, register } = await openPractice({ oldApplication: true });
  await register();
  discord.deny('general', 'attachFiles');
  const { text, bad } = await findings();
  expect(text).toContain('Server Playground: not everywhere: #general (Attach Files)');
  expect(bad).toEqual([]);
});

test('a server that cannot be looked into is one line, and everything else is looked at all the same', async () => {
  const { discord, findings, register } = await openPractice({
    gate: (seen, next) => (seen.path.includes('/members/') ? Promise.resolve(noMember) : next()),
  });
  await register();
  const { text, bad } = await findings();
  expect(bad).toEqual([]);
  expect(text).toContain(
    'note  Server Playground: its channels could not be looked at (DiscordAPIError[10007]: Unknown Member)',
  );
  expect(text).toContain('The video service answers');
  expect(discord.gateway.identifies()).toBe(0);
});

test.each(['sqlite://:memory:', 'sqlite://'])('%s is a store that the bot refuses', async (url) => {
  const { findings } = await openPractice();
  const { bad } = await findings({ STORE_URL: url });
  expect(bad).toContainEqual(
    expect.objectContaining({ says: 'The store cannot be used', todo: expect.stringContaining('is not supported') }),
  );
});

test('a store of another bot is no good', async () => {
  const { findings, url } = await openPractice();
  await using store = await openStore({ url, secretKey: null });
  await store.belongTo('1');
  const { bad } = await findings();
  expect(bad.map(({ todo }) => todo)).toContainEqual(expect.stringContaining('holds the state of another bot'));
});

test.each([
  [null, 'note', 'could not be compared'],
  [900, 'good', 'The clock is right'],
  [-62_000, 'note', '62 seconds behind Discord'],
])('a clock that is %s ms ahead of Discord: %s', (aheadMs, level, says) => {
  expect(clockFinding({ aheadMs })).toMatchObject({ level, says: expect.stringContaining(says) });
});

test('an old Node is bad', () => {
  expect(versionFinding('1.2.3', { ...process.versions, node: '22.18.0' }).level).toBe('bad');
});

test.each([
  ['7.0.15', 10, 'good'],
  ['6.2.14', 10, 'note'],
  ['7.0.15', 81, 'bad'],
])('a Redis of version %s that has used %i of 100: %s', (version, used, level) => {
  expect(redisFinding({ place: 'Redis', version, used, most: 100 }).level).toBe(level);
});

test('the invite link asks for what the bot needs, and for nothing else', () => {
  expect(inviteLink('123')).toBe(
    'https://discord.com/oauth2/authorize?client_id=123&scope=bot+applications.commands&permissions=563327910661184',
  );
});

test('a secret that some error has quoted does not stand in what is printed', () => {
  expect(withoutSecrets('asked with abc.def', ['abc.def', null, ''])).toBe('asked with …');
});

test.skipIf(noRedis !== null)(
  `whoever keeps the state in Redis is told how that is${noRedis === null ? '' : ` (left out: ${noRedis})`}`,
  async () => {
    await using redis = await startRedis();
    const { findings, folder } = await openPractice();
    const env = { STORE_URL: redis.url, SECRET_KEY: 'a passphrase of some length' };
    const before = await findings(env);
    expect(before.text).toContain(
      `good  Redis at 127.0.0.1:${redis.port} (version ${redis.version}) is careful enough, and uses `,
    );
    expect(before.text).toContain('note  There is no store in Redis yet: it is made at the first start');
    expect(redis.cli('DBSIZE')).toBe('0');
    expect(await readdir(folder)).toEqual([]);

    await (await openStore({ url: redis.url, secretKey: env.SECRET_KEY })).close();
    expect((await findings(env)).text).toContain(
      'good  The store opens with its key, and belongs to this bot (in Redis)',
    );
    redis.cli('CONFIG', 'SET', 'appendfsync', 'everysec');
    const { bad } = await findings(env);
    expect(bad.map(({ says }) => says)).toEqual(expect.arrayContaining(['Redis cannot be used']));
    expect(bad.map(({ todo }) => todo)).toContainEqual(expect.stringContaining('(appendfsync is everysec)'));
  },
);

test.skipIf(noRedis !== null)(
  `whoever shares the work over a queue is told how that is${noRedis === null ? '' : ` (left out: ${noRedis})`}`,
  async () => {
    await using redis = await startRedis();
    const { findings } = await openPractice();
    const env = { QUEUE_URL: redis.url };
    expect((await findings()).text).not.toContain('queue');
    expect((await findings(env)).text).toContain(
      `good  The queue: Redis at 127.0.0.1:${redis.port} (version ${redis.version}) is careful enough, and uses `,
    );
    redis.cli('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
    const careless = await findings(env);
    expect(careless.text).toContain('BAD   The queue: Redis cannot be used\n');
    expect(careless.text).toContain('(maxmemory-policy is allkeys-lru)');
    await redis.kill();
    const gone = await findings(env);
    expect(gone.text).toContain('BAD   The queue: Redis cannot be used\n');
    expect(gone.text).toContain(`Redis at 127.0.0.1:${redis.port} does not answer.`);
    await redis.start();
    expect((await findings(env)).text).toContain('good  The queue: Redis at');
  },
);
