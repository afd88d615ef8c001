import { createHash } from 'node:crypto';
import { calmMoves, mishaps } from './moves.ts';
import { fresh, type Process, type Rules, type World } from './world.ts';

export interface Explored {
  readonly states: number;
  readonly moves: number;
  /** Worlds in which the paid call has left more than once. */
  readonly paidTwice: readonly World[];
  /** Worlds that are over, and did not end as was promised. */
  readonly badEnds: readonly World[];
  /** How many worlds no way leads out of that ends as promised, though nothing goes wrong any more. */
  readonly stuck: number;
}

const door = { kind: 'interaction', applicationId: '5', interactionToken: 'secret', channelId: '7', opens: 'public-thread' } as const;

/** The beginning: a request on disk, two processes that may carry it, so many mishaps to come, and so many changes between them. */
export function beginning(howMany: number, switches: number): World {
  return {
    turn: {
      id: '1',
      projectId: '1',
      requester: { id: '9', locale: 'en-US' },
      askedAt: 0,
      parts: [],
      claim: null,
      repeats: null,
      each: false,
      batch: null,
      stoppedAt: null,
      creditsBefore: null,
      history: [],
      phase: 'opening',
      door,
    },
    render: null,
    acknowledged: true,
    granted: false,
    turnClaim: null,
    renderClaim: null,
    one: fresh,
    two: null,
    paid: 0,
    run: 'none',
    posts: 0,
    mover: 'one',
    switches,
    mishaps: howMany,
  };
}

/** Every world that can be reached until one has paid twice, by every order of lines of both processes and every mishap between them. */
export function explore(start: World, rules: Rules): Explored {
  const known = new Map<string, number>();
  const calm: (readonly number[] | undefined)[] = [];
  const paidTwice: World[] = [];
  const badEnds: World[] = [];
  const goodEnds: number[] = [];
  const open: [number, World][] = [];
  let moves = 0;

  function numberOf(any: World): number {
    const world = { ...any, one: rested(any.one), two: rested(any.two) };
    const key = createHash('md5').update(JSON.stringify(world)).digest('base64');
    const existing = known.get(key);
    if (existing !== undefined) return existing;
    const number = known.size;
    known.set(key, number);
    open.push([number, world]);
    if (world.paid > 1) paidTwice.push(world);
    if (isOver(world)) {
      if (endsAsPromised(world)) goodEnds.push(number);
      else badEnds.push(world);
    }
    return number;
  }

  numberOf(start);
  numberOf({ ...start, acknowledged: false });
  for (let next = open.pop(); next !== undefined && paidTwice.length === 0; next = open.pop()) {
    const [number, world] = next;
    const on = calmMoves(world, rules).map(numberOf);
    calm[number] = on;
    moves += on.length;
    for (const after of mishaps(world)) {
      numberOf(after);
      moves += 1;
    }
  }
  return { states: known.size, moves, paidTwice, badEnds, stuck: known.size - reaching(goodEnds, calm) };
}

/** What a process that does nothing has slept through matters no more. */
function rested(process: Process | null): Process | null {
  if (process === null) return null;
  const turn = process.turn.at === 'idle' ? { sleptInAct: false, sleptSinceSent: false } : {};
  const render = process.render.at === 'idle' ? { sleptInRender: false } : {};
  const isIdle = process.turn.at === 'idle' && process.render.at === 'idle';
  return { ...process, ...turn, ...render, asleep: process.asleep && !isIdle };
}

function isOver({ turn, render, one, two }: World): boolean {
  const isIdle = [one, two].every((process) => process === null || (process.turn.at === 'idle' && process.render.at === 'idle'));
  return isIdle && turn.phase === 'told' && (render === null || render.phase === 'told');
}

/** Told once, unless it never counted. */
function endsAsPromised({ acknowledged, posts }: World): boolean {
  return posts === (acknowledged ? 1 : 0);
}

/** How many worlds lead to one of these by what goes on by itself. */
function reaching(ends: readonly number[], calm: readonly (readonly number[] | undefined)[]): number {
  const from: number[][] = [];
  for (const [number, nexts] of calm.entries()) for (const next of nexts ?? []) (from[next] ??= []).push(number);
  const seen = new Set(ends);
  for (const number of seen) for (const earlier of from[number] ?? []) seen.add(earlier);
  return seen.size;
}
