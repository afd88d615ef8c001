import { planOf } from '../agent/plan.ts';
import { heardOf } from '../agent/roles.ts';
import { sentencesFor } from '../agent/sentences.ts';
import type { Account } from '../accounts.ts';
import type { Backend } from '../backend.ts';
import type { Arrived, Reply, Route } from '../exchange.ts';
import { noCreditsMessage } from '../handover.ts';
import { isJson } from '../json.ts';
import { drawMs, type Pace } from '../pace.ts';
import { busy, Refusal, Unprocessable } from '../refusal.ts';
import type { Session } from '../sessions.ts';
import { actOf, missingCredits, type Act } from '../stream/act.ts';
import { brokenOff } from '../stream/broken-off.ts';
import { framesOf, frameText } from '../stream/frames.ts';
import { withOddities } from '../stream/oddities.ts';
import { startRun } from '../stream/start-run.ts';

const UNAVAILABLE = 'the agent is not available';

/** POST /run_sse: one message to the agent (nemo-api.md §7). */
export function runRoute(backend: Backend): Route {
  const { switches, prices, pace } = backend;

  function answer(arrived: Arrived): Reply {
    const account = backend.accounts.admit(arrived);
    const { sessionId, text } = messageIn(arrived.body);
    const session = backend.sessions.find(account, sessionId);
    if (session.working > 0 && switches.busySession === 'refuses') throw busy();
    if (switches.runReply !== 'stream') return unavailable(switches.runReply);
    const request = session.question === null ? text : `${session.question.request}\n${text}`;
    const words = sentencesFor(text, session.language);
    const act = actOf({ plan: planOf(request, session, switches), session, words }, switches);
    const isCovered = account.available >= prices()[act.kind] || switches.overdraft === 'allowed';
    if (!isCovered) return noCredits(arrived, account, { session, text });
    const reply = run(arrived, { session, text }, act);
    session.hasAsked ||= act.asks !== null;
    session.question = act.asks === null ? null : { prompt: act.asks, request };
    return switches.runTaken === 'stream' ? reply : taken[switches.runTaken];
  }

  function run(arrived: Arrived, { session, text }: Told, act: Act): Reply {
    const price = prices()[act.kind];
    const cost = act.fails && switches.failedWork === 'given-back' ? 0 : price;
    const { id: sessionId, question, uploads } = session;
    const answers = question?.prompt ?? null;
    backend.runs.push({ sessionId, text, at: Date.now(), cost, answers, files: heardOf(text, uploads) });
    session.runs += 1;
    const frames = withOddities(framesOf(act.scenes, lengthsOf(act, pace), switches), switches);
    const shown = switches.streamError === 'none' ? frames : brokenOff(frames, switches);
    return startRun(backend, arrived, { session, price, cost, frames: shown });
  }

  function unavailable(how: Exclude<Backend['switches']['runReply'], 'stream'>): Reply {
    if (how === 'json') throw new Refusal(5000, UNAVAILABLE);
    if (how === '422') throw new Unprocessable(['new_message'], UNAVAILABLE);
    if (how === 'error' || how === 'detail') return { status: 200, body: { [how]: UNAVAILABLE } };
    return { status: Number(how), body: { detail: UNAVAILABLE } };
  }

  function noCredits(arrived: Arrived, account: Account, told: Told): Reply {
    const message = noCreditsMessage(account, switches);
    switch (switches.noCredits) {
      case 'json':
        throw new Refusal(2001, message);
      case 'event':
        return asOnlyEvent(frameText({ code: 2001, message }));
      case 'quoted':
      case 'told':
      case 'answered': {
        const scenes = missingCredits(message, switches.noCredits);
        return run(arrived, told, { kind: 'talk', scenes, fails: true, asks: null });
      }
    }
  }

  return { method: 'POST', path: '/run_sse', answer };
}

/** The run works on, and what comes of it is only seen in the state. */
const taken: Readonly<Record<Exclude<Backend['switches']['runTaken'], 'stream'>, Reply>> = {
  success: { status: 200, body: { code: 0, message: 'success' } },
  accepted: { status: 202, body: { code: 0, data: { status: 'accepted' } } },
  empty: { status: 202 },
};

interface Told {
  readonly session: Session;
  readonly text: string;
}

function asOnlyEvent(text: string): Reply {
  return {
    async take(response, began) {
      began(200);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(text);
    },
  };
}

function lengthsOf({ kind }: Act, { firstTextMs, editMs, generateMs }: Pace) {
  const work = { talk: 0, edit: editMs, generation: generateMs };
  return { firstMs: drawMs(firstTextMs), workMs: drawMs(work[kind]) };
}

/** All names in snake_case, and none may be missing (nemo-api.md §7.1). An app or a user it does not know has no sessions. */
function messageIn(body: unknown): { readonly sessionId: string; readonly text: string } {
  if (!isJson(body)) throw new Unprocessable([]);
  for (const name of ['app_name', 'user_id', 'session_id'])
    if (typeof body[name] !== 'string') throw new Unprocessable([name]);
  const message = body['new_message'];
  if (!isJson(message)) throw new Unprocessable(['new_message']);
  const parts: readonly unknown[] = Array.isArray(message['parts']) ? message['parts'] : [];
  const texts = parts.filter(isJson).map((part) => part['text']);
  const text = texts.filter((one) => typeof one === 'string').join('\n');
  if (text.trim() === '') throw new Unprocessable(['new_message', 'parts']);
  if (body['app_name'] !== 'nemo_agent' || body['user_id'] !== 'me') throw new Refusal(1002, 'Session not found');
  return { sessionId: String(body['session_id']), text };
}
