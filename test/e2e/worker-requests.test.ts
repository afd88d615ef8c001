import { expect, test } from 'vitest';
import { noRedis, startRedis } from '../support/redis.ts';
import { animate, atRest, nextResult } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const pace = { firstTextMs: 50, generateMs: 300, editMs: 300, renderMs: 100, uploadMs: 20 };
/** As where one process hears and works: the answer, the thread and the film above it are asked for once in a project. */
const most = { first: 7, next: 4 };

test.skipIf(noRedis !== null)(
  `a worker asks Discord for no more than a process that hears${noRedis === null ? '' : ` (left out: ${noRedis})`}`,
  async () => {
    await using redis = await startRedis();
    const env = {
      STORE_URL: redis.url,
      QUEUE_URL: redis.url,
      SECRET_KEY: 'a passphrase of some length',
      BURST_MS: '1',
    };
    await using stage = await setStage({ nemo: { pace }, env: { ...env, ROLE: 'gateway' } });
    await using _gateway = stage.bot();
    await using worker = await stage.start({ ROLE: 'worker' });
    const { discord } = stage;
    const ada = discord.person('Ada');
    const about = (thread: string, from: number) =>
      discord.journal
        .slice(from)
        .filter(({ path }) => /^\/(?:interactions|webhooks|guilds)\//.test(path) || path.includes(thread))
        .filter(({ method, path }) => method !== 'PATCH' || !path.startsWith(`/channels/${thread}/`))
        .filter(({ method, path, query }) => !isCatchingUp(method, path, query))
        .map(({ method, path }) => `${method} ${path}`);

    const before = discord.journal.length;
    const thread = await animate(stage, ada, 'rain, 2 seconds');
    const first = await nextResult(stage, thread);
    await atRest(stage, thread);
    const between = discord.journal.length;
    ada.say(thread, 'add a title "Rain"');
    await nextResult(stage, thread, first);
    await atRest(stage, thread);

    expect(worker.output()).toContain('"phase":"sent"');
    const all = about(thread, before);
    const next = about(thread, between);
    expect(next.length, next.join('\n')).toBeLessThanOrEqual(most.next);
    expect(all.length - next.length, all.join('\n')).toBeLessThanOrEqual(most.first);
  },
);

/** What was written while nobody heard is read once after a start, whoever works. */
function isCatchingUp(method: string, path: string, query: Readonly<Record<string, string>>): boolean {
  return method === 'GET' && path.endsWith('/messages') && query['after'] === undefined;
}
