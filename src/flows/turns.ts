import type { Claims, Clock, Ledger } from '../core/ports.ts';
import type { Door, Part, Person, Turn } from '../core/turn.ts';
import type { Background } from './background.ts';
import type { Book } from './book.ts';
import type { Entry } from './entry.ts';
import type { Materials } from './materials.ts';
import type { People } from './people.ts';
import type { Queue } from './queue.ts';
import type { Showing } from './showing.ts';
import type { Versions } from './versions.ts';

export type Turns = ReturnType<typeof createTurns>;

interface TurnsDeps {
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly entry: Entry;
  readonly book: Book;
  readonly queue: Queue;
  readonly people: People;
  readonly materials: Materials;
  readonly versions: Versions;
  readonly showing: Showing;
  readonly background: Background;
  readonly clock: Clock;
  readonly power: AbortSignal;
}

/** A request that comes through a door of its own: it counts once that door was acknowledged. */
export interface Knock {
  /** The id of the interaction, or of the message. */
  readonly id: string;
  readonly requester: Person;
  readonly guildId: string | null;
  readonly door: Door;
  readonly parts: readonly Part[];
  readonly each: boolean;
  /** The project it goes on with; null where it begins one. */
  readonly projectId: string | null;
  readonly claim?: string;
  readonly repeats?: string;
}

/** A message in a project: it counts as it stands there. */
export interface Continuation {
  readonly id: string;
  readonly projectId: string;
  readonly threadId: string;
  readonly requester: Person;
  readonly parts: readonly Part[];
  readonly each: boolean;
  /** How long to wait for more of the same burst. */
  readonly pauseMs: number;
}

/** Takes requests in, each once, and puts them in line. */
export function createTurns(deps: TurnsDeps) {
  const { ledger, claims, entry, book, queue, people, materials, versions, showing, background, clock, power } = deps;

  function start(turn: Turn): void {
    queue.join({ kind: 'turn', ...turn });
    background.start('early uploads', () => materials.bringEarly(turn.projectId, turn.parts, power));
  }

  async function openProject({ id, requester, guildId, door }: Knock): Promise<void> {
    if ((await ledger.projects.get(id)) !== undefined) return;
    const language = requester.locale.startsWith('zh') ? 'zh' : 'en';
    const { channelId: threadId } = door;
    const project = { id, threadId, guildId, ownerId: requester.id, language, session: null, held: [], startedAt: clock.now() } as const;
    await ledger.projects.put(id, project);
  }

  /** Whether this very button is at work already: a second press is the same turn. */
  async function pressedAlready(projectId: string, claim: string): Promise<boolean> {
    if (!(await claims.take(`button:${claim}`))) return true; // by another process
    const waiting = await Promise.all(queue.of(projectId).map(({ id }) => ledger.turns.get(id)));
    return waiting.some((turn) => turn !== undefined && turn.claim === claim && turn.phase !== 'told');
  }

  return {
    start,

    /** Writes down what came through a door. `start` it once the door has been answered. Null where it is known already. */
    async knock(knock: Knock): Promise<Turn | null> {
      const { id, requester, parts, each, claim = null, repeats = null } = knock;
      await people.met(requester, knock.projectId === null ? id : null);
      if (knock.projectId === null) await openProject(knock);
      else if (claim !== null && (await pressedAlready(knock.projectId, claim))) return null;
      const facts = entry.facts({ id, projectId: knock.projectId ?? id, requester, parts, each, claim, repeats }, 'opening');
      return entry.enter({ ...facts, phase: 'opening', door: knock.door });
    },

    /** Adds a turn to a project, and starts it. */
    async add({ threadId, pauseMs, ...turn }: Continuation): Promise<void> {
      const facts = entry.facts(turn, 'queued');
      const written = await entry.enter({ ...facts, phase: 'queued', threadId, notBefore: facts.askedAt + pauseMs });
      if (written !== null) start(written);
    },

    /** Whether a message is part of a turn already that is not over yet. */
    async knows(projectId: string, messageId: string): Promise<boolean> {
      const waiting = await Promise.all(queue.of(projectId).map(({ id }) => ledger.turns.get(id)));
      return waiting.some((turn) => turn?.parts.some((part) => part.messageId === messageId));
    },

    /** The turn of this person that still waits for more of its burst. */
    async bursting(projectId: string, requesterId: string): Promise<Turn | undefined> {
      const last = queue.of(projectId).findLast(({ kind }) => kind === 'turn');
      const turn = last && (await ledger.turns.get(last.id));
      return turn?.phase === 'queued' && turn.requester.id === requesterId && turn.notBefore > clock.now() ? turn : undefined;
    },

    /** Other words or files for a turn that waits. False where it waits no more. */
    async amend(turn: Turn, parts: readonly Part[], pauseMs: number): Promise<boolean> {
      const happening =
        parts.length === 0 ? ({ type: 'withdrawn' } as const) : ({ type: 'amended', parts, notBefore: clock.now() + pauseMs } as const);
      const after = await book.record(turn.id, happening, 'queued');
      if (after.phase !== 'queued') return parts.length === 0;
      background.start('early uploads', () => materials.bringEarly(turn.projectId, parts, power));
      return true;
    },

    /** How many are in line for a project, the one at work among them. */
    waiting: (projectId: string): number => queue.of(projectId).length,

    /** The turn of the newest version, which is what "again" means where nothing is named. */
    async newest(projectId: string): Promise<Turn | undefined> {
      const version = await versions.newest(projectId);
      return (version && (await ledger.turns.get(version.turnId))) ?? ledger.turns.get(projectId);
    },

    /**
     * Stops those of a project that are meant and that this person may stop. What runs is not hung up on: that may cancel
     * what was paid. Resolves with how many, how many are left to others, and whether one of them may still be charged.
     */
    async stop(projectId: string, isMeant: (turn: Turn) => boolean, mayStop: (turn: Turn) => boolean): Promise<Stopped> {
      let [stopped, theirs, mayBeCharged] = [0, 0, false];
      for (const { id } of queue.of(projectId)) {
        const turn = await ledger.turns.get(id);
        if (turn === undefined || turn.phase === 'opening' || turn.phase === 'settled' || turn.phase === 'told' || !isMeant(turn)) continue;
        if (!mayStop(turn)) theirs += 1;
        else {
          const after = await book.record(id, { type: 'stop' }, turn.phase);
          stopped += after.stoppedAt === null ? 0 : 1;
          mayBeCharged ||= after.phase !== 'settled';
          if (after.phase !== 'settled') await showing.show(after, { kind: 'stopping' });
        }
      }
      return { stopped, theirs, mayBeCharged };
    },
  };
}

export interface Stopped {
  readonly stopped: number;
  readonly theirs: number;
  readonly mayBeCharged: boolean;
}
