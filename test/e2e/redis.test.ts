import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { animate, atRest, begin, nextResult, sent } from '../support/scene.ts';
import { leaksIn, secretsOf } from '../support/secrets.ts';
import { setStage, type Stage } from '../support/stage.ts';
import { noRedis, startRedis, type Redis } from '../support/redis.ts';

const pace = { firstTextMs: 100, generateMs: 2_500, editMs: 2_500, renderMs: 300, uploadMs: 20 };

describe.skipIf(noRedis !== null)(`on a real Redis${noRedis === null ? '' : ` (left out: ${noRedis})`}`, () => {
  let redis: Redis;
  let stage: Stage;
  beforeAll(async () => {
    redis = await startRedis();
    stage = await setStage({
      nemo: { pace, prices: { generation: 2, edit: 1 } },
      env: { STORE_URL: redis.url, SECRET_KEY: 'a passphrase of some length', BURST_MS: '1' },
    });
  });
  afterAll(async () => {
    const secrets = secretsOf(stage.nemo);
    await stage[Symbol.asyncDispose]();
    const written = await redis.bytes();
    await redis[Symbol.asyncDispose]();
    expect(secrets.length).toBeGreaterThan(0);
    expect(leaksIn(written.toString('latin1'), secrets), 'what Redis has on disk').toEqual([]);
  });

  const paidFor = (words: string) => sent(stage).filter((text) => text.includes(words)).length;

  test('a bot whose state is in Redis is killed while the agent works: it goes on, and has paid once', async () => {
    const thread = await animate(stage, stage.discord.person('Ada'), 'rain, 2 seconds');
    await stage.nemo.until(() => paidFor('rain') === 1);
    await stage.bot().kill('SIGKILL');
    await stage.start();
    const first = await nextResult(stage, thread);
    expect(first.text).toContain('version 1');
    expect(paidFor('rain')).toBe(1);
    expect(stage.discord.read(thread).filter(({ text }) => text.includes('version 1'))).toHaveLength(1);
  });

  test('Redis itself is killed while the agent works, and comes back: the bot lives, goes on, and has paid once', async () => {
    const ben = stage.discord.person('Ben');
    const { thread, first } = await begin(stage, ben, 'snow, 2 seconds');
    ben.say(thread, 'add a title "Snow"');
    await stage.nemo.until(() => paidFor('title') === 1);
    await redis.kill();
    await redis.start();
    const second = await nextResult(stage, thread, first);
    expect(second.text).toContain('version 2');
    expect(paidFor('title')).toBe(1);
    await expect(Promise.race([stage.bot().ended, Promise.resolve('alive')])).resolves.toBe('alive');
  });

  test('two processes share one Redis and one of them is killed: nothing is sent twice or lost, and each thread keeps its order', async () => {
    const { discord } = stage;
    const people = ['Cem', 'Dora', 'Emil'].map((name) => discord.person(name));
    await using first = stage.bot();
    await stage.start();
    const threads = await Promise.all(people.map((person) => animate(stage, person, `${person.name}: fog, 2 seconds`)));
    const orders = ['One', 'Two', 'Three'];
    const wordsOf = (name: string) => orders.map((order) => `add a title "${name} ${order}"`);
    const say = (order: number) => {
      for (const [n, { name, say: write }] of people.entries()) write(threads[n] ?? '', wordsOf(name)[order] ?? '');
    };
    say(0);
    const areAtWork = () => people.every(({ name }) => sent(stage).includes(wordsOf(name)[0] ?? ''));
    await stage.nemo.until(areAtWork); // what was about to leave when its process died stays in doubt for long
    say(1);
    const isTaken = (n: number, words = '') =>
      sent(stage).includes(words) || discord.read(threads[n] ?? '').some(({ text }) => text.includes('2nd in line'));
    // what was only heard when a process died is read again, and may come later
    await discord.until(() => people.every(({ name }, n) => isTaken(n, wordsOf(name)[1])));
    await first.kill('SIGKILL');
    say(2);
    const linesOf = (name: string) =>
      sent(stage).flatMap((text) => text.split('\n').filter((line) => line.includes(name)));
    const isAllSent = () => people.every(({ name }) => linesOf(name).length > orders.length);
    await discord.until(isAllSent, { withinMs: 60_000 });
    for (const thread of threads) await atRest(stage, thread);
    for (const { name } of people) expect(linesOf(name)).toEqual([`${name}: fog, 2 seconds`, ...wordsOf(name)]);
  });
});
