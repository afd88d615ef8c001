import type { Plan } from '../agent/deed.ts';
import { planOf } from '../agent/plan.ts';
import { sentencesFor } from '../agent/sentences.ts';
import type { Backend } from '../backend.ts';
import type { Arrived, Reply, Route } from '../exchange.ts';
import { isJson } from '../json.ts';
import { drawMs, type Pace } from '../pace.ts';
import { Refusal, Unprocessable } from '../refusal.ts';
import { brokenOff } from '../stream/broken-off.ts';
import { framesOf, frameText } from '../stream/frames.ts';
import { withOddities } from '../stream/oddities.ts';
import { otherScript } from '../stream/other-scripts.ts';
import { scriptOf } from '../stream/script.ts';
import { startRun } from '../stream/start-run.ts';

const NO_CREDITS = 'insufficient credits';
const UNAVAILABLE = 'the agent is not available';

/** POST /run_sse: one message to the agent (nemo-api.md §7). */
export function runRoute(backend: Backend): Route {
  const { switches, prices, pace } = backend;

  function answer(arrived: Arrived): Reply {
    const account = backend.accounts.admit(arrived);
    const { sessionId, text } = messageIn(arrived.body);
    const session = backend.sessions.find(account, sessionId);
    if (switches.runReply !== 'stream') return unavailable();
    const plan = planOf(text, session, switches);
    const other = otherScript(plan, session, switches);
    const cost = plan.kind === 'talk' || other !== undefined ? 0 : prices[plan.kind];
    if (account.available < cost && switches.overdraft === 'refused') return noCredits();
    session.runs += 1;
    backend.runs.push({ sessionId, text, at: Date.now(), cost });
    const scenes = other ?? scriptOf({ plan, session, thought: sentencesFor(text, session.language).thought }, switches);
    const frames = withOddities(framesOf(scenes, lengthsOf(plan, pace), switches), switches);
    return startRun(backend, arrived, { session, cost, frames: switches.streamError === 'none' ? frames : brokenOff(frames, switches) });
  }

  function unavailable(): Reply {
    if (switches.runReply === 'json') throw new Refusal(5000, UNAVAILABLE);
    return { status: 200, body: { [switches.runReply]: UNAVAILABLE } };
  }

  function noCredits(): Reply {
    if (switches.noCredits === 'json') throw new Refusal(2001, NO_CREDITS);
    return {
      async take(response, began) {
        began(200);
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.end(frameText({ code: 2001, message: NO_CREDITS }));
      },
    };
  }

  return { method: 'POST', path: '/run_sse', answer };
}

function lengthsOf({ kind }: Plan, { firstTextMs, editMs, generateMs }: Pace) {
  const work = { talk: 0, edit: editMs, generation: generateMs };
  return { firstMs: drawMs(firstTextMs), workMs: drawMs(work[kind]) };
}

/** All names in snake_case, and none may be missing (nemo-api.md §7.1). An app or a user it does not know has no sessions. */
function messageIn(body: unknown): { readonly sessionId: string; readonly text: string } {
  if (!isJson(body)) throw new Unprocessable([]);
  for (const name of ['app_name', 'user_id', 'session_id']) if (typeof body[name] !== 'string') throw new Unprocessable([name]);
  const message = body['new_message'];
  if (!isJson(message)) throw new Unprocessable(['new_message']);
  const parts: readonly unknown[] = Array.isArray(message['parts']) ? message['parts'] : [];
  const texts = parts.filter(isJson).map((part) => part['text']);
  const text = texts.filter((one) => typeof one === 'string').join('\n');
  if (text.trim() === '') throw new Unprocessable(['new_message', 'parts']);
  if (body['app_name'] !== 'nemo_agent' || body['user_id'] !== 'me') throw new Refusal(1002, 'Session not found');
  return { sessionId: String(body['session_id']), text };
}
