import { picturesIn, type Part, type Person } from '../../core/asking.ts';
import { demandRoomFor } from '../../core/bounds.ts';
import type { Project } from '../../core/project.ts';
import type { World } from '../world.ts';
import { sessionLanguage } from './people.ts';

export async function readProject({ ledger }: World, projectId: string): Promise<Project> {
  return demand(await ledger.projects.get(projectId), projectId);
}

interface Beginning extends Pick<Project, 'id' | 'threadId' | 'guildId'> {
  readonly owner: Person;
}

/** Writes down a project that begins, unless it is known. */
export async function beginProject({ ledger, clock }: World, { owner, ...given }: Beginning): Promise<void> {
  const { id, threadId, guildId } = given;
  const language = sessionLanguage(owner);
  const fresh = {
    session: null,
    held: [],
    brought: [],
    toldAfresh: null,
    untold: null,
    wentBack: null,
    question: null,
    guests: [],
  };
  const project = { id, threadId, guildId, ownerId: owner.id, language, ...fresh, startedAt: clock.now() } as const;
  await ledger.projects.update(id, (known) => known ?? project);
}

/** Throws what the person reads where a project has no room for the pictures of a request. */
export async function demandPictureRoom(
  { ledger }: World,
  { projectId, parts }: { readonly projectId: string; readonly parts: readonly Part[] },
): Promise<void> {
  if (picturesIn(parts) === 0) return;
  demandRoomFor(parts, (await ledger.projects.get(projectId))?.brought ?? []);
}

/** What is given back as it was got is not written. */
export async function changeProject(
  { ledger }: World,
  projectId: string,
  change: (project: Project) => Project,
): Promise<Project> {
  const after = await ledger.projects.update(projectId, (known) => change(demand(known, projectId)));
  return demand(after, projectId);
}

function demand(project: Project | undefined, projectId: string): Project {
  if (project === undefined) throw new Error(`project ${projectId} is not on disk`);
  return project;
}
