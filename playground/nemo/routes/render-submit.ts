import type { Draft } from '../agent/draft.ts';
import { checkAttribution } from '../attribution.ts';
import type { Backend } from '../backend.ts';
import { success, type Arrived, type Reply, type Route } from '../exchange.ts';
import { canonical, isJson, parseExactly } from '../json.ts';
import { Refusal, Unprocessable } from '../refusal.ts';
import { startRender } from '../render.ts';
import type { Render } from '../backend.ts';
import type { Session } from '../sessions.ts';

/** POST /api/render/proxy/lambda (nemo-api.md §10). Free. */
export function renderSubmitRoute(backend: Backend): Route {
  const { switches, renders } = backend;

  function answer(arrived: Arrived): Reply {
    const account = backend.accounts.admit(arrived);
    checkAttribution(arrived, account, switches);
    if (switches.plan === 'blocked') throw new Refusal(402, 'Register or upgrade your plan to unlock export.');
    const { id, sessionId, draft } = orderIn(arrived.text);
    const session = backend.sessions.find(account, sessionId);
    const held = heldDraft(session, draft);
    const known = renders.get(id);
    if (known !== undefined && (switches.duplicateRender === 'error' || known.account !== account)) {
      throw new Refusal(409, 'a render with this id exists');
    }
    return acknowledge(known ?? startRender(backend, { id, session, draft: held }));
  }

  /** Only that it came is certain; whatever it calls the job, polls go by the client's id (nemo-api.md §10.3, §16.2). */
  function acknowledge({ id }: Render): Reply {
    const job = {
      status: 'pending',
      ...(switches.renderProgress !== 'absent' && { progress: switches.renderProgress === 'percent' ? 5 : 0.05 }),
    };
    switch (switches.submitReply) {
      case 'envelope':
        return success({ id, ...job });
      case 'success':
        return { status: 200, body: { success: true, data: { id, ...job } } };
      case 'bare':
        return { status: 200, body: { taskId: `job-${id}`, ...job } };
      case 'empty':
        return { status: 200 };
    }
  }

  return { method: 'POST', path: '/api/render/proxy/lambda', answer };
}

interface Order {
  readonly id: string;
  readonly sessionId: string;
  readonly draft: unknown;
}

function orderIn(text: string): Order {
  const body = text === '' ? undefined : parseExactly(text);
  if (!isJson(body)) throw new Unprocessable([]);
  const { id, sessionId, draft, output } = body;
  if (typeof id !== 'string' || id === '') throw new Unprocessable(['id']);
  if (typeof sessionId !== 'string') throw new Unprocessable(['sessionId']);
  if (output !== undefined && (!isJson(output) || output['format'] !== 'mp4'))
    throw new Unprocessable(['output', 'format'], "Input should be 'mp4'");
  return { id, sessionId, draft };
}

/** A draft must be one that the session held, every number and every key of it: anything else was altered on its way. */
function heldDraft({ drafts }: Session, draft: unknown): Draft {
  if (!isJson(draft) || !Array.isArray(draft['t']) || draft['t'].length === 0)
    throw new Refusal(400, 'no draft: generate first');
  const held = drafts.get(canonical(draft));
  if (held === undefined)
    throw new Refusal(400, 'the draft is none this session ever held: numbers or keys of it were altered');
  return held;
}
