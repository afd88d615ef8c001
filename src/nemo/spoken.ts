import { withoutThoughts } from '../core/gui.ts';
import { hasSegments } from '../core/draft.ts';
import type { Failure } from '../core/failure.ts';
import { limits } from '../core/limits.ts';
import { callsIn, type Call } from './calls.ts';
import { parseLoosely, unfolded } from './exact-json.ts';
import { eventIn, isOfAgent, isYes, partsOf, saidIn } from './parts.ts';
import { leadingTo, questionIn, questionsAsText } from './question.ts';
import { troubleOfTools } from './tool-answers.ts';
import { saysEnded, saysNo, troubleIn, withoutReports } from './trouble.ts';
import { field, isEmpty, textAt } from './wire.ts';

/**
 * What one event of the stream means for us. Thoughts and tool calls are in it only as the fact that something
 * happened.
 */
export interface Heard {
  readonly text: string;
  /** A piece of a text that comes again in one piece, unless the model dies before. */
  readonly partial: boolean;
  /** Of a kind of which nobody knows whether it comes in pieces: it may be one, or all of a text. */
  readonly isLoose: boolean;
  /** What the event is called; one that comes once more is put right by it. */
  readonly id: string | null;
  readonly failure: Failure | null;
  /** The session's state was written. */
  readonly changed: boolean;
  /** There is a clip now: a track with something in it, or new media. */
  readonly clip: boolean;
  /** A tool was called: what was said before it is no answer yet. */
  readonly toolCalled: boolean;
  /** A tool has answered: the model's text before it is complete. */
  readonly toolAnswered: boolean;
  /** It is said of the run itself: it is no note that it was taken, or how far it is. */
  readonly ofRun: boolean;
  /** It says itself that the run is over, rather than that it may be. */
  readonly saysEnd: boolean;
  /** The run may well end here: with words and no call, with a question, with a stop, or with a failure. */
  readonly ends: boolean;
}

const nothing: Heard = {
  text: '',
  partial: false,
  isLoose: false,
  id: null,
  failure: null,
  changed: false,
  clip: false,
  toolCalled: false,
  toolAnswered: false,
  ofRun: false,
  saysEnd: false,
  ends: false,
};
const stumbled: Heard = {
  ...nothing,
  failure: { kind: 'agent-stumbled' },
  ofRun: true,
  saysEnd: true,
  ends: true,
};

/** What stands before the backend has given up on it: the run may work on. */
const givenUp: Heard = { ...stumbled, failure: { kind: 'lost' } };

/** An event that was too large to be read may have been anything: the state tells. */
export const unread: Heard = { ...nothing, changed: true, ofRun: true };

interface Framed {
  readonly event?: string | undefined;
  readonly data: string;
}

/** The same where one frame may hold a list of events. */
export function allHeardIn({ event, data }: Framed): readonly Heard[] {
  const list = saysEnded(event) ? null : listIn(data);
  const all = list === null ? [heardIn({ event, data })] : list.map(heardInFrame);
  return all.filter((heard) => heard !== undefined);
}

function listIn(data: string): readonly unknown[] | null {
  if (!/^\s*\[/.test(data)) return null;
  try {
    const list = parseLoosely(data.trim());
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}

/**
 * One frame of /run_sse: an ADK event (sse-wire), a typed event (nemo-api §7.5), an envelope or a bare error. Undefined
 * for a heartbeat in any of its forms (nemo-api §7.6), and for what cannot be read.
 */
export function heardIn({ event, data }: Framed): Heard | undefined {
  if (isPulse(event)) return undefined;
  const heard = heardInData(data);
  return saysEnded(event)
    ? { ...(heard ?? stumbled), failure: heard?.failure ?? stumbled.failure, ofRun: true, ends: true }
    : heard;
}

/**
 * Python's ADK 1.4 pastes its message into {"error": "…"} without escaping it, others write the whole as Python does.
 */
const UNESCAPED = /^\s*\{\s*(?:"error"\s*:|['"](?:error|detail)s?['"]\s*:[^]*\}\s*$)/;
/** What a server says in place of an event, and what a gateway in front of it says. */
const SERVER_FELL = /^\s*internal server error\b/i;
const GATEWAY_GAVE_UP =
  /^\s*(?:<(?:!doctype|html)\b|(?:\d{3} )?(?:bad gateway|gateway time-?out|service unavailable)|upstream (?:request|connect|server|prematurely))/i;

function heardInData(data: string): Heard | undefined {
  try {
    return heardInFrame(unfolded(parseLoosely(data.trim()), parseLoosely));
  } catch {
    if (GATEWAY_GAVE_UP.test(data)) return givenUp;
    // A bare word, or nothing at all, is a heartbeat; any other torn frame means nothing.
    return UNESCAPED.test(data) || SERVER_FELL.test(data) ? stumbled : undefined;
  }
}

/** A mark such as [DONE], which others put at the end. */
const MARK = /^\s*\[\w+\]\s*$/;

/** Whether data breaks off in the middle of an event. */
export function isTorn(data: string): boolean {
  if (!/^\s*[[{]/.test(data) || MARK.test(data)) return false;
  try {
    parseLoosely(data.trim());
    return false;
  } catch {
    return heardInData(data) === undefined;
  }
}

/** The same for a frame that is JSON already. */
export function heardInFrame(frame: unknown): Heard | undefined {
  if (typeof frame !== 'object' || isEmpty(frame) || isPulse(field(frame, 'type')) || isPulse(field(frame, 'event')))
    return undefined;
  const inner = eventIn(frame);
  const delta = deltaIn(inner);
  const calls = callsIn(inner);
  const { question, reported } = askedIn(calls);
  const partial = isYes(field(inner, 'partial')) || field(inner, 'type') === 'chunk';
  // a thought in a piece may begin and end in others
  const own = partial ? saidIn(inner) : withoutThoughts(saidIn(inner));
  const said = withoutReports(own.slice(0, limits.agentChars));
  const failure =
    troubleOfTools(inner) ??
    troubleIn(frame) ??
    (inner === frame ? troubleWithin(frame) : troubleIn(inner)) ??
    said.failure ??
    reported;
  const toolCalled = question === '' && reported === null && calls.some(({ isQuestion }) => !isQuestion);
  const toolAnswered = isAnswerOfTool(inner);
  const text = leadingTo(question, said.text);
  const isLast = text !== '' || hasStopped(inner) || field(inner, 'actions.skipSummarization') === true;
  return {
    text,
    partial: partial && question === '',
    isLoose: field(inner, 'type') === 'text' && !partial && text !== '' && question === '',
    id: textAt(inner, 'id'),
    failure,
    // A typed event does not say what a tool has written: then the state is asked, rather than a failure believed.
    changed: delta !== undefined || field(inner, 'type') === 'tool_result',
    clip: bringsClip(delta),
    toolCalled,
    toolAnswered,
    ofRun: isOfAgent(inner) || failure !== null || isLast || toolCalled || field(inner, 'type') === 'tool_result',
    saysEnd: (failure !== null && !toolAnswered) || (hasStopped(inner) && !partial && !toolCalled),
    ends: failure !== null || (isLast && !partial && !toolCalled),
  };
}

/** What is asked of the person: what a tool reports is no question, though it may be put as one. */
function askedIn(calls: readonly Call[]): { readonly question: string; readonly reported: Failure | null } {
  const questions = calls.map(questionIn).filter((asked) => asked !== '');
  const reported = questions.map((asked) => withoutReports(asked).failure).find((one) => one !== null) ?? null;
  return { question: reported === null ? questionsAsText(questions) : '', reported };
}

function bringsClip(delta: unknown): boolean {
  const media = ['generated_media', 'video_infos'].some((name) => !isEmpty(field(delta, name)));
  return media || hasSegments(field(delta, 'draft'));
}

/** An error one level deeper, in a frame that says nothing of itself. */
function troubleWithin(frame: unknown): Failure | null {
  const data = unfolded(field(frame, 'data'));
  return !isOfAgent(frame) && saysNo(data) ? troubleIn(data) : null;
}

/** A model that has nothing to add to what a tool has answered, or a run that says it is done. */
function hasStopped(event: unknown): boolean {
  if (field(event, 'type') === 'done') return true;
  return [textAt(event, 'finishReason'), textAt(event, 'errorCode'), textAt(event, 'finish_reason')].includes('STOP');
}

function isPulse(word: unknown): boolean {
  return typeof word === 'string' && /^(heart-?beat|ping|keep-?alive)$/i.test(word);
}

function isAnswerOfTool(event: unknown): boolean {
  return (
    hasPart(event, 'functionResponse') ||
    hasPart(event, 'function_response') ||
    [event, ...partsOf(event)].some((one) => field(one, 'type') === 'tool_result') ||
    field(event, 'role') === 'tool'
  );
}

function hasPart(event: unknown, name: string): boolean {
  return partsOf(event).some((part) => field(part, name) !== undefined);
}

/** State that was written by a tool. Later Python releases send it in an event of its own, without content. */
function deltaIn(event: unknown): unknown {
  const delta = field(event, 'actions.stateDelta');
  const byTool = field(event, 'content') === undefined || hasPart(event, 'functionResponse');
  const written = ['draft', 'generated_media', 'video_infos'].some((key) => field(delta, key) !== undefined);
  return byTool && written ? delta : undefined;
}
