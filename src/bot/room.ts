import { videosOf } from '../core/each.ts';
import { UserError } from '../core/failure.ts';
import { limits } from '../core/limits.ts';
import type { RenderFacts } from '../core/render.ts';
import type { TurnFacts } from '../core/turn.ts';

/** A request that is not over yet: a turn until it is told, or an export until it is posted. */
export interface Request {
  readonly kind: 'turn' | 'render';
  readonly id: string;
  readonly projectId: string;
  readonly personId: string;
  /** A request for a video of each picture counts as that many. */
  readonly videos: number;
  /** It waits for somebody else's word: of a project it takes room from nobody but who asked for it. */
  readonly isAside?: boolean;
  /** What an export is of, so that the same is not made twice at a time. */
  readonly of: string | null;
}

export type Room = ReturnType<typeof createRoom>;

/**
 * What every project and every person has under way in this process: there is a bound to both. Kept in memory, and
 * filled again by recovery.
 */
export function createRoom() {
  const all = new Map<string, Request>();
  const ofProjects = new Map<string, Set<Request>>();
  const ofPeople = new Map<string, Set<Request>>();

  function leave(kind: Request['kind'], id: string): void {
    const request = all.get(`${kind}:${id}`);
    if (request === undefined) return;
    all.delete(`${kind}:${id}`);
    takeOut(ofProjects, request.projectId, request);
    takeOut(ofPeople, request.personId, request);
  }

  function put(request: Request): void {
    leave(request.kind, request.id);
    all.set(`${request.kind}:${request.id}`, request);
    putIn(ofProjects, request.projectId, request);
    putIn(ofPeople, request.personId, request);
  }

  const known = ({ kind, id }: Request): Request | undefined => all.get(`${kind}:${id}`);

  /**
   * Throws where there is no room for what it asks for beyond what it counts for already; else it counts from this
   * moment.
   */
  function demandRoom(request: Request): void {
    const more = request.videos - (known(request)?.videos ?? 0);
    const here = [...(ofProjects.get(request.projectId) ?? [])];
    const inProject = sum(here.filter((one) => one.isAside !== true || one.personId === request.personId)) + more;
    const ofPerson = sum(ofPeople.get(request.personId)) + more;
    if (more > 0 && inProject > limits.waitingPerProject)
      throw new UserError({ kind: 'project-full', requests: inProject });
    if (more > 0 && ofPerson > limits.waitingPerPerson)
      throw new UserError({ kind: 'person-full', requests: ofPerson });
    put(request);
  }

  return {
    leave,
    all: (): readonly Request[] => [...all.values()],
    demandRoom,

    /** It counts from now on, whether there is room for it or not: it is on disk. */
    add(request: Request): void {
      if (known(request) === undefined) put(request);
    },

    /** What it counts for has changed, unless it is over meanwhile. */
    recount(request: Request): void {
      if (known(request) !== undefined) put(request);
    },

    /**
     * Takes its place before the first wait, so that of many at once each sees the others; gives it back where nothing
     * came of it.
     */
    async within<T>(request: Request, enter: () => Promise<T | null>): Promise<T | null> {
      if (known(request) !== undefined) return enter();
      demandRoom(request);
      let entered: T | null = null;
      try {
        entered = await enter();
        return entered;
      } finally {
        if (entered === null) leave(request.kind, request.id);
      }
    },

    /**
     * The export of the same that this person has under way, apart from those of which it is known that it is another
     * matter.
     */
    same({ id, projectId, personId, of }: Request, apart: ReadonlySet<string>): string | undefined {
      const theirs = [...(ofPeople.get(personId) ?? [])];
      return theirs.find(
        (one) => one.id !== id && one.projectId === projectId && of !== null && one.of === of && !apart.has(one.id),
      )?.id;
    },
  };
}

/** What a turn counts for while it is not over. */
export function requestOf(turn: TurnFacts, isAside = false): Request {
  return {
    kind: 'turn',
    id: turn.id,
    projectId: turn.projectId,
    personId: turn.requester.id,
    videos: videosOf(turn),
    isAside,
    of: null,
  };
}

/** The same of an export: `of` says what it is a file of. */
export function exportOf({ id, projectId, requester }: RenderFacts, of: string | null): Request {
  return { kind: 'render', id, projectId, personId: requester.id, videos: 1, of };
}

function sum(requests: Iterable<Request> = []): number {
  return [...requests].reduce((count, { videos }) => count + videos, 0);
}

function putIn(groups: Map<string, Set<Request>>, key: string, request: Request): void {
  const group = groups.get(key) ?? new Set();
  groups.set(key, group.add(request));
}

function takeOut(groups: Map<string, Set<Request>>, key: string, request: Request): void {
  const group = groups.get(key);
  group?.delete(request);
  if (group?.size === 0) groups.delete(key);
}
