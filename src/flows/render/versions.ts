import type { Clock, Ledger } from '../../core/ports.ts';
import type { Edition, Version } from '../../core/project.ts';
import type { Render } from '../../core/render.ts';
import type { Session } from '../../core/session.ts';
import { differenceOf, hasSegments, sameDraft, type TimelineWords } from '../../core/timeline.ts';
import type { Turn } from '../../core/turn.ts';
import type { Shelf } from './shelf.ts';

/** Stands before the id of the turn that found a version which something earlier had made. */
const LATE = 'before-';

function isLate(turnId: string): boolean {
  return turnId.startsWith(LATE);
}

/** The turn that an id of a version leads to. */
export function withoutLate(turnId: string): string {
  return isLate(turnId) ? turnId.slice(LATE.length) : turnId;
}

export type Versions = ReturnType<typeof createVersions>;

interface VersionsDeps {
  readonly ledger: Pick<Ledger, 'projects' | 'renders' | 'turns'>;
  readonly shelf: Shelf;
  readonly clock: Clock;
}

/** Every draft that could be exported, kept for good: number by number, so that any of them can be had again, free. */
export function createVersions({ ledger, shelf, clock }: VersionsDeps) {
  const { find, all } = shelf;

  async function newest(projectId: string): Promise<Edition | undefined> {
    return (await all(projectId)).at(-1);
  }

  async function draftOf(edition: Edition | undefined): Promise<string | null> {
    return (edition && (await find(edition.projectId, edition.number)))?.draft ?? null;
  }

  /** A draft under the next number. `turnId` finds it again after a kill; null where there is nothing to export. */
  async function keep(projectId: string, turnId: string, draft: string | null): Promise<number | null> {
    const project = await ledger.projects.get(projectId);
    if (draft === null || !hasSegments(draft) || !project?.session) return null;
    const known = await all(projectId);
    const kept = known.find((version) => version.turnId === turnId); // maybe not the newest: telling it may have failed for long
    if (kept !== undefined) return kept.number;
    const number = known.length + 1;
    const made = { session: project.session, madeAt: clock.now(), resultMessageId: null, url: null };
    await shelf.put({ projectId, number, turnId, draft, ...made });
    return number;
  }

  return {
    /** All of a project, oldest first. */
    all,
    find,
    newest,
    draftOf,

    /** The version that an export is about. */
    async exported({ projectId, version }: Extract<Render, { version: number }>): Promise<Version> {
      const kept = await find(projectId, version);
      if (kept === undefined) throw new Error(`version ${version} of project ${projectId} is not on disk`);
      return kept;
    },

    keep: (turn: Turn, draft: string | null) => keep(turn.projectId, turn.id, draft),

    /** Whether what there is was made in another session than this one, which knows nothing of it. */
    async areFromBefore(projectId: string, { sessionId }: Session): Promise<boolean> {
      const last = await newest(projectId);
      return last !== undefined && last.session.sessionId !== sessionId;
    },

    /**
     * A timeline that something sent earlier has made after all, found before this turn is sent. It is kept as a version;
     * given back is one that already is what this turn asks for again, so that it is reported instead of paid for.
     */
    async cameLate(turn: Turn, draft: string | null): Promise<string | null> {
      const known = await all(turn.projectId);
      const isNew = draft !== null && hasSegments(draft) && !sameDraft(await draftOf(known.at(-1)), draft);
      const earlier = turn.repeats === null ? undefined : await ledger.turns.get(turn.repeats);
      if (earlier?.phase === 'told' && earlier.outcome?.kind === 'unknown') {
        if (isNew) return draft;
        const since = earlier.history.at(-1)?.at ?? 0;
        return draftOf(known.find(({ turnId, madeAt }) => isLate(turnId) && madeAt >= since));
      }
      if (isNew) await keep(turn.projectId, LATE + turn.id, draft);
      return null;
    },

    /** The version that a turn or an export showed; `id` is that of a result's buttons. */
    async shownBy(id: string): Promise<Version | undefined> {
      const render = await ledger.renders.get(id);
      if (render !== undefined && 'version' in render && render.version !== null) return find(render.projectId, render.version);
      const turn = await ledger.turns.get(withoutLate(id));
      const edition = turn && (await all(turn.projectId)).find((version) => version.turnId === id);
      return edition && find(edition.projectId, edition.number);
    },

    /** Where a version was posted, and its link. */
    async posted(version: Version, resultMessageId: string | null, url: string): Promise<void> {
      await shelf.put({ ...version, resultMessageId, url });
    },

    /** What a version changed, line by line; nothing for the first one. */
    async changes(version: Version, words: TimelineWords): Promise<readonly string[]> {
      const before = version.number > 1 ? await find(version.projectId, version.number - 1) : undefined;
      return before === undefined ? [] : differenceOf(before.draft, version.draft, words);
    },
  };
}
