import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bot } from '../../playground/bot.ts';
import type { Person } from '../../playground/discord/people/person.ts';
import type { Shown } from '../../playground/discord/shown.ts';
import { noRedis, startRedis, type Redis } from '../support/redis.ts';
import { secretKey } from '../support/secret-key.ts';
import { animate, atRest, sent } from '../support/scene.ts';
import { setStage, type Stage } from '../support/stage.ts';

const CONVERSATIONS = 12;
const KILL_EVERY_MS = 500;
const KILLS = 6;
const pace = { firstTextMs: 50, generateMs: 800, editMs: 400, renderMs: 300, uploadMs: 20 };
const LOST = 'I lost touch with the video service';
const left = noRedis === null ? '' : ` (left out: ${noRedis})`;

type Role = Readonly<Record<string, string>>;

/** What runs: each is started again as the same when it was killed. */
const roles: readonly Role[] = [
  { ROLE: 'gateway', SHARDS: '0/2' },
  { ROLE: 'gateway', SHARDS: '1/2' },
  { ROLE: 'worker' },
  { ROLE: 'worker' },
  { ROLE: 'worker' },
];

describe.skipIf(noRedis !== null)(`two gateways and three workers on a real Redis${left}`, () => {
  let redis: Redis;
  let stage: Stage;
  let fleet: Fleet;
  beforeAll(async () => {
    redis = await startRedis();
    stage = await stageOn(redis.url);
    fleet = await startFleet(stage);
  });
  afterAll(async () => {
    await fleet[Symbol.asyncDispose]();
    await stage[Symbol.asyncDispose]();
    await redis[Symbol.asyncDispose]();
  });

  test('what the gateways hear the workers do, and Stop reaches the one at work', async () => {
    stage.nemo.pace.generateMs = 6_000;
    const ada = stage.discord.person('Ada');
    const thread = await animate(stage, ada, 'rain, 2 seconds');
    const card = await stage.withButton(thread, 'Stop');
    await stage.nemo.until(() => sent(stage).length === 1);
    await ada.press(card, 'Stop');
    const told = await stage.discord.until(() =>
      stage.discord.read(thread).find(({ text }) => text.includes('It was already under way. What came of it')),
    );
    expect(told.text).toContain('Stopped.');
    expect(fleet.outputs('gateway')).not.toContain('"phase":"sent"');
    expect(fleet.outputs('worker')).toContain('"phase":"sent"');
  });

  test('gateways, workers and Redis itself are killed in turns: nothing is sent twice or lost, each thread has its results in order', async () => {
    stage.nemo.pace.generateMs = pace.generateMs;
    const people = Array.from({ length: CONVERSATIONS }, (_, n) => stage.discord.person(`Person ${n}`));
    const killing = fleet.killInTurns(redis);
    const threads = await Promise.all(people.map((person, n) => talk(stage, person, n)));
    await killing;
    for (const thread of threads) await atRest(stage, thread);

    const words = sent(stage).filter((text) => /number \d+/.test(text));
    expect(words.toSorted()).toEqual([...new Set(words)].toSorted());
    expect(words).toHaveLength(CONVERSATIONS * 2);
    for (const thread of threads) expect(versionsIn(stage, thread)).toEqual(['version 1', 'version 2']);
  });
});

/** Asks for a film, then for a change of it; an answer that was lost with its gateway is asked for again. */
async function talk(stage: Stage, person: Person, n: number): Promise<string> {
  const where = n % 2 === 0 ? 'general' : 'far';
  let thread: string | undefined;
  for (let tries = 0; thread === undefined; tries++)
    thread = await animate(stage, person, `clouds number ${n}, try ${tries}, 2 seconds`, where).catch(() => undefined);
  const first = await result(stage, person, thread);
  person.say(thread, `add a title "number ${n}"`);
  await result(stage, person, thread, first);
  return thread;
}

/** The next one. What was just about to leave when its process died is in doubt for long; whoever is told so asks again. */
async function result(stage: Stage, person: Person, thread: string, after?: Shown): Promise<Shown> {
  const { discord } = stage;
  const told = await discord.until(() =>
    discord
      .read(thread)
      .slice(discord.read(thread).findIndex(({ id }) => id === after?.id) + 1)
      .find(({ text, buttons }) => text.includes(LOST) || buttons.some(({ label }) => label === 'Versions')),
  );
  if (!told.text.includes(LOST)) return told;
  await person.press(told, 'Again');
  return result(stage, person, thread, told);
}

function versionsIn({ discord }: Stage, thread: string): readonly string[] {
  const told = discord.read(thread).filter(({ buttons }) => buttons.some(({ label }) => label === 'Refine'));
  return told.flatMap(({ text }) => /version \d+/.exec(text) ?? []);
}

async function stageOn(url: string): Promise<Stage> {
  const env = { STORE_URL: url, QUEUE_URL: url, SECRET_KEY: secretKey, BURST_MS: '1', ANSWER_LIMIT_MS: '20000' };
  const discord = { shards: 2, identifiesAtOnce: 2 };
  const stage = await setStage({ discord, nemo: { pace: { ...pace } }, env, isEmpty: true });
  stage.discord.server('far');
  return stage;
}

type Fleet = Awaited<ReturnType<typeof startFleet>>;

async function startFleet(stage: Stage) {
  const running: { readonly role: Role; bot: Bot }[] = [];
  for (const role of roles) running.push({ role, bot: await stage.start(role) });
  const all = [...running];

  /** Where Redis is just being killed a process ends at its start, as it should. */
  async function startAgain(role: Role): Promise<Bot> {
    for (;;) {
      const bot = await stage.start(role).catch(() => undefined);
      if (bot === undefined) continue;
      all.push({ role, bot });
      return bot;
    }
  }

  return {
    outputs: (kind: string) => all.flatMap(({ role, bot }) => (role['ROLE'] === kind ? [bot.output()] : [])).join('\n'),

    /** In turns: a process, which is started again at once; each fourth time it is Redis. */
    async killInTurns(redis: Pick<Redis, 'kill' | 'start'>): Promise<void> {
      for (let kills = 1; kills <= KILLS; kills++) {
        await sleep(KILL_EVERY_MS);
        const one = running[kills % running.length];
        if (kills % 4 === 0 || one === undefined) {
          await redis.kill();
          await redis.start();
          continue;
        }
        await one.bot.kill('SIGKILL');
        one.bot = await startAgain(one.role);
      }
    },

    async [Symbol.asyncDispose]() {
      for (const { bot } of running) await bot[Symbol.asyncDispose]();
    },
  };
}
