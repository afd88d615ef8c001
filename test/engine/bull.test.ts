import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { openNews } from '../../src/engine/bull/news.ts';
import { PATIENCE_MS } from '../../src/engine/bull/questions.ts';
import { createRedis, letGo, listenBeside } from '../../src/engine/bull/redis.ts';
import type { News } from '../../src/engine/engine.ts';
import { createLog } from '../../src/log.ts';
import { queueFinding } from '../../src/ops/checks/machine.ts';
import { checkQueue } from '../../src/store/open.ts';
import { startDeafLine } from '../support/deaf-line.ts';
import { noRedis, startRedis } from '../support/redis.ts';
import { secretKey } from '../support/secret-key.ts';
import { startSqliteGround } from '../store/sqlite-ground.ts';
import { createScene, engineContract } from './contract.ts';

async function startGround() {
  const redis = await startRedis();
  const place = { url: redis.url, secretKey, queueUrl: redis.url };
  return { redis, place, [Symbol.asyncDispose]: redis[Symbol.asyncDispose] };
}

/** The state in a file, so that only the queue is gone when its Redis is. */
async function startApart() {
  const redis = await startRedis();
  const { url, secretKey, [Symbol.asyncDispose]: dispose } = await startSqliteGround();
  return {
    redis,
    place: { url, secretKey, queueUrl: redis.url },
    async [Symbol.asyncDispose]() {
      await dispose();
      await redis[Symbol.asyncDispose]();
    },
  };
}

const soon = { timeout: 60_000, interval: 5 };

describe.skipIf(noRedis !== null)(`on a real Redis${noRedis === null ? '' : ` (left out: ${noRedis})`}`, () => {
  engineContract('the engine of many machines', startGround);

  test('a process that works on nothing puts in line, another one does it, and both read the same line', async () => {
    await using ground = await startGround();
    const scene = createScene(ground);
    await using gateway = await scene.host({ slots: 0 });
    scene.hold('11');
    await gateway.ask('1', '11');
    await gateway.ask('1', '12');
    expect(await gateway.line('1')).toEqual(['11', '12']);
    await using worker = await scene.host();
    await scene.until('11');
    await gateway.ask('1', '13');
    await vi.waitFor(async () => expect(await worker.line('1')).toEqual(['11', '12', '13']), soon);
    expect(await gateway.line('1')).toEqual(['11', '12', '13']);
    scene.release('11');
    await scene.until('11', '12', '13');
  });

  test('what was asked of the queue before its connection is let go of still gets its answer', async () => {
    await using redis = await startRedis();
    const log = createLog('silent');
    const one = createRedis(redis.url, log);
    await one.connect();
    const listener = await listenBeside(one, log);
    redis.freeze();
    const asked = [one.set('a', '1'), one.get('a'), listener.subscribe('a', () => undefined).then(() => 'heard')];
    const leaving = [one, listener].map((each) => letGo(each, log));
    redis.thaw();
    expect(await Promise.all(asked)).toEqual(['OK', '1', 'heard']);
    await Promise.all(leaving);
    expect([one.isOpen, listener.isOpen]).toEqual([false, false]);
  });

  test('a connection on which no answer comes, or that was never made, is let go of in bounded time', async () => {
    await using redis = await startRedis();
    const log = createLog('silent');
    const [frozen, away] = [createRedis(redis.url, log), createRedis('redis://127.0.0.1:1', log)];
    await frozen.connect();
    const asked = [away.connect(), away.get('a')];
    redis.freeze();
    asked.push(frozen.get('a'));
    const since = performance.now();
    const outcomes = Promise.allSettled(asked);
    await Promise.all([frozen, away].map((each) => letGo(each, log)));
    expect(performance.now() - since).toBeLessThan(5_000);
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    redis.thaw();
  });

  test('after news that nobody can read, those that can be read are heard', async () => {
    await using redis = await startRedis();
    const log = createLog('silent');
    const connection = createRedis(redis.url, log);
    await connection.connect();
    const listener = await listenBeside(connection, log);
    const heard: string[] = [];
    await openNews({ redis: connection, listener, log, heard: ({ kind }) => heard.push(kind), onGap: () => {} });
    const tell = (text: string) => redis.cli('PUBLISH', '{nemo-queue}:news', text);
    for (const text of ['nonsense', '{', 'null', '{"from":"x","news":{"kind":"unheard-of"}}']) tell(text);
    tell('{"from":"x","news":{"kind":"hope"}}');
    await vi.waitFor(() => expect(heard).toEqual(['hope']), soon);
    for (const one of [listener, connection]) one.destroy();
  });

  test('Redis is killed while something runs and more is asked for: nothing falls over, and all of it is done once', async () => {
    await using ground = await startApart();
    const scene = createScene(ground);
    await using one = await scene.host();
    await using two = await scene.host();
    scene.hold('11');
    await one.ask('1', '11');
    await scene.until('11');
    await ground.redis.kill();
    await one.ask('1', '12');
    await two.ask('2', '21');
    scene.release('11');
    await expect(one.line('1')).rejects.toThrow('the queue does not answer');
    await ground.redis.start();
    await vi.waitFor(() => expect(scene.began.toSorted()).toEqual(['11', '12', '21']), soon);
    await vi.waitFor(async () => expect(await one.line('1')).toEqual([]), soon);
  });

  test.each(['its connections', 'the whole host'])('%s: gone without a word, and all is done once', async (what) => {
    await using ground = await startApart();
    await using way = await startDeafLine(ground.redis.port);
    const place = { ...ground.place, queueUrl: `redis://127.0.0.1:${way.port}` };
    const scene = createScene({ ...ground, place });
    await using one = await scene.host();
    scene.hold('11');
    await one.ask('1', '11');
    await scene.until('11');
    const isHost = what === 'the whole host';
    if (isHost) way.vanish();
    else way.goDeaf();
    await one.ask('1', '12');
    await one.ask('2', '21');
    scene.release('11');
    await expect(one.line('1')).rejects.toThrow('the queue does not answer');
    if (isHost) await vi.waitFor(() => expect(way.knocks()).toBeGreaterThan(2), soon);
    way.comeBack();
    await vi.waitFor(() => expect(scene.began.toSorted()).toEqual(['11', '12', '21']), soon);
    await vi.waitFor(async () => expect(await one.line('1')).toEqual([]), soon);
  });

  test('a queue that answers and takes nothing is none, and is one again once it takes something', async () => {
    await using ground = await startApart();
    const scene = createScene(ground);
    await using one = await scene.host();
    await one.ask('1', '11');
    await scene.until('11');
    ground.redis.cli('CONFIG', 'SET', 'maxmemory', '1');
    await vi.waitFor(() => expect(one.isThere()).toBe(false), soon);
    ground.redis.cli('CONFIG', 'SET', 'maxmemory', '0');
    await vi.waitFor(() => expect(one.isThere()).toBe(true), soon);
  });

  test('once a replica has taken the place of the queue behind one name, all goes on there by itself', async () => {
    await using ground = await startApart();
    await using heir = await startRedis();
    await using name = await startDeafLine(ground.redis.port);
    const place = { ...ground.place, queueUrl: `redis://127.0.0.1:${name.port}` };
    const scene = createScene({ ...ground, place });
    await using one = await scene.host();
    await using two = await scene.host();
    await one.ask('1', '11');
    await scene.until('11');
    name.leadTo(heir.port);
    ground.redis.cli('REPLICAOF', '127.0.0.1', String(heir.port));
    await one.ask('1', '12');
    await two.ask('2', '21');
    await vi.waitFor(() => expect(scene.began.toSorted()).toEqual(['11', '12', '21']), { ...soon, timeout: 20_000 });
    await vi.waitFor(() => expect([one.isThere(), two.isThere()]).toEqual([true, true]), soon);
    await vi.waitFor(() => expect(heir.cli('PUBSUB', 'NUMSUB', '{nemo-queue}:news')).toMatch(/\n2$/), soon);
  });

  test('the queue has lost all that it knew: what is on disk is found again, by processes that were there all the time', async () => {
    await using ground = await startApart();
    const scene = createScene(ground);
    await using gateway = await scene.host({ slots: 0 });
    await gateway.ask('1', '11');
    await gateway.ask('1', '12');
    await vi.waitFor(async () => expect(await gateway.claims.orphans()).toEqual([]), soon);
    await vi.waitFor(() => expect(ground.redis.cli('HLEN', '{nemo-queue}:line:1')).toBe('2'), soon);
    await using _worker = await scene.host({ slots: 0 });
    ground.redis.cli('FLUSHALL');
    await vi.waitFor(() => expect(ground.redis.cli('HLEN', '{nemo-queue}:line:1')).toBe('2'), soon);
    await using _last = await scene.host();
    await scene.until('11', '12');
  });

  test('as many ask something as a process has places: what is asked for elsewhere is done all the same', async () => {
    await using ground = await startGround();
    const scene = createScene(ground);
    await using host = await scene.host({ slots: 1 });
    const questions = ['11', '21'].map((id) => scene.letWait(id, false));
    for (const id of ['11', '21', '31']) await host.ask(id[0] ?? '', id);
    await vi.waitFor(() => expect(scene.began.toSorted()).toEqual(['11', '21', '31']), soon);
    for (const one of questions) one.back();
    await vi.waitFor(() => expect(scene.began.toSorted()).toEqual(['11', '11', '21', '21', '31']), soon);
  });

  test('the queue has lost all that it knew while something asks: it holds its project as before', async () => {
    await using ground = await startApart();
    const scene = createScene(ground);
    await using host = await scene.host();
    const question = scene.letWait('11', false);
    await host.ask('1', '11');
    await scene.until('11');
    await host.ask('1', '12');
    await vi.waitFor(() => expect(ground.redis.cli('HLEN', '{nemo-queue}:line:1')).toBe('2'), soon);
    ground.redis.cli('FLUSHALL');
    await vi.waitFor(async () => expect(await host.line('1')).toEqual(['11', '12']), soon);
    question.back();
    await scene.until('11', '11', '12');
  });

  test('the queue takes a process that lives for dead: what it is at work on is done once', async () => {
    await using ground = await startGround();
    const scene = createScene(ground);
    await using one = await scene.host(); // there is nobody else to hand it to
    scene.hold('11');
    await one.ask('1', '11');
    await scene.until('11');
    await one.ask('1', '12');
    const { cli } = ground.redis;
    for (const lock of cli('KEYS', '{nemo-queue}:projects:*:lock').split('\n')) cli('DEL', lock);
    const events = () => cli('XRANGE', '{nemo-queue}:projects:events', '-', '+');
    const isTakenAgain = () => (events().match(/^event\nactive$/gm) ?? []).length > 1 && events().includes('stalled');
    await vi.waitFor(() => expect(isTakenAgain()).toBe(true), soon);
    await one.ask('2', '21');
    await vi.waitFor(async () => expect(await one.line('2')).toEqual([]), soon); // as much could have been done of the other
    scene.release('11');
    await scene.until('11', '21', '12');
    expect(scene.atMost()).toBe(1);
  });

  test('what one process tells is heard by the others, and not by itself', async () => {
    await using ground = await startGround();
    const scene = createScene(ground);
    const heard: (readonly [who: string, news: News])[] = [];
    const hears = (who: string) => (news: News | null) => void (news !== null && heard.push([who, news]));
    await using one = await scene.host({ hearNews: hears('one') });
    await using _two = await scene.host({ hearNews: hears('two') });
    await using _three = await scene.host({ hearNews: hears('three') });
    const news = { kind: 'moved', id: '11', isStopped: true } as const;
    one.engine.tell(news);
    await vi.waitFor(() => expect(heard).toHaveLength(2), soon);
    expect(heard.toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual([
      ['three', news],
      ['two', news],
    ]);
  });

  test('what one process was told another one asks it for, and whoever cannot say it says so at once', async () => {
    await using ground = await startGround();
    const scene = createScene(ground);
    await using worker = await scene.host();
    expect(await worker.others.ask('1')).toBeNull(); // nobody is there who would say it
    await using one = await scene.host();
    await using two = await scene.host();
    await one.others.answer((about) => (about === '1' ? { is: 'one' } : null));
    await two.others.answer((about) => (about === '2' ? { is: 'two' } : null));
    const since = performance.now();
    const answers = await Promise.all(['1', '2', '3'].map(worker.others.ask));
    expect(answers).toEqual([{ is: 'one' }, { is: 'two' }, null]);
    expect(performance.now() - since).toBeLessThan(PATIENCE_MS);
    ground.redis.freeze();
    expect(await worker.others.ask('1')).toBeNull();
    ground.redis.thaw();
  });

  test('hope in one process is hope in all of them: whatever pauses tries again', async () => {
    await using ground = await startGround();
    const scene = createScene(ground);
    await using one = await scene.host();
    await using two = await scene.host();
    const paused = two.engine.pause(2); // two minutes
    one.engine.hurry();
    expect(await paused).toBe(3);
  });

  test('a user of Redis who may do no more than the page for operating says can work the queue', async () => {
    await using ground = await startGround();
    const page = readFileSync('docs/operating.md', 'utf8');
    const rules = [...page.matchAll(/a user of its own\s+needs `([^`]+)`/gi)].flatMap(([, list = '']) =>
      list.split(' '),
    );
    ground.redis.cli('ACL', 'SETUSER', 'bot', 'on', '>word', ...rules);
    const url = ground.redis.url.replace('redis://', 'redis://bot:word@');
    await checkQueue(url);
    const scene = createScene({ ...ground, place: { ...ground.place, url, queueUrl: url } });
    await using one = await scene.host();
    await one.ask('1', '11');
    await one.ask('1', '12');
    one.engine.hurry();
    await scene.until('11', '12');
    expect(ground.redis.cli('ACL', 'LOG')).toBe('');
    expect(one.complaints).toEqual([]);
  });

  test.each([
    { what: 'any channel', rules: ['resetchannels'] },
    { what: 'keys of the queue', rules: ['resetkeys', '~{nemo}:*'] },
    { what: 'scripts', rules: ['-@scripting'] },
    { what: 'hearing what others say', rules: ['-subscribe'] },
    { what: 'waiting for work', rules: ['-@blocking'] },
  ])('a user of Redis without $what is told so before the start, and by the doctor', async ({ rules }) => {
    await using redis = await startRedis();
    redis.cli('ACL', 'SETUSER', 'bot', 'on', '>word', '~*', '&*', '+@all', ...rules);
    const url = redis.url.replace('redis://', 'redis://bot:word@');
    await expect(checkQueue(url)).rejects.toMatchObject({ trouble: 'shut-out' });
    expect(await queueFinding(url)).toMatchObject({ level: 'bad', todo: expect.stringContaining('channels') });
  });

  test('a process that ends while the queue is away ends all the same, and what it was at work on is done by the next one', async () => {
    await using ground = await startApart();
    const scene = createScene(ground);
    const one = await scene.host();
    await one.ask('1', '11');
    await scene.until('11');
    scene.hold('12');
    await one.ask('1', '12');
    await scene.until('11', '12');
    await ground.redis.kill();
    await one.end();
    scene.release('12');
    await ground.redis.start();
    await using _two = await scene.host();
    await scene.until('11', '12', '12');
  });
});
