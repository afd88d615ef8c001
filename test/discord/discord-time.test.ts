import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createDiscordTime } from '../../src/discord/discord-time.ts';

const START = Date.UTC(2026, 0, 1);

/** A Discord with the right time, which takes a while to answer, and a machine whose clock is off. */
function setUp(aheadMs: number) {
  const world = { now: START + 400, aheadMs };
  const lines: unknown[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const time = createDiscordTime({ log, local: () => world.now + world.aheadMs });
  const reply = async (takesMs: number, date?: string): Promise<void> => {
    const make = time.heedful(async () => {
      const at = new Date(world.now + takesMs / 2).toUTCString();
      world.now += takesMs;
      return new Response('', { headers: date === '' ? {} : { date: date ?? at } });
    });
    await make('https://discord.test', {});
  };
  const errorMs = () => Math.abs(time.now() - world.now);
  return { world, lines, reply, errorMs };
}

test('a clock that is right is left alone, and nothing is said', async () => {
  const { world, lines, reply, errorMs } = setUp(0);
  for (let ms = 0; ms < 5_000; ms += 70) {
    world.now += 70;
    await reply(ms % 900);
    expect(errorMs()).toBe(0);
  }
  expect(lines).toEqual([]);
});

test.each([3_000, 60_000, 86_400_000, -3_000, -60_000, -86_400_000])(
  'a clock that is %s ms ahead is seen through at the first reply',
  async (aheadMs) => {
    const { world, lines, reply, errorMs } = setUp(aheadMs);
    await reply(100);
    expect(errorMs()).toBeLessThan(1_000);
    for (let ms = 0; ms < 3_000; ms += 170) {
      world.now += 170;
      await reply(20);
    }
    expect(errorMs()).toBeLessThan(200);
    expect(lines).toHaveLength(1);
  },
);

test('a clock that is set is noticed, and said once more', async () => {
  const { world, lines, reply, errorMs } = setUp(0);
  await reply(100);
  world.aheadMs = 7_000;
  await reply(100);
  expect(errorMs()).toBeLessThan(1_000);
  world.aheadMs = 0;
  await reply(100);
  expect(errorMs()).toBeLessThan(1_000);
  expect(lines).toHaveLength(2);
});

test('a reply that took long, or says no time, teaches nothing wrong', async () => {
  const { lines, reply, errorMs } = setUp(0);
  await reply(20_000);
  await reply(100, '');
  await reply(100, 'yesterday');
  expect(errorMs()).toBe(0);
  expect(lines).toEqual([]);
});
