import type { Door, Part, Person } from '../../core/asking.ts';
import { standsAside } from '../../core/aside.ts';
import { demandWithin } from '../../core/bounds.ts';
import type { Whereabouts } from '../../core/rules.ts';
import type { Turn } from '../../core/turn.ts';
import { contextOf } from '../log-lines.ts';
import { keepFiles } from '../project/kept-files.ts';
import { remember } from '../project/people.ts';
import { beginProject } from '../project/record.ts';
import { requestOf } from '../room.ts';
import { admit } from '../rules/admit.ts';
import { guildOf, spokenTo } from '../rules/rules.ts';
import type { World } from '../world.ts';
import { enter, factsOf, settleIn } from './entry.ts';
import { beginOpening } from './opening.ts';
import { oncePressed, onceTaken } from './presses.ts';

/** A request that comes through a door of its own: it counts once that door was acknowledged. */
export interface Submission {
  /** The id of the interaction, or of the message. */
  readonly id: string;
  readonly requester: Person;
  readonly guildId: string | null;
  /** Where on that server, where the door says so by itself. */
  readonly where?: Whereabouts | undefined;
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

/**
 * Writes down what came through a door. `startTurn` once the door has been answered. Null where it is known already.
 * Throws what the person reads where it passes a bound: then nothing is written down.
 */
export async function receiveAtDoor(world: World, submission: Submission): Promise<Turn | null> {
  const { id, parts, each, door, claim = null, repeats = null } = submission;
  const requester = await spokenTo(world, submission.requester, submission.guildId);
  demandWithin(parts, each);
  const projectId = submission.projectId ?? id;
  const facts = factsOf({ id, projectId, requester, parts, each, claim, repeats }, 'opening', world.clock.now());
  const admitted = () =>
    world.memory.room.within(requestOf(facts), async () => {
      const guildId = (await guildOf(world, facts)) ?? submission.guildId; // its project's, in direct messages too
      const where = guildId === submission.guildId ? submission.where : undefined;
      await admit(world, { turn: facts, guildId, channelId: door.channelId, where });
      const begins = submission.projectId === null;
      const before = [
        remember(world, { ...submission.requester, isGuessed: door.kind === 'message' }, begins ? id : null),
        begins && beginProject(world, { ...submission, threadId: door.channelId, owner: requester }),
      ];
      const [entered] = await Promise.all([enter(world, { ...facts, phase: 'opening', door }), ...before]);
      return entered;
    });
  const write = () => onceTaken(world, facts, admitted);
  return atDoor(world, id, () => (claim === null ? write() : oncePressed(world, claim, facts, write)));
}

/** Whoever finds it on disk meanwhile goes on with it only then: Discord does not know of any answer yet. */
async function atDoor({ memory }: World, id: string, write: () => Promise<Turn | null>): Promise<Turn | null> {
  const isFirst = !memory.atDoor.has(id);
  if (isFirst) memory.atDoor.set(id, Promise.withResolvers());
  let turn: Turn | null = null;
  try {
    turn = await write();
    return turn;
  } finally {
    if (isFirst && turn === null) leaveDoor(memory, id); // of another process, or refused
  }
}

function leaveDoor({ atDoor: doors }: World['memory'], id: string): void {
  doors.get(id)?.resolve();
  doors.delete(id);
}

/** Adds a turn to a project, and starts it. Throws what the person reads where it passes a bound. */
export async function receiveMessage(world: World, { threadId, pauseMs, ...turn }: Continuation): Promise<void> {
  demandWithin(turn.parts, turn.each);
  const guildId = await guildOf(world, turn);
  const requester = await spokenTo(world, turn.requester, guildId);
  const facts = factsOf({ ...turn, requester }, 'queued', world.clock.now());
  const queued = { ...facts, phase: 'queued', threadId, notBefore: facts.askedAt + pauseMs } as const;
  const written = await world.memory.room.within(requestOf(facts), async () => {
    await admit(world, { turn: facts, guildId, channelId: threadId });
    return enter(world, queued);
  });
  if (written === null) return;
  startTurn(world, written);
  await settleIn(world, written);
}

/**
 * Puts a turn that is on disk in line, and goes on with it from where it stands.
 * @param answerId the first answer, where this process has seen it arrive
 */
export function startTurn(world: World, turn: Turn, answerId?: string): void {
  const { engine, background, memory } = world;
  leaveDoor(memory, turn.id);
  memory.room.add(requestOf(turn, standsAside(turn)));
  if (turn.claim !== null) memory.pressed.delete(turn.claim);
  const opened = turn.phase === 'opening' ? beginOpening(world, turn, answerId) : undefined;
  engine.wake({ kind: 'turn', ...turn }, opened);
  background.start('waiting', () => keepWhatWaits(world, turn), { turn: turn.id });
}

/** The same for what was found on disk. */
export function resumeTurn(world: World, turn: Turn): void {
  if (world.memory.tellingAgain.has(turn.id)) return;
  const door = world.memory.atDoor.get(turn.id);
  if (door === undefined) return startTurn(world, turn);
  world.background.start('resuming', () => door.promise.then(() => startTurn(world, turn)), contextOf(turn));
}

/** Its files may be gone when its turn comes. */
async function keepWhatWaits(world: World, { projectId, parts }: Turn): Promise<void> {
  if ((await world.engine.line(projectId)).length > 1) keepFiles(world, parts);
}
