import { setTimeout as sleep } from 'node:timers/promises';
import { noRedis } from '../../test/support/redis.ts';
import { beginAll } from '../crowd.ts';
import { startFleet } from '../fleet.ts';
import { resultsIn } from '../results-in.ts';
import type { Row } from '../row.ts';

const SLOTS = 20;
const REQUESTS = 6 * SLOTS;
const PER_SECOND = 20;
const CHANNELS = 6;
/** The agent takes most of the time, as it does in earnest. */
const pace = { firstTextMs: 100, generateMs: 20_000, editMs: 100, renderMs: 100, uploadMs: 20 };
const LOOK_MS = 50;

/** One gateway, and one, two and three workers with 20 places each: how much more they carry together. */
export async function scale(): Promise<readonly Row[]> {
  if (noRedis !== null) {
    process.stdout.write(`  left out: ${noRedis}\n`);
    return [];
  }
  const [one, two, three] = [await carriedBy(1), await carriedBy(2), await carriedBy(3)];
  const all = [...one.results, ...two.results, ...three.results];
  const at = `with ${SLOTS} places each`;
  return [
    { name: `two workers ${at} take of one's time`, value: two.seconds / one.seconds, unit: '×', bar: 0.556 },
    { name: `three workers ${at} take of one's time`, value: three.seconds / one.seconds, unit: '×', bar: 0.385 },
    { name: `${REQUESTS} requests on one worker`, value: one.seconds, unit: 's', bar: null },
    { name: 'results that are missing there', value: all.filter((count) => count === 0).length, unit: 'times', bar: 0 },
    { name: 'results that are there twice', value: all.filter((count) => count > 1).length, unit: 'times', bar: 0 },
  ];
}

async function carriedBy(workers: number) {
  await using fleet = await startFleet({ workers, slots: SLOTS, channels: CHANNELS, pace });
  const { stage, channels } = fleet;
  const threads: string[] = [];
  const since = Date.now();
  await beginAll(stage, channels, { count: REQUESTS, perSecond: PER_SECOND }, (_, thread) =>
    threads.push(thread ?? ''),
  );
  while (threads.some((thread) => resultsIn(stage, thread) === 0)) await sleep(LOOK_MS);
  return { seconds: (Date.now() - since) / 1_000, results: threads.map((thread) => resultsIn(stage, thread)) };
}
