import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startBot, type Bot } from '../../playground/bot.ts';
import { shardOf } from '../../playground/discord/guilds.ts';
import { noSettings } from '../../src/core/rules.ts';
import { openStore } from '../../src/store/open.ts';
import { noRedis, startRedis, type Redis } from '../support/redis.ts';
import { secretKey } from '../support/secret-key.ts';
import { animate, atRest, nextResult, sent } from '../support/scene.ts';
import { setStage, type Stage } from '../support/stage.ts';

const pace = { firstTextMs: 100, generateMs: 500, editMs: 500, renderMs: 300, uploadMs: 20 };

describe.skipIf(noRedis !== null)(`shards on a real Redis${noRedis === null ? '' : ` (left out: ${noRedis})`}`, () => {
  let redis: Redis;
  let stage: Stage;
  beforeAll(async () => {
    redis = await startRedis();
    const env = { STORE_URL: redis.url, SECRET_KEY: secretKey, BURST_MS: '1' };
    stage = await setStage({ discord: { shards: 2, identifiesAtOnce: 2 }, nemo: { pace }, env });
    stage.discord.server('far');
    await isReady(stage.bot());
    // of two that ask for their first account at once, one has to wait half a minute
    await stage.discord.owner().slash(stage.discord.channel('general').id, 'credits');
    await stage.nemo.until(() => stage.nemo.accounts().length > 0);
    await stage.bot().kill('SIGTERM');
  });
  afterAll(async () => {
    for (const bot of hearing.values()) await bot[Symbol.asyncDispose]();
    await stage[Symbol.asyncDispose]();
    await redis[Symbol.asyncDispose]();
  });

  /** A process answers once all its shards are there. */
  const isReady = (bot: Bot) => vi.waitFor(() => expect(bot.output()).toContain('"msg":"ready"'), { timeout: 20_000 });
  const paidFor = (words: string) => sent(stage).filter((text) => text.includes(words)).length;
  const resultsIn = (thread: string) => stage.discord.read(thread).filter(({ text }) => text.includes('version 1'));
  const asked = (method: string) =>
    stage.nemo.journal.filter((one) => one.method === method && one.path.includes('render')).length;

  const uploads = () => stage.nemo.journal.filter(({ path }) => path.includes('upload')).length;
  const home = () => stage.discord.world.guildId;

  /** The processes that hear, by their shard. */
  const hearing = new Map<number, Bot>();

  /** The process of this shard; whoever was killed is started again. */
  async function gateway(shard: number): Promise<Bot> {
    const there = hearing.get(shard);
    if (there !== undefined) return there;
    const started = await stage.start({ SHARDS: `${shard}/2` });
    hearing.set(shard, started);
    void started.ended.then(() => hearing.delete(shard));
    return started;
  }

  /** The process that hears of the server where #general is, and the one that hears of the other. */
  async function gateways(): Promise<readonly [near: Bot, far: Bot]> {
    const zero = await gateway(0);
    const one = await gateway(1);
    return shardOf(home(), 2) === 0 ? [zero, one] : [one, zero];
  }

  test('one process takes as many shards as Discord recommends, and serves both servers and direct messages', async () => {
    const { discord } = stage;
    const before = discord.gateway.identifies();
    await using both = await stage.start();
    await discord.until(() => discord.gateway.identifies() === before + 2);
    await isReady(both);
    const jo = discord.person('Jo');
    const threads = [await animate(stage, jo, 'sleet, 2 seconds'), await animate(stage, jo, 'sand, 2 seconds', 'far')];
    for (const thread of threads) await nextResult(stage, thread);
    expect((await jo.slash(jo.dm(), 'help')).message).not.toBeNull();
    expect(['sleet', 'sand'].map(paidFor)).toEqual([1, 1]);
  });

  test('two processes with a shard each serve two servers and direct messages: each request is answered and paid for once', async () => {
    const [near, far] = await gateways();
    const [ada, ben, cem] = ['Ada', 'Ben', 'Cem'].map((name) => stage.discord.person(name));
    if (ada === undefined || ben === undefined || cem === undefined) expect.unreachable();
    const threads = [await animate(stage, ada, 'rain, 2 seconds'), await animate(stage, ben, 'snow, 2 seconds', 'far')];
    for (const thread of threads) await nextResult(stage, thread);
    cem.say(cem.dm(), 'credits');
    await stage.discord.until(() => stage.discord.read(cem.dm()).length > 1);
    for (const thread of threads) await atRest(stage, thread);
    expect(threads.map((thread) => resultsIn(thread).length)).toEqual([1, 1]);
    expect(['rain', 'snow'].map(paidFor)).toEqual([1, 1]);
    expect(stage.discord.read(cem.dm())).toHaveLength(2);
    for (const [bot, own, other] of [
      [near, threads[0], threads[1]],
      [far, threads[1], threads[0]],
    ] as const) {
      expect(bot.output()).not.toContain('that another process answers');
      expect([bot.output().includes(own ?? ''), bot.output().includes(other ?? '')]).toEqual([true, false]);
    }
  });

  test('all that hear are killed while a film is rendered, and never come back: a worker, which hears of nothing, posts it where it belongs, once', async () => {
    const [near, far] = await gateways();
    await using worker = await stage.start({ ROLE: 'worker' });
    stage.nemo.pace.renderMs = 4_000;
    const [submitted, polled] = [asked('POST'), asked('GET')];
    const dora = stage.discord.person('Dora');
    const thread = await animate(stage, dora, 'fog, 2 seconds', 'far');
    await stage.nemo.until(() => asked('GET') > polled);
    await Promise.all([near.kill('SIGKILL'), far.kill('SIGKILL')]);
    expect(resultsIn(thread)).toEqual([]);
    const result = await nextResult(stage, thread);
    await atRest(stage, thread);
    const isShown = () => stage.discord.read(stage.discord.channel('far').id).find(({ id }) => id === thread)?.files;
    await stage.discord.until(() => (isShown()?.length ?? 0) > 0); // and above the thread, where everybody sees it
    expect(result.text).toContain('fog, 2 seconds');
    expect(result.files).toHaveLength(1);
    expect([resultsIn(thread).length, paidFor('fog'), asked('POST')]).toEqual([1, 1, submitted + 1]);
    expect(worker.output()).toContain('"msg":"taken over"');
    expect(stage.discord.gateway.isConnected()).toBe(false);
    expect(worker.output()).not.toContain('"level":50');
  });

  test('the process of one shard is killed while the agent works: that of another finishes it, and what was written meanwhile is heard once the killed one is back', async () => {
    const [, far] = await gateways();
    Object.assign(stage.nemo.pace, { generateMs: 2_500, renderMs: 300 });
    const emil = stage.discord.person('Emil');
    const thread = await animate(stage, emil, 'mist, 2 seconds', 'far');
    await stage.nemo.until(() => paidFor('mist') === 1);
    await far.kill('SIGKILL');
    const first = await nextResult(stage, thread);
    emil.say(thread, 'add a title "Mist"');
    await atRest(stage, thread);
    expect([paidFor('mist'), paidFor('title'), resultsIn(thread).length]).toEqual([1, 0, 1]);
    await gateway(1 - shardOf(home(), 2));
    const second = await nextResult(stage, thread, first);
    expect(second.text).toContain('version 2');
    expect([paidFor('mist'), paidFor('title')]).toEqual([1, 1]);
  });

  test('where the bot may not speak any more a worker pays for nothing, and says so once it may', async () => {
    const [near, far] = await gateways();
    stage.nemo.pace.uploadMs = 3_000;
    const before = uploads();
    const frida = stage.discord.person('Frida');
    const thread = await animate(stage, frida, 'a storm, 2 seconds', 'far');
    await stage.nemo.until(() => uploads() > before);
    await Promise.all([near.kill('SIGKILL'), far.kill('SIGKILL')]);
    stage.discord.deny('far', 'sendMessagesInThreads');
    await using worker = await stage.start({ ROLE: 'worker' });
    await expect.poll(() => worker.output(), { timeout: 30_000 }).toContain('"outcome":"unsent"');
    expect(paidFor('storm')).toBe(0);
    stage.discord.allow('far', 'sendMessagesInThreads');
    const told = await stage.discord.until(() =>
      stage.discord.read(thread).find(({ text }) => text.includes('I was not allowed to write here')),
    );
    expect(told.text).toContain('No credits were spent.');
    expect(paidFor('storm')).toBe(0);
    expect(worker.output()).not.toContain('"level":50');
  });

  test('what a server has set is kept by a worker as by whoever hears it: only in age-restricted channels', async () => {
    for (const name of ['plain', 'adult']) stage.discord.server(name);
    stage.discord.channel('adult').nsfw = true;
    const [near, far] = await gateways();
    stage.nemo.pace.uploadMs = 60_000; // nobody gets any further until the rule stands
    const before = uploads();
    const gina = stage.discord.person('Gina');
    const hal = stage.discord.person('Hal');
    const plain = await animate(stage, gina, 'hail, 2 seconds', 'plain');
    const adult = await animate(stage, hal, 'dew, 2 seconds', 'adult');
    await stage.nemo.until(() => uploads() > before + 1);
    for (const name of ['plain', 'adult']) await onlyAgeRestricted(name);
    await Promise.all([near.kill('SIGKILL'), far.kill('SIGKILL')]);
    stage.nemo.pace.uploadMs = 20;
    await using _worker = await stage.start({ ROLE: 'worker' });
    await nextResult(stage, adult);
    await atRest(stage, plain);
    expect([paidFor('dew'), paidFor('hail')]).toEqual([1, 0]);
    expect(stage.discord.read(plain).at(-1)?.text).toContain('the rules of this place do not let me');
  });

  test('what a server has put in to pay for itself is erased once the bot has left it, by whoever hears of that server, and by nobody else', async () => {
    const { discord } = stage;
    const left = discord.server('left').guildId ?? '';
    await using store = await openStore({ url: redis.url, secretKey });
    const kept = async () => {
      const ids: string[] = [];
      for await (const { guildId } of store.ledger.purses.all()) ids.push(guildId);
      return ids;
    };
    for (const guildId of [left, discord.channel('far').guildId ?? '']) {
      const token = stage.nemo.register(9).token;
      await store.ledger.purses.put(guildId, { id: guildId, guildId, token, setAt: Date.now() });
      await store.ledger.settings.put(guildId, { ...noSettings, purse: guildId });
    }
    const [near, far] = await gateways();
    await Promise.all([near.kill('SIGKILL'), far.kill('SIGKILL')]);
    discord.expel(discord.channel('left'));
    const ofNear = shardOf(home(), 2);
    const again = await gateway(ofNear);
    const ivy = discord.person('Ivy');
    await ivy.slash(discord.channel('general').id, 'help'); // by then it has looked
    expect(await kept()).toHaveLength(2);
    await gateway(1 - ofNear);
    await expect.poll(kept, { timeout: 20_000 }).toEqual([discord.channel('far').guildId]);
    expect(again.output()).not.toContain('pays for itself no longer');
  });

  test('a worker stops in order, and says in one sentence that its token is not accepted', async () => {
    const worker = await stage.start({ ROLE: 'worker' });
    expect(await worker.kill('SIGTERM')).toBe('SIGTERM');
    const { discord, nemo, dataDir } = stage;
    const env = { STORE_URL: redis.url, SECRET_KEY: secretKey, ROLE: 'worker' };
    await using refused = startBot({ discord: { ...discord, token: 'nonsense' }, nemo, dataDir, env });
    expect(await refused.ended).toBe(77);
    expect(refused.output()).toMatch(/^Discord does not accept DISCORD_TOKEN/m);
  });

  async function onlyAgeRestricted(name: string): Promise<void> {
    const { discord } = stage;
    const { id } = discord.channel(name);
    await discord.owner().slash(id, 'settings');
    const panel = (says: string) =>
      discord.until(() => discord.read(id).findLast(({ text }) => text.includes('Settings') && text.includes(says)));
    await discord.owner().press(await panel('age-restricted channels: off'), 'Only age-restricted');
    await panel('age-restricted channels: on');
  }
});
