import { z } from 'zod';
import type { Work } from '../engine.ts';
import { inTime, PREFIX, type Client } from './redis.ts';

/** What it is in its line: it waits, it is at work, or it waits for somebody and nobody waits for it. */
type State = 'waiting' | 'work' | 'aside';

export interface Entry extends Work {
  readonly state: State;
}

export type SharedLines = ReturnType<typeof sharedLinesIn>;

const PROJECTS = `${PREFIX}:in-line`;
const lineOf = (projectId: string): string => `${PREFIX}:line:${projectId}`;

const entry = z.object({
  kind: z.enum(['turn', 'render']),
  askedAt: z.number(),
  state: z.enum(['waiting', 'work', 'aside']),
});

/** What joins leaves in its place what stands there already, unless that stood aside. */
const put = `
  redis.call('SADD', KEYS[2], ARGV[1])
  local known = redis.call('HGET', KEYS[1], ARGV[2])
  if ARGV[4] == 'joins' and known and not string.find(known, '"state":"aside"', 1, true) then return 0 end
  return redis.call('HSET', KEYS[1], ARGV[2], ARGV[3])
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
  const asText = ({ kind, askedAt }: Work, state: State) => JSON.stringify({ kind, askedAt, state });

  return {
    join: (work: Work) => run(put, work.projectId, work.id, asText(work, 'waiting'), 'joins'),
    mark: (work: Work, state: State) => run(put, work.projectId, work.id, asText(work, state), 'stays'),
    leave: ({ projectId, id }: Work) => run(leave, projectId, id),

    /** As it is to be done: what is at work, then what waits, then what stands aside. */
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

const rank: Readonly<Record<State, number>> = { work: 0, waiting: 1, aside: 2 };

export function byAsking(a: Entry, b: Entry): number {
  const first = rank[a.state] - rank[b.state] || a.askedAt - b.askedAt;
  return first || a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
}
