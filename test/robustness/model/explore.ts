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

const door = {
  kind: 'interaction',
  applicationId: '5',
  interactionToken: 'secret',
  channelId: '7',
  opens: 'public-thread',
} as const;

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
      agreed: [],
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
  const partNumber = createNumbers();
  const calm: (readonly number[] | undefined)[] = [];
  const paidTwice: World[] = [];
  const badEnds: World[] = [];
  const goodEnds: number[] = [];
  const open: [number, World][] = [];
  let moves = 0;

  function numberOf(any: World): number {
    const world = { ...any, one: rested(any.one), two: rested(any.two) };
    const key = Object.values(world).map(partNumber).join();
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

/** Numbers parts of worlds: what is equal gets the same one, and most are the very same object as in the world before. */
function createNumbers(): (part: unknown) => unknown {
  const equal = new Map<string, number>();
  const same = new WeakMap<object, number>();
  return (part) => {
    if (typeof part !== 'object' || part === null) return part;
    const known = same.get(part);
    if (known !== undefined) return known;
    const text = JSON.stringify(part);
    const number = equal.get(text) ?? equal.size;
    equal.set(text, number);
    same.set(part, number);
    return number;
  };
}

/** What a process that does nothing has slept through matters no more. */
function rested(process: Process | null): Process | null {
  if (process === null) return null;
  const [isTurnIdle, isRenderIdle] = [process.turn.at === 'idle', process.render.at === 'idle'];
  const sleptInAct = process.sleptInAct && !isTurnIdle;
  const sleptSinceSent = process.sleptSinceSent && !isTurnIdle;
  const sleptInRender = process.sleptInRender && !isRenderIdle;
  const asleep = process.asleep && !(isTurnIdle && isRenderIdle);
  const next = { asleep, sleptInAct, sleptInRender, sleptSinceSent };
  const isRested = flags.every((flag) => process[flag] === next[flag]);
  return isRested ? process : { ...process, ...next };
}

const flags = ['asleep', 'sleptInAct', 'sleptInRender', 'sleptSinceSent'] as const;

function isOver({ turn, render, one, two }: World): boolean {
  const isIdle = [one, two].every(
    (process) => process === null || (process.turn.at === 'idle' && process.render.at === 'idle'),
  );
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
