import { isNothing, nothingKept, sum, withoutTraces } from '../../core/erasure.ts';
import { UserError } from '../../core/failure.ts';
import type { Note } from '../../core/note.ts';
import { mayForget } from '../../core/permission.ts';
import type { Project } from '../../core/project.ts';
import { forgetRecipes, recipesOf } from '../recipes.ts';
import { versionsOf } from '../render/shelf.ts';
import type { World } from '../world.ts';
import { belongings, type Belonging } from './belongings.ts';
import { forgetElsewhere } from './elsewhere.ts';
import { eraseProject } from './erase.ts';
import { amountOf, leave, type Visit } from './of-others.ts';

/** What somebody wants forgotten: one project, or all that they have begun and asked for. */
export type Wish =
  | { readonly of: 'project'; readonly project: Project | undefined; readonly keepsOrder: boolean }
  | { readonly of: 'mine' };

interface Found {
  readonly projects: readonly Project[];
  readonly requests: readonly Belonging[];
  readonly visits: readonly Visit[];
  /** How many records cannot be read: whose they are, nobody can tell. */
  readonly unread: number;
}

/**
 * Says what is kept, and where else it is: nothing is erased by that. Throws where there is nothing; a form that nobody
 * has handed in yet is then let go of at once, as is what is left of them in what others keep.
 */
export async function whatIsKept(world: World, personId: string, wish: Wish): Promise<Note> {
  const found = await find(world, personId, wish);
  const recipes = wish.of === 'mine' ? await recipesOf(world, personId) : 0;
  const quoted = found.visits.reduce((all, visit) => all + visit.quoted.length, 0);
  const [projects, requests] = [found.projects.length, turnsIn(found.requests) + quoted];
  const { pictures } = found.visits.map(amountOf).reduce(sum, nothingKept);
  let amount = { ...nothingKept, projects, requests, pictures, recipes };
  for (const { id } of found.projects)
    amount = { ...amount, versions: amount.versions + (await versionsOf(world, id)).length };
  const isKnown = wish.of === 'mine' && (await world.ledger.people.get(personId)) !== undefined;
  if (!isKnown && isNothing(amount) && found.visits.length === 0) {
    await forgetElsewhere(world, personId);
    throw new UserError({ kind: 'nothing-kept' });
  }
  const id = wish.of === 'project' ? (wish.project?.id ?? '') : personId;
  return { kind: 'forget', of: wish.of, id, amount, atWork: atWorkIn(found).size, isGuest: found.visits.length > 0 };
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
  const staysIn = new Set<string>();
  for (const { id: projectId } of found.projects) {
    if (atWork.has(projectId) || (await world.engine.line(projectId)).length > 0) continue;
    const erasure = { projectId, why: 'asked', withMessages, dueAt: world.clock.now() } as const;
    const erased = await eraseProject(world, erasure, found.requests);
    amount = sum(amount, erased.amount);
    for (const place of erased.staysIn) staysIn.add(place);
  }
  for (const visit of found.visits) {
    amount = sum(amount, amountOf(visit));
    for (const place of await leave(world, visit, withMessages)) staysIn.add(place);
  }
  if (wish.of === 'mine') {
    amount = { ...amount, recipes: await forgetRecipes(world, personId) };
    await forgetElsewhere(world, personId);
    if (atWork.size === 0) await world.ledger.people.remove(personId);
  }
  const isGuest = found.visits.length > 0;
  const { unread } = found;
  return { kind: 'forgotten', amount, atWork: atWork.size, isGuest, withMessages, staysIn: [...staysIn], unread };
}

async function find(world: World, personId: string, wish: Wish): Promise<Found> {
  const unread = new Set<string>();
  const onUnread = (id: string) => void unread.add(id);
  if (wish.of === 'project') {
    const { project, keepsOrder } = wish;
    if (project === undefined) throw new UserError({ kind: 'no-project-here' });
    if (!mayForget(project, { id: personId, keepsOrder })) throw new UserError({ kind: 'not-yours' });
    const requests = await belongings(world, ({ projectId }) => projectId === project.id, onUnread);
    return { projects: [project], requests, visits: [], unread: unread.size };
  }
  const [projects, others]: [Project[], Project[]] = [[], []];
  for await (const project of world.ledger.projects.all(onUnread))
    if (project.ownerId === personId) projects.push(project);
    else if (withoutTraces(project, { personId, asked: [] }) !== project) others.push(project);
  const isBegun = isIn(projects);
  const requests = await belongings(world, (one) => isBegun(one) || one.requester.id === personId, onUnread);
  const elsewhere = requests.filter((one) => !isBegun(one));
  const quoted = await quotesOf(world, personId, new Set([...requests, ...projects].map(({ id }) => id)));
  const visits = await visitsOf(world, personId, { others, requests: elsewhere, quoted });
  return { projects, requests, visits, unread: unread.size };
}

/** By project: what is over goes, what is under way may be paid for already. */
async function visitsOf(
  { ledger }: World,
  personId: string,
  left: {
    readonly others: readonly Project[];
    readonly requests: readonly Belonging[];
    readonly quoted: ReadonlyMap<string, readonly string[]>;
  },
): Promise<readonly Visit[]> {
  const { others, requests, quoted } = left;
  const over = Map.groupBy(
    requests.filter(({ isOver }) => isOver),
    ({ projectId }) => projectId,
  );
  const ids = new Set([...others.map(({ id }) => id), ...over.keys(), ...quoted.keys()]);
  return Promise.all(
    [...ids].map(async (id) => {
      const project = await ledger.projects.get(id);
      return { personId, project, own: over.get(id) ?? [], quoted: quoted.get(id) ?? [] };
    }),
  );
}

/** Requests that have gone by themselves, by the project in which they are still told of. */
async function quotesOf(
  { ledger }: World,
  personId: string,
  known: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for await (const shelf of ledger.shelves.all()) {
    const told = shelf.flatMap(({ turnId, askedBy, results = [] }) => [{ requestId: turnId, askedBy }, ...results]);
    const ids = told.flatMap(({ requestId, askedBy }) => (askedBy === personId ? [requestId] : []));
    const gone = [...new Set(ids)].filter((id) => !known.has(id));
    const [{ projectId } = { projectId: '' }] = shelf;
    if (gone.length > 0 && !known.has(projectId)) found.set(projectId, gone);
  }
  return found;
}

function isIn(projects: readonly Project[]): (one: { readonly projectId: string }) => boolean {
  const ids = new Set(projects.map(({ id }) => id));
  return ({ projectId }) => ids.has(projectId);
}

function atWorkIn({ requests }: Found): ReadonlySet<string> {
  return new Set(requests.flatMap(({ projectId, isOver }) => (isOver ? [] : [projectId])));
}

function turnsIn(requests: readonly Belonging[]): number {
  return requests.filter(({ kind }) => kind === 'turn').length;
}
