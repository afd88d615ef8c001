import { picturesIn, type Part } from './asking.ts';
import { DAY_MS } from './limits.ts';
import type { Project } from './project.ts';
import { isCovered } from './request.ts';

/**
 * A project that is to be erased, or what a server has set: written down first, so that a kill in the middle of it
 * leaves nothing behind.
 */
export interface Erasure {
  /** Or the server, where what it has set is to go. */
  readonly projectId: string;
  readonly why: ErasureReason;
  /** The messages of the bot go too. */
  readonly withMessages: boolean;
  /** Not before, in milliseconds since the epoch. */
  readonly dueAt: number;
}

/**
 * Somebody asked for it, its place was deleted, the bot had to leave its server, or nothing has happened for long;
 * `settings-left`: the bot had to leave the server that has set something.
 */
export const erasureReasons = ['asked', 'place-gone', 'server-left', 'settings-left', 'over'] as const;

export type ErasureReason = (typeof erasureReasons)[number];

/** What was told in a direct message, since its thread was gone, can be answered for this long. */
export const GRACE_MS = DAY_MS;

/** How much there is, or was, of what is kept. */
export interface Amount {
  readonly projects: number;
  readonly requests: number;
  readonly versions: number;
  /** In projects of others. */
  readonly pictures: number;
  readonly recipes: number;
}

/** What was erased, and where messages of the bot stay that were to go. */
export interface Erased {
  readonly amount: Amount;
  readonly staysIn: readonly string[];
}

export const nothingKept: Amount = { projects: 0, requests: 0, versions: 0, pictures: 0, recipes: 0 };

export function isNothing(amount: Amount): boolean {
  return Object.values(amount).every((count) => count === 0);
}

export function sum(a: Amount, b: Amount): Amount {
  return {
    projects: a.projects + b.projects,
    requests: a.requests + b.requests,
    versions: a.versions + b.versions,
    pictures: a.pictures + b.pictures,
    recipes: a.recipes + b.recipes,
  };
}

/** What somebody has left in a project of somebody else. */
interface Traces {
  readonly personId: string;
  /** What they asked for there. Of what was brought long ago only that tells whose it was. */
  readonly asked: readonly Part[];
}

/**
 * Takes it out: their pictures, and that they were let in. A No is of whoever said it, and stays. What was made of
 * pictures that were covered stays so.
 */
export function withoutTraces(project: Project, traces: Traces): Project {
  const { personId } = traces;
  const [held, brought] = [withoutPictures(project.held, traces), withoutPictures(project.brought, traces)];
  const guests = project.guests.filter((guest) => guest.personId !== personId || !guest.mayDirect);
  const isTouched = guests.length < project.guests.length || picturesOut(project, { held, brought }) > 0;
  const covers = isCovered(project.brought) && { isCovered: true };
  return isTouched ? { ...project, held, brought, guests, ...covers } : project;
}

type Pictured = Pick<Project, 'held' | 'brought'>;

/** How many pictures there are fewer of. */
export function picturesOut(before: Pictured, after: Pictured): number {
  return picturesIn([...before.held, ...before.brought]) - picturesIn([...after.held, ...after.brought]);
}

function withoutPictures(parts: readonly Part[], { personId, asked }: Traces): readonly Part[] {
  const own = asked.filter(({ ofOther = personId }) => ofOther === personId);
  const theirs = new Set(own.flatMap(({ files, links }) => [...files.map(({ id }) => id), ...links]));
  return parts.flatMap((part) => {
    if (part.ofOther === personId) return [];
    if (part.ofOther !== undefined) return [part];
    const files = part.files.filter(({ id }) => !theirs.has(id));
    const links = part.links.filter((link) => !theirs.has(link));
    return files.length + links.length === 0 ? [] : [{ ...part, files, links }];
  });
}
