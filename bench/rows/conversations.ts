import { setTimeout as sleep } from 'node:timers/promises';
import { noRedis } from '../../test/support/redis.ts';
import { sent } from '../../test/support/scene.ts';
import { beginAll } from '../crowd.ts';
import { startFleet } from '../fleet.ts';
import { resultsIn } from '../results-in.ts';
import type { Row } from '../row.ts';

const COUNT = 200;
const WORKERS = 2;
const PER_SECOND = 5;
const LOOK_MS = 200;
const WITHIN_MS = 600_000;
const pace = { firstTextMs: 100, generateMs: 3_000, editMs: 3_000, renderMs: 100, uploadMs: 20 };

/** So many projects at once on one gateway and two workers, a request and a change in each: nothing twice, nothing lost. */
export async function conversations(): Promise<readonly Row[]> {
  if (noRedis !== null) {
    process.stdout.write(`  left out: ${noRedis}\n`);
    return [];
  }
  await using fleet = await startFleet({ workers: WORKERS, slots: 100, channels: 8, pace });
  const { stage, channels } = fleet;
  const people = new Map<string, string>();
  const since = Date.now();
  await beginAll(stage, channels, { count: COUNT, perSecond: PER_SECOND }, (_, thread, person) => {
    if (thread !== undefined) people.set(thread, person);
  });
  const threads = [...people.keys()];
  await untilAll(threads, (thread) => resultsIn(stage, thread) > 0);
  for (const [thread, person] of people) stage.discord.person(person).say(thread, `add a title "${person}"`);
  await untilAll(threads, (thread) => resultsIn(stage, thread) > 1);
  const seconds = (Date.now() - since) / 1_000;
  const times = [...Map.groupBy(sent(stage), (words) => words).values()].map(({ length }) => length);
  const results = threads.map((thread) => resultsIn(stage, thread));
  const on = `${COUNT} conversations on ${WORKERS} workers`;
  return [
    { name: `${on}: words that were sent twice`, value: times.filter((n) => n > 1).length, unit: 'times', bar: 0 },
    { name: 'words that were never sent', value: 2 * COUNT - times.length, unit: 'times', bar: 0 },
    { name: 'results that are there twice', value: results.filter((n) => n > 2).length, unit: 'times', bar: 0 },
    { name: 'results that are missing', value: COUNT - results.filter((n) => n > 1).length, unit: 'times', bar: 0 },
    { name: `${on}, a request and a change each`, value: seconds, unit: 's', bar: null },
  ];
}

async function untilAll(threads: readonly string[], isDone: (thread: string) => boolean): Promise<void> {
  const until = Date.now() + WITHIN_MS;
  while (!threads.every(isDone) && Date.now() < until) await sleep(LOOK_MS);
}
