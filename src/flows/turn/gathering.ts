import { NemoError } from '../../core/failure.ts';
import { isIncomplete } from '../../core/incomplete.ts';
import { isToBeSeen } from '../../core/media.ts';
import { saysNothing } from '../../core/request.ts';
import type { Ledger, Nemo } from '../../core/ports.ts';
import type { Session } from '../../core/session.ts';
import type { Part } from '../../core/asking.ts';
import type { Turn } from '../../core/turn.ts';
import type { Happening } from './book.ts';
import type { Materials } from '../project/materials.ts';
import type { ProjectBook } from '../project/project-book.ts';
import type { Receipts } from './receipts.ts';
import type { Sessions } from '../project/sessions.ts';
import type { Showing } from '../showing/showing.ts';
import type { Versions } from '../render/versions.ts';

export type Gathering = ReturnType<typeof createGathering>;

interface GatheringDeps {
  readonly nemo: Nemo;
  readonly ledger: Pick<Ledger, 'turns'>;
  readonly projectBook: ProjectBook;
  readonly sessions: Sessions;
  readonly materials: Materials;
  readonly versions: Versions;
  readonly receipts: Receipts;
  readonly showing: Showing;
}

type Gatherer = Extract<Turn, { phase: 'gathering' }>;

/** Everything a request needs before it may be sent: a session, its pictures in it, and the state to compare with. */
export function createGathering({ nemo, ledger, projectBook, sessions, materials, versions, receipts, showing }: GatheringDeps) {
  async function gatherIn(session: Session, turn: Gatherer, signal: AbortSignal): Promise<Happening> {
    const { brought, toldAfresh } = await projectBook.read(turn.projectId);
    const onStep = (done: number, of: number) => showing.show(turn, { kind: 'uploading', done, of });
    // Once something was made in it, a session has all that was brought before.
    const isNew = (await versions.newest(turn.projectId))?.session.sessionId !== session.sessionId;
    const errand = { to: session, forWhom: turn.requester.id };
    await materials.bringAll([...(isNew ? brought : []), ...turn.parts], errand, signal, onStep);
    if (await hasNothing(turn, brought, session, signal)) return { type: 'no-material' };
    const refused = await materials.refused(turn.parts);
    await projectBook.change(turn.projectId, (project) => ({ brought: withMore(project.brought, turn.parts) }));
    const kept = await materials.kept([...brought, ...turn.parts]);
    if (isIncomplete(refused, kept) && !(await wasAsked(turn))) return { type: 'incomplete' };
    if (toldAfresh !== session.sessionId && (await versions.areFromBefore(turn.projectId, session))) return { type: 'afresh' };
    const { fingerprint, draft } = await nemo.state(session, signal);
    const late = await versions.cameLate(turn, draft);
    if (late !== null) return { type: 'came-late', draft: late };
    return { type: 'departing', before: { fingerprint, draft }, creditsBefore: await receipts.open(turn.id, signal) };
  }

  /** Where all of its files were refused, words go on with what is there, unless they were about pictures among those. */
  async function hasNothing({ parts, batch }: Gatherer, brought: readonly Part[], session: Session, signal: AbortSignal) {
    const isThere = async (some: readonly Part[]) => (await materials.refused(some)).length < materials.names(some).length;
    if (await isThere(parts)) return false;
    const refused = await materials.refused(parts);
    const isPicture = refused.some(({ name, reason }) => reason === 'dead-link' || isToBeSeen(name));
    if (refused.length > 0 && (isPicture || batch !== null || saysNothing(parts))) return true;
    if (await isThere(brought)) return false;
    const { assets, draft } = await nemo.state(session, signal);
    return assets.length === 0 && draft === null;
  }

  /** Whoever asks again after being told what is missing goes on without it. */
  async function wasAsked({ repeats }: Pick<Turn, 'repeats'>): Promise<boolean> {
    const earlier = repeats === null ? undefined : await ledger.turns.get(repeats);
    if (earlier === undefined) return false;
    return (earlier.phase === 'told' && earlier.outcome?.kind === 'incomplete') || wasAsked(earlier);
  }

  return {
    /** A session that the backend does not know any more is opened anew, once; nothing was paid for yet. */
    async gather(turn: Gatherer, signal: AbortSignal): Promise<Happening> {
      await showing.show(turn, { kind: 'connecting' });
      const session = await sessions.of(turn.projectId, signal);
      try {
        return await gatherIn(session, turn, signal);
      } catch (error) {
        if (!(error instanceof NemoError) || error.failure.kind !== 'no-session') throw error;
      }
      await sessions.lose(turn.projectId, session);
      return gatherIn(await sessions.of(turn.projectId, signal), turn, signal);
    },
  };
}

/** What was brought, each once and without words. */
function withMore(brought: readonly Part[], parts: readonly Part[]): readonly Part[] {
  const known = new Set(brought.flatMap(({ files, links }) => [...files.map(({ id }) => id), ...links]));
  const files = parts.flatMap((part) => part.files).filter(({ id }) => !known.has(id));
  const links = parts.flatMap((part) => part.links).filter((link) => !known.has(link));
  return files.length + links.length === 0 ? brought : [...brought, { messageId: null, text: '', files, links, about: null }];
}
