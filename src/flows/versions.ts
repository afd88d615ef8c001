import type { Clock, Ledger, Version } from '../core/ports.ts';
import { differenceOf, hasSegments, type TimelineWords } from '../core/timeline.ts';
import type { Turn } from '../core/turn.ts';

export type Versions = ReturnType<typeof createVersions>;

/** Every draft that could be exported, kept for good: number by number, so that any of them can be had again, free. */
export function createVersions({ ledger, clock }: { readonly ledger: Ledger; readonly clock: Clock }) {
  const find = (projectId: string, number: number) => ledger.versions.get(`${projectId}:${number}`);

  async function newest(projectId: string): Promise<Version | undefined> {
    let version: Version | undefined;
    for (let number = 1; ; number++) {
      const next = await find(projectId, number);
      if (next === undefined) return version;
      version = next;
    }
  }

  return {
    find,
    newest,

    /** The number of a turn's version: a second call, after a kill, finds the first one's. Null where there is nothing to export. */
    async keep(turn: Turn, draft: string | null): Promise<number | null> {
      const project = await ledger.projects.get(turn.projectId);
      if (draft === null || !hasSegments(draft) || !project?.session) return null;
      const last = await newest(turn.projectId);
      if (last?.turnId === turn.id) return last.number;
      const number = (last?.number ?? 0) + 1;
      const { projectId, id: turnId } = turn;
      await ledger.versions.put(`${projectId}:${number}`, {
        projectId,
        number,
        turnId,
        draft,
        session: project.session,
        madeAt: clock.now(),
        resultMessageId: null,
        url: null,
      });
      return number;
    },

    /** Where a version was posted, and its link. */
    async posted(version: Version, resultMessageId: string | null, url: string): Promise<void> {
      await ledger.versions.put(`${version.projectId}:${version.number}`, { ...version, resultMessageId, url });
    },

    /** What a version changed, line by line; nothing for the first one. */
    async changes(version: Version, words: TimelineWords): Promise<readonly string[]> {
      const before = version.number > 1 ? await find(version.projectId, version.number - 1) : undefined;
      return before === undefined ? [] : differenceOf(before.draft, version.draft, words);
    },
  };
}
