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

/** Rejects with a StoreError where it does not answer, or is not set as it has to be. */
export async function checkRedisAt(url: string): Promise<void> {
  using db = openRedisDb({ url, place: placeOfRedis(url), waitMs: () => WAIT_MS });
  await db.ask('PING');
}
