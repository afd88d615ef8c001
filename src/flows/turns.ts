import type { Logger } from 'pino';
import type { Claims, Clock, Ledger } from '../core/ports.ts';
import type { Door, Part, Person, Turn, TurnFacts } from '../core/turn.ts';
import type { Background } from './background.ts';
import type { Book } from './book.ts';
import type { InOrder } from './in-order.ts';
import type { Line } from './line.ts';
import type { Showing } from './showing.ts';
import type { TurnRunner } from './turn-runner.ts';

export type Turns = ReturnType<typeof createTurns>;

interface TurnsDeps {
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly book: Book;
  readonly line: Line;
  readonly runner: TurnRunner;
  readonly showing: Showing;
  readonly inOrder: InOrder;
  readonly background: Background;
  readonly clock: Clock;
  readonly log: Logger;
  readonly power: AbortSignal;
}

/** A request that begins a project: `/animate` and its like. */
export interface Beginning {
  /** The interaction's id. */
  readonly id: string;
  readonly requester: Person;
  readonly guildId: string | null;
  readonly door: Door;
  readonly part: Part;
}

/** A request in a project that is there already. */
export interface Continuation {
  /** The id of the message or interaction. */
  readonly id: string;
  readonly projectId: string;
  readonly threadId: string;
  readonly requester: Person;
  readonly parts: readonly Part[];
  readonly claim: string | null;
  /** How long to wait for more of the same burst. */
  readonly pauseMs: number;
}

/** After a task fell over it is taken up again, later each time: what is on disk says where it stood. */
const RETRY_MS = [5_000, 30_000, 120_000, 600_000];

/** Takes requests in, each once, and runs those of one project one after another. */
export function createTurns({ ledger, claims, book, line, runner, showing, inOrder, background, clock, log, power }: TurnsDeps) {
  /** False where the request is known already: an event that came twice, or another process that was first. */
  async function write(turn: Turn): Promise<boolean> {
    if (!(await claims.take(`turn:${turn.id}`))) return false;
    if ((await ledger.turns.get(turn.id)) !== undefined) return false;
    await ledger.turns.put(turn.id, turn);
    return true;
  }

  function start({ id, projectId }: Turn): void {
    line.join(projectId, id);
    background.start('turn', async () => {
      for (let tries = 0; !(await toldAtLast(id, projectId)); tries++) {
        await clock.sleepUntil(clock.now() + (RETRY_MS[Math.min(tries, RETRY_MS.length - 1)] ?? 0), power);
      }
      line.leave(projectId, id);
      await claims.release(`turn:${id}`);
      await showPlaces(projectId);
    });
  }

  /** False where it fell over on the way. Whatever was paid is on disk as sent, and is never sent again. */
  async function toldAtLast(id: string, projectId: string): Promise<boolean> {
    return inOrder(`project:${projectId}`, async () => {
      try {
        const turn = await ledger.turns.get(id);
        if (turn !== undefined) await runner.resume(turn, power);
        return true;
      } catch (error) {
        power.throwIfAborted();
        log.error({ err: error, turn: id }, 'a turn fell over');
        return false;
      }
    });
  }

  async function showPlaces(projectId: string): Promise<void> {
    for (const [place, id] of line.of(projectId).entries()) {
      const turn = place === 0 ? undefined : await ledger.turns.get(id);
      if (turn?.phase === 'queued') await showing.show(turn, { kind: 'waiting', place: place + 1 });
    }
  }

  return {
    start,

    /** Writes a new project and its first turn down. The door is open once Discord has been answered; then `start` it. */
    async begin({ id, requester, guildId, door, part }: Beginning): Promise<Turn | null> {
      const turn: Turn = { ...freshFacts(id, id, requester, [part], null, clock.now(), 'opening'), phase: 'opening', door };
      const language = requester.locale.startsWith('zh') ? 'zh' : 'en';
      if ((await ledger.projects.get(id)) === undefined) {
        const project = {
          id,
          threadId: door.channelId,
          guildId,
          ownerId: requester.id,
          language,
          session: null,
          startedAt: turn.askedAt,
        } as const;
        await ledger.projects.put(id, project);
      }
      return (await write(turn)) ? turn : null;
    },

    /** Adds a turn to a project. Resolves with its place in line, 1 for the one at work; null where it is known already. */
    async add({ id, projectId, threadId, requester, parts, claim, pauseMs }: Continuation): Promise<number | null> {
      const askedAt = clock.now();
      const turn: Turn = {
        ...freshFacts(id, projectId, requester, parts, claim, askedAt, 'queued'),
        phase: 'queued',
        threadId,
        notBefore: askedAt + pauseMs,
      };
      if (!(await write(turn))) return null;
      start(turn);
      await showPlaces(projectId);
      return line.of(projectId).indexOf(id) + 1;
    },

    /** The turn of this person that still waits for more of its burst. */
    async bursting(projectId: string, requesterId: string): Promise<Turn | undefined> {
      const last = line.of(projectId).at(-1);
      const turn = last === undefined ? undefined : await ledger.turns.get(last);
      return turn?.phase === 'queued' && turn.requester.id === requesterId && turn.notBefore > clock.now() ? turn : undefined;
    },

    /** Stops all of a project that this condition holds for. What runs is not hung up on. Resolves with how many, and whether one of them may still be charged. */
    async stop(projectId: string, which: (turn: Turn) => boolean): Promise<{ readonly stopped: number; readonly mayBeCharged: boolean }> {
      let stopped = 0;
      let mayBeCharged = false;
      for (const id of line.of(projectId)) {
        const turn = await ledger.turns.get(id);
        if (turn === undefined || turn.phase === 'opening' || turn.phase === 'settled' || turn.phase === 'told' || !which(turn)) continue;
        const after = await book.record(id, { type: 'stop' }, turn.phase);
        stopped += after.stoppedAt === null ? 0 : 1;
        mayBeCharged ||= after.phase !== 'settled';
      }
      return { stopped, mayBeCharged };
    },
  };
}

function freshFacts(
  id: string,
  projectId: string,
  requester: Person,
  parts: readonly Part[],
  claim: string | null,
  askedAt: number,
  phase: Turn['phase'],
): TurnFacts {
  return { id, projectId, requester, askedAt, parts, claim, stoppedAt: null, creditsBefore: null, history: [{ phase, at: askedAt }] };
}
