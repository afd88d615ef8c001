import type { Logger } from 'pino';
import type { Claims, Clock, Ledger } from '../../core/ports.ts';
import { stepRender, type Render } from '../../core/render.ts';
import { Silenced, type Addressee, type Cost } from '../../core/telling.ts';
import type { Background } from '../background.ts';
import type { Book } from '../turn/book.ts';
import type { Overviews } from '../showing/overviews.ts';
import { contextOf, logging, logPhase } from '../log-context.ts';
import type { Queue } from '../queue.ts';
import type { RenderRunner } from './render-runner.ts';
import type { Retries } from '../retry.ts';
import type { Showing } from '../showing/showing.ts';
import { exportOf, type UnderWay } from '../under-way.ts';
import type { Versions } from './versions.ts';

export type Renders = ReturnType<typeof createRenders>;

interface RendersDeps {
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly book: Book;
  readonly underWay: UnderWay;
  readonly runner: RenderRunner;
  readonly versions: Versions;
  readonly overviews: Overviews;
  readonly showing: Pick<Showing, 'unmark'>;
  readonly queue: Pick<Queue, 'join' | 'of'>;
  readonly background: Background;
  readonly retries: Pick<Retries, 'pause'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly power: AbortSignal;
}

interface Request {
  readonly id: string;
  readonly projectId: string;
  readonly to: Addressee;
  readonly thumbnail: string | null;
}

/** The export that every changed timeline gets. */
export interface TurnExport extends Request {
  readonly version: number;
  readonly text: string;
  readonly cost: Cost | null;
  readonly askedAt: number;
}

/** Begins exports and goes on with them. What is asked for twice, by a kill or a second press, is one export. */
export function createRenders(deps: RendersDeps) {
  const { ledger, claims, book, underWay, runner, versions, overviews, showing, queue, background, retries, clock, log, power } = deps;
  const running = new Set<string>();

  /** Null where its id is known. One whose writer died a moment ago is ours to go on with. */
  async function enter(render: Render): Promise<Render | null> {
    if ((await ledger.renders.get(render.id)) !== undefined || !(await claims.take(`render:${render.id}`))) return null;
    const known = await ledger.renders.get(render.id);
    if (known !== undefined) return known;
    await ledger.renders.put(render.id, render);
    logPhase(log, render);
    return render;
  }

  function run(id: string): void {
    if (running.has(id)) return;
    running.add(id);
    const untilDone = async () => {
      for (let tries = 0; !(await attempt(id));) tries = await retries.pause(tries);
      running.delete(id);
      underWay.leave('render', id);
    };
    background.start('export', untilDone, { export: id });
  }

  async function attempt(id: string): Promise<boolean> {
    try {
      if (!(await claims.take(`render:${id}`))) return true; // this process was taken for dead, and another goes on with it
      const render = await ledger.renders.get(id);
      if (render !== undefined) await logging(contextOf(render), () => runner.run(render, power));
      const turn = await ledger.turns.get(id);
      if (turn !== undefined)
        await overviews.show(turn.phase === 'exporting' ? await book.record(id, { type: 'told' }, 'exporting') : turn);
      await claims.release(`render:${id}`);
      return true;
    } catch (error) {
      power.throwIfAborted();
      if (error instanceof Silenced) log.warn({ err: error }, 'what came of an export cannot be told now');
      else log.error({ err: error }, 'an export fell over');
      return false;
    }
  }

  function start(render: Render): void {
    underWay.add(exportOf(render, 'version' in render ? String(render.version) : null));
    if (render.phase === 'waiting') queue.join({ kind: 'render', ...render });
    else run(render.id);
  }

  /** What an export is of. Without a number it is the newest once everything in line is done. */
  async function meant(projectId: string, wanted: number | null): Promise<string> {
    if (wanted !== null) return String(wanted);
    const last = queue.of(projectId).findLast(({ kind }) => kind === 'turn');
    return last === undefined ? String((await versions.newest(projectId))?.number) : `after ${last.id}`;
  }

  /** Whether it will still be posted. Whoever sees it already, or any moment now from a turn, means another. */
  async function isToCome(id: string): Promise<boolean> {
    const render = await ledger.renders.get(id);
    if (render?.phase === 'told') return false;
    if (render?.phase !== 'ready') return true;
    if ((await ledger.turns.get(id)) !== undefined) return false;
    return (await versions.find(render.projectId, render.version))?.url !== render.url;
  }

  return {
    start,

    /** Whether nothing more comes of an export: a turn that waits for it would wait for ever. */
    async isOver(id: string): Promise<boolean> {
      const render = await ledger.renders.get(id);
      return render === undefined || render.phase === 'told';
    },

    /** Exports what a turn has made. */
    async ask({ to, ...wish }: TurnExport): Promise<void> {
      const history = [{ phase: 'asked' as const, at: clock.now() }];
      const render: Render = { ...wish, ...placeOf(to), attempt: 1, history, phase: 'asked' };
      const entered = await enter(render);
      if (entered !== null) start(entered);
    },

    /**
     * Exports what a person asks for once it is its turn: a version by its number, else the newest there is then. The same
     * once more, while it is under way, is the same export. Throws what the person reads where there is no room for it.
     */
    async request({ to, ...wish }: Request, wanted: number | null): Promise<'noted' | 'under-way'> {
      const askedAt = clock.now();
      const history = [{ phase: 'waiting' as const, at: askedAt }];
      const render = { ...wish, ...placeOf(to), text: '', cost: null, attempt: 1, askedAt, history, phase: 'waiting', wanted } as const;
      const request = exportOf(render, await meant(wish.projectId, wanted));
      const others = new Set<string>();
      for (let same = underWay.same(request, others); same !== undefined; same = underWay.same(request, others)) {
        if (await isToCome(same)) return 'under-way';
        others.add(same);
      }
      const entered = await underWay.within(request, () => enter(render));
      if (entered !== null) start(entered);
      return 'noted';
    },

    /** Its turn has come: now it is known what the newest version is. */
    async beginWaiting(id: string): Promise<void> {
      const isOurs = await claims.take(`render:${id}`);
      const render = isOurs ? await ledger.renders.get(id) : undefined;
      if (render?.phase === 'waiting') {
        const { projectId, wanted } = render;
        const version = await (wanted === null ? versions.newest(projectId) : versions.find(projectId, wanted));
        await ledger.renders.put(id, stepRender(render, { type: 'its-turn', version: version?.number ?? null, at: clock.now() }));
        underWay.recount(exportOf(render, String(version?.number)));
      }
      if (render !== undefined) await showing.unmark(render);
      run(id);
    },
  };
}

function placeOf({ threadId, requester, replyTo }: Addressee) {
  return { threadId, requester, replyTo };
}
