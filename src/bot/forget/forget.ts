import { nothingKept, type Amount } from '../../core/erasure.ts';
import { UserError } from '../../core/failure.ts';
import type { Note } from '../../core/note.ts';
import { mayForget } from '../../core/permission.ts';
import type { Project } from '../../core/project.ts';
import { forgetRecipes, recipesOf } from '../recipes.ts';
import { versionsOf } from '../render/shelf.ts';
import type { World } from '../world.ts';
import { belongings, type Belonging } from './belongings.ts';
import { eraseProject, eraseRequest } from './erase.ts';

/** What somebody wants forgotten: one project, or all that they have begun and asked for. */
export type Wish =
  | { readonly of: 'project'; readonly project: Project | undefined; readonly keepsOrder: boolean }
  | { readonly of: 'mine' };

interface Found {
  readonly projects: readonly Project[];
  readonly requests: readonly Belonging[];
}

/** Says what is kept, and where else it is: nothing is erased by that. Throws where there is nothing. */
export async function whatIsKept(world: World, personId: string, wish: Wish): Promise<Note> {
  const found = await find(world, personId, wish);
  let amount: Amount = { ...nothingKept, projects: found.projects.length, requests: turnsIn(found.requests) };
  for (const { id } of found.projects)
    amount = { ...amount, versions: amount.versions + (await versionsOf(world, id)).length };
  const isKnown =
    wish.of === 'mine' &&
    ((await world.ledger.people.get(personId)) !== undefined || (await recipesOf(world, personId)).length > 0);
  if (!isKnown && amount.projects + amount.requests === 0) throw new UserError({ kind: 'nothing-kept' });
  const id = wish.of === 'project' ? (wish.project?.id ?? '') : personId;
  return { kind: 'forget', of: wish.of, id, amount, atWork: atWorkIn(found).size };
}

/**
 * Erases it. What is under way may be paid for already: one project is left until it is over, of all of them the others
 * go. Resolves with the receipt.
 */
export async function forget(world: World, personId: string, wish: Wish, withMessages: boolean): Promise<Note> {
  const found = await find(world, personId, wish);
  const atWork = atWorkIn(found);
  if (wish.of === 'project' && atWork.size > 0) throw new UserError({ kind: 'at-work' });
  let amount = nothingKept;
  for (const { id: projectId } of found.projects) {
    if (atWork.has(projectId) || (await world.engine.line(projectId)).length > 0) continue;
    const erasure = { projectId, why: 'asked', withMessages, dueAt: world.clock.now() } as const;
    amount = sum(amount, await eraseProject(world, erasure, found.requests));
  }
  if (wish.of === 'mine') await forgetRecipes(world, personId);
  if (wish.of === 'mine') amount = sum(amount, await forgetElsewhere(world, personId, found, atWork));
  return { kind: 'forgotten', amount, atWork: atWork.size, withMessages };
}

async function find(world: World, personId: string, wish: Wish): Promise<Found> {
  if (wish.of === 'project') {
    const { project, keepsOrder } = wish;
    if (project === undefined) throw new UserError({ kind: 'no-project-here' });
    if (!mayForget(project, { id: personId, keepsOrder })) throw new UserError({ kind: 'not-yours' });
    return { projects: [project], requests: await belongings(world, ({ projectId }) => projectId === project.id) };
  }
  const projects: Project[] = [];
  for await (const project of world.ledger.projects.all()) if (project.ownerId === personId) projects.push(project);
  const begun = new Set(projects.map(({ id }) => id));
  const isTheirs = ({
    projectId,
    requester,
  }: {
    readonly projectId: string;
    readonly requester: { readonly id: string };
  }) => begun.has(projectId) || requester.id === personId;
  return { projects, requests: await belongings(world, isTheirs) };
}

/** What they asked for in the projects of others, and what is known of them. */
async function forgetElsewhere(
  world: World,
  personId: string,
  { projects, requests }: Found,
  atWork: ReadonlySet<string>,
): Promise<Amount> {
  const begun = new Set(projects.map(({ id }) => id));
  const elsewhere = requests.filter(({ projectId, isOver }) => !begun.has(projectId) && isOver);
  for (const one of elsewhere) await eraseRequest(world, one);
  if (atWork.size === 0) await world.ledger.people.remove(personId);
  return { ...nothingKept, requests: turnsIn(elsewhere) };
}

function atWorkIn({ requests }: Found): ReadonlySet<string> {
  return new Set(requests.flatMap(({ projectId, isOver }) => (isOver ? [] : [projectId])));
}

function turnsIn(requests: readonly Belonging[]): number {
  return requests.filter(({ kind }) => kind === 'turn').length;
}

function sum(a: Amount, b: Amount): Amount {
  return {
    projects: a.projects + b.projects,
    requests: a.requests + b.requests,
    versions: a.versions + b.versions,
  };
}
