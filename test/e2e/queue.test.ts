import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../playground/discord/people/person.ts';
import type { Bot } from '../../playground/bot.ts';
import { animate, sent } from '../support/scene.ts';
import { leaksIn, secretsOf } from '../support/secrets.ts';
import { setStage, type Stage } from '../support/stage.ts';
import { noRedis, startRedis, type Redis } from '../support/redis.ts';
import { secretKey } from '../support/secret-key.ts';

const pace = { firstTextMs: 100, generateMs: 1_200, editMs: 1_200, renderMs: 300, uploadMs: 20 };
const PEOPLE = 10;
const ORDERS = ['One', 'Two', 'Three'];
const KILLS = 6;
const WITHIN = { withinMs: 180_000 };

describe.skipIf(noRedis !== null)(`on a real Redis${noRedis === null ? '' : ` (left out: ${noRedis})`}`, () => {
  let redis: Redis;
  let stage: Stage;
  beforeAll(async () => {
    redis = await startRedis();
    stage = await setStage({
      nemo: { pace, prices: { generation: 2, edit: 1 } },
      env: {
        STORE_URL: redis.url,
        QUEUE_URL: redis.url,
        SECRET_KEY: secretKey,
        BURST_MS: '1',
        ANSWER_LIMIT_MS: '20000',
        LOOK_FIRST_MS: '1000',
        LOOK_NEXT_MS: '2000',
      },
    });
  });
  afterAll(async () => {
    const secrets = secretsOf(stage.nemo);
    await stage[Symbol.asyncDispose]();
    const written = await redis.bytes();
    await redis[Symbol.asyncDispose]();
    expect(leaksIn(written.toString('latin1'), secrets), 'what Redis has on disk').toEqual([]);
  });

  const linesOf = (name: string) =>
    sent(stage).flatMap((text) => text.split('\n').filter((line) => line.includes(`${name} `)));

  test('ten people talk at once to two processes that share a queue, and one after the other is killed: nothing is sent or told twice, or lost, and each thread keeps its order', async () => {
    const { discord } = stage;
    const people = Array.from({ length: PEOPLE }, (_, n) => discord.person(`Person${n}`));
    await using running = await twoProcesses(stage);
    let isOver = false;
    const killing = killAtRandom(stage, running, () => isOver);
    const wordsOf = ({ name }: Person) => ORDERS.map((order) => `add a title "${name} ${order}"`);
    const begunBy = ({ name }: Person) => `${name} fog, 2 seconds`;

    const threads = await Promise.all(people.map((person) => animate(stage, person, begunBy(person))));
    await Promise.all(
      people.map(async (person, n) => {
        const thread = threads[n] ?? '';
        for (const words of wordsOf(person)) {
          person.say(thread, words);
          // what was only heard when a process died is read again, and may come later
          await discord.until(() => isTaken(stage, thread, person, words), WITHIN);
        }
      }),
    );
    const toldOf = (n: number) => discord.read(threads[n] ?? '').filter(({ pings }) => pings.length > 0);
    await discord.until(() => people.every((_, n) => toldOf(n).length > ORDERS.length), WITHIN);
    isOver = true;
    await killing;
    await discord.until(() => people.every((_, n) => isAtRest(stage, threads[n] ?? '')), WITHIN);

    expect(sent(stage).length).toBeGreaterThan(PEOPLE * ORDERS.length);
    for (const [n, person] of people.entries()) {
      const came = linesOf(person.name);
      // what was about to leave in a kill never does: its person is told that nobody knows
      const asked = [begunBy(person), ...wordsOf(person)].filter((words) => came.includes(words));
      expect(came, `${person.name}: in order, and none twice`).toEqual(asked);
      expect(toldOf(n), `${person.name}: each is told once`).toHaveLength(1 + ORDERS.length);
    }
  });

  test('a queue that could lose something is refused with a sentence, before anything is taken in', async () => {
    await using careless = await startRedis({ appendonly: 'no' });
    await expect(stage.start({ QUEUE_URL: careless.url })).rejects.toThrow(
      /^the bot ended \(74\):\nRedis at [\d.:]+ \(appendonly is no\) could lose what was paid for\./,
    );
  });
});

/** It was sent, or is known to wait; or it is over without that, as what was about to leave when its process died. */
function isTaken(stage: Stage, thread: string, { name }: Person, words: string): boolean {
  const all = stage.discord.read(thread);
  const message = all.find(({ text, author }) => author === name && text === words);
  return (
    sent(stage).some((text) => text.includes(words)) ||
    all.some(({ replyTo, authorId }) => replyTo === message?.id && authorId !== message?.authorId)
  );
}

function isAtRest(stage: Stage, thread: string): boolean {
  return stage.discord.read(thread).every(({ buttons }) => buttons.every(({ label }) => label !== 'Stop'));
}

async function twoProcesses(stage: Stage) {
  const bots: Bot[] = [stage.bot(), await stage.start()];
  return {
    bots,
    async [Symbol.asyncDispose]() {
      for (const bot of bots) await bot[Symbol.asyncDispose]();
    },
  };
}

/** At random moments of all that is sent, one of the two is killed and started again. */
async function killAtRandom(stage: Stage, { bots }: { readonly bots: Bot[] }, isOver: () => boolean): Promise<void> {
  const all = PEOPLE * (1 + ORDERS.length);
  const moments = Array.from({ length: KILLS }, () => Math.floor(Math.random() * (all - 4))).toSorted((a, b) => a - b);
  for (const moment of moments) {
    await stage.nemo.until(() => sent(stage).length > moment || isOver());
    if (isOver()) return;
    const which = Math.floor(Math.random() * 2);
    await bots[which]?.kill('SIGKILL');
    bots[which] = await stage.start();
  }
}
