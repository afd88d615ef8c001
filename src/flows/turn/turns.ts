import type { Claims, Clock, Ledger } from '../../core/ports.ts';
import type { Door, Part, Person } from '../../core/asking.ts';
import { demandWithin, isWholeBurst } from '../../core/bounds.ts';
import { isForEach } from '../../core/each.ts';
import type { Phase, Turn } from '../../core/turn.ts';
import type { Background } from '../background.ts';
import type { Book } from './book.ts';
import type { Entry } from './entry.ts';
import type { Materials } from '../project/materials.ts';
import type { Opening } from './opening.ts';
import type { People } from '../project/people.ts';
import type { Presses } from './presses.ts';
import type { ProjectBook } from '../project/project-book.ts';
import type { Projects } from '../project/projects.ts';
import type { Queue } from '../queue.ts';
import type { Showing } from '../showing/showing.ts';
import { requestOf, type UnderWay } from '../under-way.ts';
import type { Versions } from '../render/versions.ts';

export type Turns = ReturnType<typeof createTurns>;

interface TurnsDeps {
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly underWay: UnderWay;
  readonly presses: Presses;
  readonly entry: Entry;
  readonly book: Book;
  readonly projectBook: ProjectBook;
  readonly projects: Projects;
  readonly opening: Opening;
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
  const {
    ledger,
    claims,
    underWay,
    presses,
    entry,
    book,
    projectBook,
    projects,
    opening,
    queue,
    people,
    materials,
    versions,
    showing,
    background,
    clock,
    power,
  } = deps;

  function start(turn: Turn, answerId?: string): void {
    underWay.add(requestOf(turn));
    if (turn.claim !== null) presses.inLine(turn.claim);
    queue.join({ kind: 'turn', ...turn });
    if (turn.phase === 'opening') opening.begin(turn, answerId);
    if (turn.phase === 'opening' || turn.phase === 'queued') bringEarly(turn, turn.parts);
  }

  function bringEarly({ id, projectId, requester }: Turn, parts: readonly Part[]): void {
    const bring = () => materials.bringEarly(parts, { to: projectId, forWhom: requester.id }, power);
    background.start('early uploads', bring, { turn: id, project: projectId });
  }

  async function openProject({ id, requester, guildId, door }: Knock): Promise<void> {
    const language = requester.locale.startsWith('zh') ? 'zh' : 'en';
    const { channelId: threadId } = door;
    const project = {
      id,
      threadId,
      guildId,
      ownerId: requester.id,
      language,
      session: null,
      held: [],
      brought: [],
      toldAfresh: null,
      untold: null,
      startedAt: clock.now(),
    } as const;
    await projectBook.open(project);
  }

  /** Only whoever carries a turn writes to it: the other processes are told of an edit too. */
  async function isOurs(turn: Turn): Promise<boolean> {
    if (queue.of(turn.projectId).some(({ id }) => id === turn.id)) return true;
    if (!(await claims.take(`turn:${turn.id}`))) return false;
    start(turn); // its process is dead, and recovery would have come in a moment
    return true;
  }

  /** What is taken away from a turn needs no room; what is added does. */
  function demandGrowth(turn: Turn, parts: readonly Part[]): void {
    const each = isForEach(turn, parts);
    demandWithin(parts, each);
    underWay.demandRoom(requestOf({ ...turn, parts, each }));
  }

  /** It may move on between being looked at and being stopped. */
  async function stopOne(turn: Turn): Promise<Turn> {
    const after = await book.record(turn.id, { type: 'stop' }, turn.phase);
    return after.phase === turn.phase || after.stoppedAt !== null || !canBeStopped(after) ? after : stopOne(after);
  }

  return {
    start,

    /**
     * Writes down what came through a door. `start` it once the door has been answered. Null where it is known already.
     * Throws what the person reads where it passes a bound: then nothing is written down.
     */
    async knock(knock: Knock): Promise<Turn | null> {
      const { id, requester, parts, each, claim = null, repeats = null } = knock;
      demandWithin(parts, each);
      const projectId = knock.projectId ?? id;
      const facts = entry.facts({ id, projectId, requester, parts, each, claim, repeats }, 'opening');
      const enter = () =>
        underWay.within(requestOf(facts), async () => {
          await people.met(requester, knock.projectId === null ? id : null);
          if (knock.projectId === null) await openProject(knock);
          return entry.enter({ ...facts, phase: 'opening', door: knock.door });
        });
      return claim === null ? enter() : presses.once(claim, projectId, enter);
    },

    /** Adds a turn to a project, and starts it. Throws what the person reads where it passes a bound. */
    async add({ threadId, pauseMs, ...turn }: Continuation): Promise<void> {
      demandWithin(turn.parts, turn.each);
      const facts = entry.facts(turn, 'queued');
      const queued = { ...facts, phase: 'queued', threadId, notBefore: facts.askedAt + pauseMs } as const;
      const written = await underWay.within(requestOf(facts), () => entry.enter(queued));
      if (written === null) return;
      start(written);
      await projects.settleIn(written);
    },

    /** The turn of this person that still waits for more of its burst, and has room for more. */
    async bursting(projectId: string, requesterId: string): Promise<Turn | undefined> {
      const last = queue.of(projectId).at(-1); // an export in between is of what was asked before it
      const turn = last?.kind === 'turn' ? await ledger.turns.get(last.id) : undefined;
      if (turn?.phase !== 'queued' || turn.requester.id !== requesterId || turn.notBefore <= clock.now()) return undefined;
      return isWholeBurst(turn.parts) ? undefined : turn;
    },

    /** Other words or files for a turn that waits. False where it waits no more. Throws what the person reads where they pass a bound. */
    async amend(turn: Turn, parts: readonly Part[], pauseMs: number): Promise<boolean> {
      const happening =
        parts.length === 0 ? ({ type: 'withdrawn' } as const) : ({ type: 'amended', parts, notBefore: clock.now() + pauseMs } as const);
      if (!(await isOurs(turn))) return false;
      if (!parts.every((part) => turn.parts.includes(part))) demandGrowth(turn, parts);
      const after = await book.record(turn.id, happening, 'queued');
      underWay.recount(requestOf(after));
      if (after.phase === 'queued') bringEarly(turn, parts);
      return after.phase === 'queued' || (after.phase === 'settled' && after.outcome.kind === 'dropped');
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
        if (turn === undefined || !canBeStopped(turn) || !isMeant(turn)) continue;
        if (!mayStop(turn)) theirs += 1;
        else {
          const after = await stopOne(turn);
          stopped += after.stoppedAt === null ? 0 : 1;
          mayBeCharged ||= after.phase !== 'settled';
          background.start('stopped', () => showing.stop(after));
        }
      }
      return { stopped, theirs, mayBeCharged };
    },
  };
}

const stoppable: ReadonlySet<Phase> = new Set(['queued', 'gathering', 'sent', 'answered', 'unsure']);

function canBeStopped({ phase }: Turn): boolean {
  return stoppable.has(phase);
}

export interface Stopped {
  readonly stopped: number;
  readonly theirs: number;
  readonly mayBeCharged: boolean;
}
