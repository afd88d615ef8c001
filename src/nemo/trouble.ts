import type { Failure } from '../core/failure.ts';
import { saysForgotten } from './forgotten-session.ts';
import { isNoCredits, isOutOfCredits } from './no-credits.ts';
import { isOfAgent } from './parts.ts';
import { refusalIn } from './refusal.ts';
import { codeInReport, isReport, textsIn } from './reports.ts';
import { codeOf, field, isEmpty, numberAt, textAt } from './wire.ts';

const STUMBLED: Failure = { kind: 'agent-stumbled' };
const NO_CREDITS: Failure = { kind: 'no-credits', bind: null };

/** Members that say that something went wrong, in whatever spelling. */
const BAD_MEMBER =
  /^(?:is_?)?(?:error|exception|fault|failure)s?_?(?:message|msg|code|type|details?|info|reason|text)?$/i;
/** Members that say what went wrong, where something did. */
const BAD_TEXT = /^(?:message|msg|details?|reason|title)$/i;
/** Types, names of events and states that say it. */
const BAD_WORD = /(?:^|[^a-z])(?:error|errored|fail|failed|failure|fatal|exception|aborted|rejected)(?:$|[^a-z])/i;
/** The same of a run that was ended by somebody else. In place of a stream it says nothing of what had begun. */
const CUT_SHORT = /(?:^|[^a-z])(?:cancell?ed|timed?[_ -]?out|abort)(?:$|[^a-z])/i;
/** States and names of states that say that all is well, or on its way. */
const GOOD_STATE =
  /^(?:ok(?:ay)?|success(?:ful|fully)?|succeeded|accepted|received|created|queued|pending|waiting|scheduled|submitted|start(?:ed|ing)|running|working|processing|in[_ -]?progress|generating|rendering|thinking|completed?|done|finished)$/i;
/** How a model ends that has said what it had to say; of anything else only its words are left. */
const GOOD_END =
  /^(?:stop|stop_sequence|end_turn|tool_calls?|tool_use|function_call|finish_reason_unspecified|completed?|done)$/i;

/** Whether a word, such as the type of an event, says that something went wrong. */
function saysTrouble(word: unknown): boolean {
  return typeof word === 'string' && BAD_WORD.test(word.replaceAll(/([a-z])([A-Z])/g, '$1 $2'));
}

/** The same of the name of an event, or of a state, in the midst of a stream. */
export function saysEnded(word: unknown): boolean {
  return saysTrouble(word) || (typeof word === 'string' && CUT_SHORT.test(word));
}

/**
 * What a frame says went wrong: an event of ADK or of another kind, an envelope, or a body that is no event at all.
 * Null for none.
 */
export function troubleIn(frame: unknown): Failure | null {
  const code = codeOf(frame) ?? statusIn(frame);
  const failed = hasBadMember(frame) || (code !== null && code !== 0 && code !== 200) || endsBadly(frame);
  if (!failed) return null;
  const failure = byCode(code === 402 ? 2001 : code, frame);
  return failure.kind === 'agent-stumbled' ? (failureOfTool(badTextsIn(frame)) ?? failure) : failure;
}

/** A status of HTTP that says so, which some write into the frame. */
function statusIn(frame: unknown): number | null {
  const status = field(frame, 'status');
  return typeof status === 'number' && status >= 400 && status <= 599 ? status : null;
}

/** What a frame says of what went wrong: the code may stand in the text. */
function badTextsIn(frame: unknown): string {
  if (typeof frame !== 'object' || frame === null) return '';
  const bad = Object.entries(frame).filter(([name]) => BAD_MEMBER.test(name) || BAD_TEXT.test(name));
  return bad.flatMap(([name, value]) => textsIn(value, name)).join('\n');
}

/** How long a session that is busy is left alone, where nobody says it (seed). */
const BUSY_MS = 30_000;

/** A 429 within an error is one of the model, which nobody asks before a run. */
function isBusy(code: number | null, frame: unknown): boolean {
  return code === 409 || code === 423 || (code === 429 && numberAt(frame, 'code') === code);
}

/**
 * The backend's own codes have four digits; but for a busy session, a "429" or "401" in here is trouble inside a run
 * that has begun.
 */
function byCode(code: number | null, frame: unknown): Failure {
  if (saysForgotten(frame)) return { kind: 'no-session' };
  if (isBusy(code, frame)) return { kind: 'busy', retryAfterMs: BUSY_MS };
  if (code === null || code < 1000 || code > 9999) return STUMBLED;
  const own = refusalIn({ status: 200, body: { code, frame }, retryAfter: null, isTooLarge: false }, 'send', 0);
  return own === null || own.kind === 'broken' || own.kind === 'refused' ? STUMBLED : own;
}

function hasBadMember(frame: unknown): boolean {
  return saysNo(frame) || hasLoneWord(frame, 'message', 'msg');
}

/** Whether it says that it went wrong by more than a message, which may say anything. */
export function saysNo(frame: unknown): boolean {
  if (typeof frame !== 'object' || frame === null) return false;
  if (field(frame, 'success') === false || field(frame, 'ok') === false) return true;
  if (['type', 'event', 'status'].some((name) => saysTrouble(field(frame, name)))) return true;
  if (Object.entries(frame).some(([name, value]) => BAD_MEMBER.test(name) && isSaid(value))) return true;
  return hasLoneWord(frame, 'detail', 'details');
}

/** Words with nothing beside them that says what they are about. */
function hasLoneWord(frame: unknown, ...names: readonly string[]): boolean {
  return !isEvent(frame) && !isProgress(frame) && !isWell(frame) && names.some((name) => isSaid(field(frame, name)));
}

/** Whether it says itself that all is well: a word beside that is no trouble. */
function isWell(frame: unknown): boolean {
  if (codeOf(frame) === 0 || field(frame, 'success') === true || field(frame, 'ok') === true) return true;
  return GOOD_STATE.test(textAt(frame, 'status', 'state') ?? '');
}

/** Not every errorCode is one: a model that answers a tool's result with nothing says STOP, and that is success. */
function isSaid(value: unknown): boolean {
  return !isEmpty(value) && value !== false && value !== 0 && !(typeof value === 'string' && GOOD_END.test(value));
}

/** An event of the agent, or of a kind that says what it is. */
export function isEvent(frame: unknown): boolean {
  return isOfAgent(frame) || ['type', 'event', 'data'].some((name) => field(frame, name) !== undefined);
}

/** How far something is, with a word about it. */
function isProgress(frame: unknown): boolean {
  return ['progress', 'percent', 'percentage', 'step', 'stage'].some((name) => field(frame, name) !== undefined);
}

function endsBadly(frame: unknown): boolean {
  if (['type', 'event', 'status', 'state'].some((name) => saysEnded(field(frame, name)))) return true;
  if (!isEmpty(field(frame, 'promptFeedback.blockReason'))) return true;
  const reason = textAt(frame, 'finishReason', 'finish_reason', 'candidates.0.finishReason');
  return reason !== null && !GOOD_END.test(reason);
}

/** A text without the reports of tools that stand in it, line by line, and what they mean. */
export function withoutReports(text: string): { readonly text: string; readonly failure: Failure | null } {
  if (isOutOfCredits(text)) return { text: '', failure: NO_CREDITS };
  // a call that was written down may go over several lines
  const lines = text.replaceAll(/```tool_code\b[^`]*(?:```)?/g, (call) => call.replaceAll('\n', ' ')).split('\n');
  const reports = lines.filter(isReport);
  if (reports.length === 0) return { text, failure: null };
  const words = lines.filter((line) => !isReport(line));
  return { text: words.join('\n').trim(), failure: failureIn(reports) };
}

function failureIn(reports: readonly string[]): Failure {
  return reports.some(isNoCredits) ? NO_CREDITS : (failureOfTool(reports.join('\n')) ?? STUMBLED);
}

/** A code of the seed where a code stands, or the same in words. */
export function failureOfTool(report: string): Failure | null {
  const code = codeInReport(report);
  return code === null ? null : byCode(code, null);
}
