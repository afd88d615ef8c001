import type { Logger } from 'pino';
import type { Claims, Clock, Ledger } from '../../core/ports.ts';
import { stepRender, type Render } from '../../core/render.ts';
import { Silenced, type Addressee, type Cost } from '../../core/telling.ts';
import type { Background } from '../background.ts';
import type { Overviews } from '../showing/overviews.ts';
import type { Queue } from '../queue.ts';
import type { RenderRunner } from './render-runner.ts';
import type { Pauses } from '../retry.ts';
import type { Showing } from '../showing/showing.ts';
import type { Versions } from './versions.ts';

export type Renders = ReturnType<typeof createRenders>;

interface RendersDeps {
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly runner: RenderRunner;
  readonly versions: Versions;
  readonly overviews: Overviews;
  readonly showing: Pick<Showing, 'unmark'>;
  readonly queue: Pick<Queue, 'join'>;
  readonly pauses: Pauses;
  readonly background: Background;
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
export function createRenders({
  ledger,
  claims,
  runner,
  versions,
  overviews,
  showing,
  queue,
  pauses,
  background,
  clock,
  log,
  power,
}: RendersDeps) {
  const running = new Set<string>();

  /** Null where its id is known. One whose writer died a moment ago is ours to go on with. */
  async function enter(render: Render): Promise<Render | null> {
    if ((await ledger.renders.get(render.id)) !== undefined || !(await claims.take(`render:${render.id}`))) return null;
    const known = await ledger.renders.get(render.id);
    if (known !== undefined) return known;
    await ledger.renders.put(render.id, render);
    return render;
  }

  function run(id: string): void {
    if (running.has(id)) return;
    running.add(id);
    background.start('render', async () => {
      for (let tries = 0; !(await attempt(id)); tries++) await pauses.pause(tries);
      running.delete(id);
    });
  }

  async function attempt(id: string): Promise<boolean> {
    try {
      if (!(await claims.take(`render:${id}`))) return true; // this process was taken for dead, and another goes on with it
      const render = await ledger.renders.get(id);
      if (render !== undefined) await runner.run(render, power);
      const turn = await ledger.turns.get(id);
      if (turn !== undefined) await overviews.show(turn);
      await claims.release(`render:${id}`);
      return true;
    } catch (error) {
      power.throwIfAborted();
      if (error instanceof Silenced) log.warn({ err: error, render: id }, 'what came of an export cannot be told now');
      else log.error({ err: error, render: id }, 'an export fell over');
      return false;
    }
  }

  function start(render: Render): void {
    if (render.phase === 'waiting') queue.join({ kind: 'render', ...render });
    else run(render.id);
  }

  return {
    start,

    /** Exports what a turn has made. */
    async ask({ to, ...wish }: TurnExport): Promise<void> {
      const history = [{ phase: 'asked' as const, at: clock.now() }];
      const render: Render = { ...wish, ...placeOf(to), attempt: 1, history, phase: 'asked' };
      const entered = await enter(render);
      if (entered !== null) start(entered);
    },

    /** Exports what a person asks for once it is its turn: a version by its number, else the newest there is then. */
    async request({ to, ...wish }: Request, wanted: number | null): Promise<void> {
      const askedAt = clock.now();
      const history = [{ phase: 'waiting' as const, at: askedAt }];
      const render: Render = { ...wish, ...placeOf(to), text: '', cost: null, attempt: 1, askedAt, history, phase: 'waiting', wanted };
      const entered = await enter(render);
      if (entered !== null) start(entered);
    },

    /** Its turn has come: now it is known what the newest version is. */
    async beginWaiting(id: string): Promise<void> {
      const isOurs = await claims.take(`render:${id}`);
      const render = isOurs ? await ledger.renders.get(id) : undefined;
      if (render?.phase === 'waiting') {
        const { projectId, wanted } = render;
        const version = await (wanted === null ? versions.newest(projectId) : versions.find(projectId, wanted));
        await ledger.renders.put(id, stepRender(render, { type: 'its-turn', version: version?.number ?? null, at: clock.now() }));
      }
      if (render !== undefined) await showing.unmark(render);
      run(id);
    },
  };
}

function placeOf({ threadId, requester, replyTo }: Addressee) {
  return { threadId, requester, replyTo };
}
