import { asksSomething, questionIn, type Question } from '../../core/gui.ts';
import { UserError } from '../../core/failure.ts';
import type { Project } from '../../core/project.ts';
import type { Turn } from '../../core/turn.ts';
import type { World } from '../world.ts';
import { changeProject } from './record.ts';

/**
 * What a turn was answered with: where it asks something, that stands open, in place of what was asked before. Resolves
 * with the question where it offers answers to choose from.
 */
export async function openQuestion(
  world: World,
  { id: turnId, projectId }: Pick<Turn, 'id' | 'projectId'>,
  said: string,
): Promise<Question | null> {
  const question = questionIn(said);
  const { options, several } = question ?? { options: [], several: false };
  const now = question === null && !asksSomething(said) ? null : { turnId, options, several };
  await changeProject(world, projectId, (project) =>
    project.question === now || project.question?.turnId === turnId ? project : { ...project, question: now },
  );
  return question;
}

/** Something was asked for since, by whatever words: the answers can be chosen from no more. */
export async function closeQuestion(world: World, projectId: string, byTurnId: string): Promise<void> {
  await changeProject(world, projectId, (project) =>
    project.question === null || project.question.turnId === byTurnId ? project : { ...project, question: null },
  );
}

/** It was answered by a no: nothing is to be done about it. */
export async function putAside(world: World, projectId: string, turnId: string): Promise<void> {
  await changeProject(world, projectId, (project) =>
    project.question?.turnId === turnId ? { ...project, question: null } : project,
  );
}

/** The one who began the project directs it, and whoever was asked may answer. */
export async function isTheirs(
  { ledger }: World,
  { ownerId }: Pick<Project, 'ownerId'>,
  turnId: string,
  personId: string,
): Promise<boolean> {
  return personId === ownerId || (await ledger.turns.get(turnId))?.requester.id === personId;
}

/**
 * The answers that were chosen, by their places from 0. Throws what the person reads where the question is not open, or
 * is not theirs to answer.
 */
export async function chosen(
  world: World,
  project: Project,
  { turnId, personId }: { readonly turnId: string; readonly personId: string },
  places: readonly number[],
): Promise<readonly string[]> {
  const { question } = project;
  if (!(await isTheirs(world, project, turnId, personId))) throw new UserError({ kind: 'not-yours' });
  const answers = question?.turnId === turnId ? question.options.filter((_, place) => places.includes(place)) : [];
  if (answers.length === 0) throw new UserError({ kind: 'not-asked' });
  return answers;
}
