import { z } from 'zod';
import type { Work } from '../engine.ts';
import { inTime, PREFIX, type Client } from './redis.ts';

/**
 * What it is in its line: it waits, it is at work, it waits for somebody and all others for it, or it waits for
 * somebody and nobody waits for it.
 */
type State = 'waiting' | 'work' | 'asking' | 'aside';

export interface Entry extends Work {
  readonly state: State;
}

export type SharedLines = ReturnType<typeof sharedLinesIn>;

const PROJECTS = `${PREFIX}:in-line`;
const lineOf = (projectId: string): string => `${PREFIX}:line:${projectId}`;

/** A release that does not know of questions that hold their project reads them as standing aside. */
const entry = z
  .object({
    kind: z.enum(['turn', 'render']),
    askedAt: z.number(),
    state: z.enum(['waiting', 'work', 'aside']),
    holds: z.boolean().default(false),
  })
  .transform(({ holds, state, ...work }) => ({ ...work, state: holds ? ('asking' as const) : state }));

/**
 * What joins leaves in its place what stands there already, unless that waited for somebody: then it is gone on with,
 * before all others where they had to wait for it.
 */
const put = `
  redis.call('SADD', KEYS[2], ARGV[1])
  local known = redis.call('HGET', KEYS[1], ARGV[2])
  local text = ARGV[3]
  if ARGV[4] == 'joins' and known then
    if not string.find(known, '"state":"aside"', 1, true) then return 0 end
    if string.find(known, '"holds":true', 1, true) then text = ARGV[5] end
  end
  return redis.call('HSET', KEYS[1], ARGV[2], text)
`;

const leave = `
  redis.call('HDEL', KEYS[1], ARGV[2])
  if redis.call('EXISTS', KEYS[1]) == 0 then redis.call('SREM', KEYS[2], ARGV[1]) end
  return 0
`;

/** The line of each project where every process reads it. */
export function sharedLinesIn(redis: Client) {
  const run = (script: string, projectId: string, ...words: readonly string[]) =>
    inTime(redis.eval(script, { keys: [lineOf(projectId), PROJECTS], arguments: [projectId, ...words] }));
  const asText = ({ kind, askedAt }: Work, state: State) =>
    JSON.stringify({ kind, askedAt, ...(state === 'asking' ? { state: 'aside', holds: true } : { state }) });

  return {
    join: (work: Work) => run(put, work.projectId, work.id, asText(work, 'waiting'), 'joins', asText(work, 'work')),
    mark: (work: Work, state: State) => run(put, work.projectId, work.id, asText(work, state), 'stays'),
    leave: ({ projectId, id }: Work) => run(leave, projectId, id),

    /** As it is to be done: what is at work or asks something, then what waits, then what stands aside. */
    async of(projectId: string): Promise<readonly Entry[]> {
      const found = await inTime(redis.hGetAll(lineOf(projectId)));
      return Object.entries(found)
        .map(([id, text]) => ({ id, projectId, ...entry.parse(JSON.parse(text)) }))
        .toSorted(byAsking);
    },

    /** Every project that has something in line. */
    projects: () => inTime(redis.sMembers(PROJECTS)),
  };
}

const rank: Readonly<Record<State, number>> = { work: 0, asking: 1, waiting: 2, aside: 3 };

/** Whether there is something to do about it now, and not only once somebody has said something. */
export const isToBeDone = ({ state }: Entry): boolean => state === 'work' || state === 'waiting';

export function byAsking(a: Entry, b: Entry): number {
  const first = rank[a.state] - rank[b.state] || a.askedAt - b.askedAt;
  return first || a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
}
