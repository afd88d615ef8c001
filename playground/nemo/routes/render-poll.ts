import type { Account } from '../accounts.ts';
import { checkAttribution } from '../attribution.ts';
import type { Backend } from '../backend.ts';
import type { Route } from '../exchange.ts';
import type { Json } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { Render } from '../backend.ts';
import type { Switches } from '../switches.ts';

/** GET /api/render/proxy/lambda/{id}, in either shape (nemo-api.md §10.3). */
export function renderPollRoute({ accounts, renders, switches }: Backend): Route {
  return {
    method: 'GET',
    path: '/api/render/proxy/lambda/:id',
    answer(arrived, part) {
      const account = accounts.admit(arrived);
      checkAttribution(arrived, account, switches);
      const render = ownRender(renders, account, part('id'));
      const told = {
        status: wordFor(statusOf(render), switches),
        ...progressOf(render, switches),
        ...errorOf(render, switches),
      };
      const url = shownUrl(render, switches);
      return {
        status: 200,
        body: switches.renderShape === 'A' ? shapeA(render, told, url) : shapeB(render, told, url),
      };
    },
  };
}

export function ownRender(renders: ReadonlyMap<string, Render>, account: Account, id: string): Render {
  const render = renders.get(id);
  if (render?.account !== account) throw new Refusal(404, 'no such render');
  return render;
}

function shapeA({ id, seconds, state }: Render, told: Json, url: string | null): Json {
  const size = state.kind === 'completed' ? state.film.bytes : 0;
  return { taskId: id, ...told, ...(url !== null && { output: { url, duration: seconds, size } }) };
}

function shapeB({ id, submittedAt, state }: Render, told: Json, url: string | null): Json {
  const completedAt = state.kind === 'completed' ? state.at : undefined;
  return {
    success: true,
    data: { id, ...told, ...(url !== null && { outputUrl: url }), createdAt: submittedAt, completedAt },
  };
}

function statusOf({ state, submittedAt, dueAt }: Render): string {
  if (state.kind !== 'running') return state.kind;
  return Date.now() - submittedAt < (dueAt - submittedAt) / 5 ? 'pending' : 'processing';
}

const words = {
  completed: {},
  done: { completed: 'done', failed: 'error' },
  success: { completed: 'SUCCESS', failed: 'cancelled' },
  chinese: { completed: '已完成', failed: '失败' },
  'with-more': { completed: 'RENDER_COMPLETED', failed: 'failed: out of memory' },
} as const;

function wordFor(status: string, { renderWords }: Switches): string {
  return Object.entries(words[renderWords]).find(([name]) => name === status)?.[1] ?? status;
}

function progressOf({ state, submittedAt, dueAt }: Render, { renderProgress }: Switches): Json {
  if (renderProgress === 'absent') return {};
  const part = Math.min(1, (Date.now() - submittedAt) / Math.max(1, dueAt - submittedAt));
  const most = renderProgress === 'share' ? 95 : 94;
  const percent = state.kind === 'completed' ? 100 : 5 + Math.floor(most * part);
  return { progress: renderProgress === 'percent' ? percent : percent / 100 };
}

function errorOf({ state }: Render, { renderError }: Switches): Json {
  return state.kind === 'failed' && renderError === 'given' ? { error: state.error } : {};
}

function shownUrl(render: Render, { renderUrl }: Switches): string | null {
  if (render.state.kind !== 'completed') return null;
  const early = renderUrl === 'one-poll-later' && !render.seen;
  render.seen = true;
  return early ? null : render.state.url;
}
