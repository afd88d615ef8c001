import type { Room } from '../medium.ts';
import { openRedisDb, placeOfRedis } from './redis-db.ts';

const WAIT_MS = 5_000;

export async function roomIn(url: string): Promise<Room> {
  const place = placeOfRedis(url);
  using db = openRedisDb({ url, place, waitMs: () => WAIT_MS });
  const info = `${String(await db.ask('INFO', 'server'))}\n${String(await db.ask('INFO', 'memory'))}`;
  const said = (name: string) => new RegExp(`^${name}:(\\S+)`, 'm').exec(info)?.[1];
  const figure = (name: string) => Number(said(name) ?? 0);
  const bound = figure('maxmemory');
  return {
    place,
    version: said('redis_version') ?? 'unknown',
    used: figure('used_memory'),
    most: bound === 0 ? figure('total_system_memory') : bound,
  };
}

/** A key and a channel as the queue has them. */
const TRIED = '{nemo-queue}:tried';

/** One of each kind of thing that a queue asks: to write, to run a script, to wait, to say something and to hear it. */
const asked: readonly (readonly string[])[] = [
  ['SET', TRIED, '', 'PX', '1'],
  ['EVAL', 'return 1', '1', TRIED],
  ['BZPOPMIN', `${TRIED}:never`, '0.001'],
  ['PUBLISH', TRIED, ''],
  ['SUBSCRIBE', TRIED], // last: a connection that hears can ask nothing else
];

/**
 * Rejects with a StoreError where it does not answer, is not set as it has to be, or does not let this user do what a
 * queue does.
 */
export async function checkQueueAt(url: string): Promise<void> {
  using db = openRedisDb({ url, place: placeOfRedis(url), waitMs: () => WAIT_MS });
  for (const command of asked) await db.ask(...command);
}
