import { othersIn } from '../../core/agreeing.ts';
import { mayDirect, withGuest } from '../../core/permission.ts';
import { addresseeOf } from '../../core/request.ts';
import type { Turn } from '../../core/turn.ts';
import { changeProject, readProject } from '../project/record.ts';
import { settingsOf } from '../rules/rules.ts';
import { turnsIn } from '../under-way.ts';
import type { World } from '../world.ts';
import { agree } from './ask.ts';
import { recordTurn, type TurnHappening } from './machine.ts';

type In<P extends Turn['phase']> = Extract<Turn, { phase: P }>;

/**
 * In a project whoever began it directs. Others wait until she has said whether they may, and nothing of theirs is
 * touched before. Null where it may go on.
 */
export async function withoutConsent(world: World, turn: In<'gathering'>): Promise<TurnHappening | null> {
  const { requester, projectId, agreed } = turn;
  const project = await readProject(world, projectId);
  const settings = await settingsOf(world, project.guildId);
  const may = mayDirect(project, requester.id, settings);
  if (may === 'no') return { type: 'unsent', why: 'not-allowed' };
  if (addresseeOf(turn) === undefined) return null;
  if (may === 'ask' && !agreed.includes('consent'))
    return { type: 'asks', question: { kind: 'consent', ownerId: project.ownerId } };
  const ownerId = settings.asksOwner ? othersIn(turn)[0] : undefined;
  return ownerId === undefined ? null : { type: 'asks', question: { kind: 'picture', ownerId } };
}

async function keepPicture(world: World, { id }: In<'asking'>): Promise<void> {
  await recordTurn(world, id, { type: 'unsent', why: 'picture-kept' }, 'asking');
}

/** Whoever began the project does not want this one now: about the person nothing is decided. */
export async function dropThis(world: World, { id }: In<'asking'>): Promise<void> {
  await recordTurn(world, id, { type: 'unsent', why: 'not-now' }, 'asking');
}

/**
 * Whoever began the project decides about this person once and for all: about all that they wait with there, and not
 * only about what was asked.
 */
export async function decide(world: World, turn: In<'asking'>, may: boolean): Promise<void> {
  if (turn.question.kind === 'picture') return keepPicture(world, turn);
  const guest = { personId: turn.requester.id, mayDirect: may };
  await changeProject(world, turn.projectId, (project) => withGuest(project, guest));
  if (may) await agree(world, turn, turn.parts);
  else await recordTurn(world, turn.id, { type: 'unsent', why: 'not-allowed' }, 'asking');
  for (const other of await turnsIn(world, turn.projectId))
    if (other.phase === 'asking' && other.question.kind === 'consent' && other.requester.id === turn.requester.id)
      await settleToo(world, other, may);
}

async function settleToo(world: World, { id, parts }: In<'asking'>, may: boolean): Promise<void> {
  const event = may
    ? ({ type: 'agreed', to: 'consent', parts } as const)
    : ({ type: 'unsent', why: 'not-allowed' } as const);
  await recordTurn(world, id, event, 'asking');
}
