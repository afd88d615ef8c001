import type { Part } from '../../core/asking.ts';
import { expectation } from '../../core/estimate.ts';
import { plainWords } from '../../core/gui.ts';
import type { Audience, Ledger } from '../../core/ports.ts';
import type { Progress, Step } from '../../core/progress.ts';
import { addresseeOf, isCovered, messagesIn, thumbnailOf } from '../../core/request.ts';
import type { Render } from '../../core/render.ts';
import type { Addressee } from '../../core/telling.ts';
import type { Turn } from '../../core/turn.ts';

export type Showing = ReturnType<typeof createShowing>;

/** What a turn's progress message says: its step, and what this bot knows of how long such things take. */
export function createShowing({ audience, ledger }: { readonly audience: Audience; readonly ledger: Ledger }) {
  const shown = new Map<string, { readonly to: Addressee; readonly progress: Progress }>();
  /** Turns that were stopped: whatever still comes of them is not shown. */
  const stopped = new Set<string>();
  let isPaused = false;

  async function progressOf({ askedAt, thumbnail, parts, projectId }: About, step: Step, said: string): Promise<Progress> {
    const usual = expectation((await ledger.measures.get('turn')) ?? []);
    const expected = usual && { half: askedAt + usual.half, most: askedAt + usual.most };
    const covers = async () => isCovered(parts) || isCovered((await ledger.projects.get(projectId))?.brought ?? []);
    return {
      step,
      startedAt: askedAt,
      expected,
      words: lastOf(said),
      thumbnail,
      isCovered: thumbnail !== null && (await covers()),
    };
  }

  /** Resolves before Discord has heard of it. */
  async function show(request: Turn | Render, step: Step, said = ''): Promise<void> {
    const about = aboutOf(request);
    if (about === undefined || stopped.has(request.id)) return;
    if ('stoppedAt' in request && request.stoppedAt !== null) return stop(request); // before a kill
    const progress = await progressOf(about, step, said);
    if (!stopped.has(request.id)) put(about.to, progress);
  }

  function put(to: Addressee, progress: Progress): void {
    if (isPaused) return;
    shown.set(to.id, { to, progress });
    audience.progress(to, progress);
  }

  /** The person asked to stop it: that is shown once, at once, and for good where nothing had begun. */
  async function stop(turn: Turn): Promise<void> {
    stopped.add(turn.id); // whoever carries it may hold it as it was before
    shown.delete(turn.id);
    const about = aboutOf(turn);
    if (about === undefined) return;
    const progress = await progressOf(about, { kind: 'stopping' }, '');
    if (turn.phase === 'settled') await audience.finish(about.to, progress);
    else audience.progress(about.to, progress);
  }

  /** Takes the marks of waiting away: a burst may have grown since its first message was marked. */
  async function unmark(request: Turn | Render): Promise<void> {
    const about = aboutOf(request);
    if (about === undefined) return;
    const marked = 'parts' in request ? messagesIn(about.to.threadId, request.parts) : [about.to.replyTo];
    for (const replyTo of marked) await audience.mark({ ...about.to, replyTo }, false);
  }

  return {
    show,
    stop,

    /** Whoever waited is at work now. */
    async itsTurn(turn: Turn): Promise<void> {
      await show(turn, { kind: 'connecting' });
      await unmark(turn);
    },

    unmark,

    /** Whoever reads of something that runs reads that it goes on by itself: the last thing that is said of it for now. */
    pause(): void {
      isPaused = true;
      for (const { to, progress } of shown.values()) audience.progress(to, { ...progress, step: { kind: 'restarting' } });
    },

    /** Shows who waits the place in line, as it is when that is shown; resolves with it. Nothing once it is the first. */
    async waits(request: Turn | Render, placeNow: () => number): Promise<number> {
      const about = aboutOf(request);
      if (about === undefined) return 0;
      const progress = await progressOf(about, { kind: 'waiting', place: 0 }, '');
      const place = placeNow();
      if (place > 1) put(about.to, { ...progress, step: { kind: 'waiting', place } });
      return place;
    },

    /** Marks the message of somebody who waits. */
    async mark(request: Turn | Render): Promise<void> {
      const about = aboutOf(request);
      if (about !== undefined) await audience.mark(about.to, true);
    },

    /** The request was taken back: so is what was shown of it. */
    async drop(turn: Turn): Promise<void> {
      const about = aboutOf(turn);
      if (about) shown.delete(about.to.id);
      if (about) await audience.retract(about.to);
      stopped.delete(turn.id);
      await unmark(turn);
    },

    /** Shows the last step of all, and waits until it stands there. */
    async end(request: Turn | Render, step: Step): Promise<void> {
      const about = aboutOf(request);
      if (about) shown.delete(about.to.id);
      const wasStopped = 'stoppedAt' in request && request.stoppedAt !== null;
      if (about) await audience.finish(about.to, await progressOf(about, wasStopped ? { kind: 'stopping' } : step, ''));
      stopped.delete(request.id);
      await unmark(request); // one that was stopped while it waited had no turn
    },
  };
}

interface About {
  readonly to: Addressee;
  readonly askedAt: number;
  readonly thumbnail: string | null;
  readonly parts: readonly Part[];
  readonly projectId: string;
}

function aboutOf(request: Turn | Render): About | undefined {
  const { askedAt, projectId } = request;
  if ('attempt' in request) {
    const { id, threadId, requester, replyTo, thumbnail } = request;
    return { to: { id, threadId, requester, replyTo }, askedAt, thumbnail, parts: [], projectId };
  }
  const to = addresseeOf(request);
  return to && { to, askedAt, thumbnail: thumbnailOf(request.parts), parts: request.parts, projectId };
}

/** So much of what was said is read for its last words, from where a paragraph begins. */
const NEWEST_CHARS = 2_000;

/** What the agent said last, in plain words: progress is about now, and is told at every event of a stream. */
function lastOf(said: string): string {
  const begins = said.lastIndexOf('\n\n', said.length - NEWEST_CHARS);
  const newest = begins > 0 ? plainWords(said.slice(begins)) : '';
  return (newest === '' ? plainWords(said) : newest).split('\n\n').at(-1) ?? '';
}
