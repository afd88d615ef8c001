import type { Background } from './background.ts';
import type { Claims, Clock, Ledger } from '../core/ports.ts';
import type { Render } from '../core/render.ts';
import type { Addressee, Cost } from '../core/telling.ts';
import type { RenderRunner } from './render-runner.ts';

export type Renders = ReturnType<typeof createRenders>;

interface RendersDeps {
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly runner: RenderRunner;
  readonly background: Background;
  readonly clock: Clock;
  readonly power: AbortSignal;
}

export interface RenderRequest {
  readonly id: string;
  readonly projectId: string;
  readonly version: number;
  readonly text: string;
  readonly cost: Cost | null;
  readonly to: Addressee;
  readonly thumbnail: string | null;
  readonly askedAt: number;
}

/** Begins exports and goes on with them. What is asked for twice, by a kill or a second press, is one export. */
export function createRenders({ ledger, claims, runner, background, clock, power }: RendersDeps) {
  function start(render: Render): void {
    background.start('render', async () => {
      await runner.run(render, power);
      await claims.release(`render:${render.id}`);
    });
  }

  return {
    start,

    async ask({ id, projectId, version, text, cost, to, thumbnail, askedAt }: RenderRequest): Promise<void> {
      if ((await ledger.renders.get(id)) !== undefined || !(await claims.take(`render:${id}`))) return;
      const { threadId, requester, replyTo } = to;
      const history = [{ phase: 'asked' as const, at: clock.now() }];
      const render: Render = {
        id,
        projectId,
        threadId,
        requester,
        version,
        text,
        cost,
        replyTo,
        thumbnail,
        attempt: 1,
        askedAt,
        history,
        phase: 'asked',
      };
      await ledger.renders.put(id, render);
      start(render);
    },
  };
}
