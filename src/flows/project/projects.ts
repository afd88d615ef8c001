import type { Chapter } from '../../core/note.ts';
import type { Ledger } from '../../core/ports.ts';
import type { Place, Project } from '../../core/project.ts';
import { picturesIn, type Part } from '../../core/asking.ts';
import { fittingBeside } from '../../core/bounds.ts';
import type { Turn } from '../../core/turn.ts';
import type { People } from './people.ts';
import type { ProjectBook } from './project-book.ts';
import { withoutLate, type Versions } from '../render/versions.ts';

export type Projects = ReturnType<typeof createProjects>;

interface ProjectsDeps {
  readonly ledger: Ledger;
  readonly people: People;
  readonly versions: Versions;
  readonly projectBook: ProjectBook;
}

const CHAPTERS_SHOWN = 10;

/** Which project a place, a turn or a person has, and the pictures that wait in it for words. */
export function createProjects({ ledger, people, versions, projectBook }: ProjectsDeps) {
  /** A request that never was acknowledged, or was refused at the door, has left nothing that could be shown. */
  async function hasBegun(projectId: string): Promise<boolean> {
    const turn = await ledger.turns.get(projectId); // forgotten after a while
    return turn === undefined || (turn.phase !== 'opening' && turn.threadId !== null);
  }

  async function chapterOf(projectId: string): Promise<readonly Chapter[]> {
    const project = await ledger.projects.get(projectId);
    if (project === undefined) return [];
    const all = await versions.all(projectId);
    const url = all.findLast((version) => version.url !== null)?.url ?? null;
    return [{ threadId: project.threadId, startedAt: project.startedAt, versions: all.length, url, untold: project.untold }];
  }

  async function release(projectId: string, parts: readonly Part[]): Promise<void> {
    const isMeant = (held: Part) => parts.some(({ messageId }) => messageId === held.messageId);
    if (!(await projectBook.read(projectId)).held.some(isMeant)) return;
    await projectBook.change(projectId, ({ held }) => ({ held: held.filter((part) => !isMeant(part)) }));
  }

  return {
    placeOf: (channelId: string): Promise<Place | undefined> => ledger.places.get(channelId),

    /** The project that a channel shows now. */
    async in(channelId: string): Promise<Project | undefined> {
      const place = await ledger.places.get(channelId);
      return place && ledger.projects.get(place.projectId);
    },

    /** The same, where asking there goes on with it: in a thread of ours, not in a channel or a direct message. */
    async goingOnIn(channelId: string): Promise<Project | undefined> {
      const place = await ledger.places.get(channelId);
      return place?.openedByUs === true ? ledger.projects.get(place.projectId) : undefined;
    },

    /** The turn behind a button: under an export, the one that made its version. */
    async turn(id: string): Promise<Turn | undefined> {
      const turn = await ledger.turns.get(id);
      const version = turn === undefined ? await versions.shownBy(id) : undefined;
      return turn ?? (version && ledger.turns.get(withoutLate(version.turnId)));
    },

    /** The project behind a button: its id is that of a turn, an export or the project itself. */
    async behind(id: string): Promise<Project | undefined> {
      const projectId = (await ledger.turns.get(withoutLate(id)))?.projectId ?? (await ledger.renders.get(id))?.projectId ?? id;
      return ledger.projects.get(projectId);
    },

    heldIn: async (projectId: string): Promise<readonly Part[]> => (await projectBook.read(projectId)).held,

    /** Keeps pictures until there are words for them, as many as there is room for. A message is kept once. Resolves with how many had no room. */
    async hold(projectId: string, part: Part): Promise<number> {
      let left = 0;
      await projectBook.change(projectId, ({ held }) => {
        const others = held.filter(({ messageId }) => messageId !== part.messageId);
        const fitting = fittingBeside(others, part);
        left = picturesIn([part]) - picturesIn([fitting]);
        return { held: picturesIn([fitting]) === 0 ? others : [...others, fitting] };
      });
      return left;
    },

    release,

    /** Of what waits, and was looked at, only this goes on waiting. Resolves with what was let go. */
    async keepOf(projectId: string, seen: readonly Part[], left: readonly Part[]): Promise<readonly Part[]> {
      const gone: Part[] = [];
      await projectBook.change(projectId, ({ held }) => {
        gone.push(...held.filter((part) => seen.some(isOf(part)) && !left.some(isOf(part))));
        return { held: held.flatMap((part) => (seen.some(isOf(part)) ? left.filter(isOf(part)) : [part])) };
      });
      return gone;
    },

    /** A request counts: its pictures wait for no other words, and its messages are known by it. Its own comes last: known, all is done. */
    async settleIn({ id, projectId, parts }: Turn): Promise<void> {
      await release(projectId, parts);
      for (const { messageId } of parts) if (messageId !== null) await ledger.messages.put(messageId, id);
    },

    /** What a person has made, newest first. */
    async history(personId: string): Promise<readonly Chapter[]> {
      const begun: string[] = [];
      for (const id of (await people.projectsOf(personId)).toReversed()) {
        if (begun.length < CHAPTERS_SHOWN && (await hasBegun(id))) begun.push(id);
      }
      return (await Promise.all(begun.map(chapterOf))).flat();
    },
  };
}

function isOf({ messageId }: Part): (other: Part) => boolean {
  return (other) => other.messageId === messageId;
}
