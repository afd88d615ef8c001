import type { Failure } from '../core/failure.ts';
import { refusalIn } from './refusal.ts';
import { field, isEmpty, listAt, numberAt, textAt, unwrap } from './wire.ts';

/** What one event of the stream means for us. Thoughts and tool calls are in it only as the fact that something happened. */
export interface Heard {
  readonly text: string;
  /** A piece of a text that comes again in one piece, unless the model dies before. */
  readonly partial: boolean;
  readonly failure: Failure | null;
  /** The session's state was written. */
  readonly changed: boolean;
  /** There is a clip now: a track with something in it, or new media. */
  readonly clip: boolean;
  /** A tool was called: what was said before it is no answer yet. */
  readonly toolCalled: boolean;
  /** A tool has answered: the model's text before it is complete. */
  readonly toolAnswered: boolean;
}

const nothing: Heard = { text: '', partial: false, failure: null, changed: false, clip: false, toolCalled: false, toolAnswered: false };
const stumbled: Heard = { ...nothing, failure: { kind: 'agent-stumbled' } };

/**
 * One frame of /run_sse: an ADK event (sse-wire), a typed event (nemo-api §7.5), an envelope or a bare error. Undefined
 * for a heartbeat in any of its forms (nemo-api §7.6), and for what cannot be read.
 */
export function heardIn({ event, data }: { readonly event?: string | undefined; readonly data: string }): Heard | undefined {
  if (isPulse(event)) return undefined;
  let frame: unknown;
  try {
    frame = JSON.parse(data);
  } catch {
    // A bare word, or nothing at all, is a heartbeat. Python's ADK 1.4 pastes its message into {"error": "…"} without
    // escaping it; any other torn frame means nothing.
    return /^\s*\{\s*"error"\s*:/.test(data) ? stumbled : undefined;
  }
  return heardInFrame(frame);
}

/** The same for a frame that is JSON already. */
export function heardInFrame(frame: unknown): Heard | undefined {
  if (typeof frame !== 'object' || isEmpty(frame) || isPulse(field(frame, 'type')) || isPulse(field(frame, 'event'))) return undefined;
  const inner = unwrap(frame);
  const delta = deltaIn(inner);
  const toolAnswered = hasPart(inner, 'functionResponse') || field(inner, 'type') === 'tool_result';
  return {
    text: textIn(inner),
    partial: field(inner, 'partial') === true || field(inner, 'type') === 'chunk',
    failure: failureIn(frame) ?? failureIn(inner),
    // A typed event does not say what a tool has written: then the state is asked, rather than a failure believed.
    changed: delta !== undefined || field(inner, 'type') === 'tool_result',
    clip: !isEmpty(field(delta, 'generated_media')) || !isEmpty(field(delta, 'video_infos')) || hasClip(field(delta, 'draft')),
    toolCalled: hasPart(inner, 'functionCall') || field(inner, 'type') === 'tool_call',
    toolAnswered,
  };
}

function isPulse(word: unknown): boolean {
  return typeof word === 'string' && /^(heart-?beat|ping|keep-?alive)$/i.test(word);
}

function parts(event: unknown): readonly unknown[] {
  return listAt(event, 'content.parts');
}

function hasPart(event: unknown, name: string): boolean {
  return parts(event).some((part) => field(part, name) !== undefined);
}

function textIn(event: unknown): string {
  const type = field(event, 'type');
  if (type === 'text' || type === 'chunk') return textAt(event, 'content', 'text') ?? '';
  return parts(event)
    .filter((part) => field(part, 'thought') !== true)
    .map((part) => field(part, 'text'))
    .filter((text) => typeof text === 'string')
    .join('');
}

/** Not every errorCode is one: a model that answers a tool's result with nothing says STOP, and that is success. */
function failureIn(frame: unknown): Failure | null {
  const errorCode = textAt(frame, 'errorCode');
  const says = [field(frame, 'error'), field(frame, 'errorMessage')].some((said) => !isEmpty(said)) || field(frame, 'type') === 'error';
  const code = numberAt(frame, 'code', 'error.code', 'errorCode');
  const failed = (errorCode !== null && errorCode !== 'STOP') || says || (code !== null && code !== 0) || field(frame, 'success') === false;
  if (!failed) return null;
  // The backend's own codes have four digits; a "429" or "401" in here is trouble inside a run that has begun.
  const own =
    code !== null && code >= 1000 && code <= 9999 ? refusalIn({ status: 200, body: { code, frame }, retryAfter: null }, 'say', 0) : null;
  return own === null || own.kind === 'broken' ? { kind: 'agent-stumbled' } : own;
}

/** State that was written by a tool. Later Python releases send it in an event of its own, without content. */
function deltaIn(event: unknown): unknown {
  const delta = field(event, 'actions.stateDelta');
  const byTool = field(event, 'content') === undefined || hasPart(event, 'functionResponse');
  const written = ['draft', 'generated_media', 'video_infos'].some((key) => field(delta, key) !== undefined);
  return byTool && written ? delta : undefined;
}

/** A track with something in it: `t` are the tracks, `sg` the segments of one (seed). */
export function hasClip(draft: unknown): boolean {
  return listAt(draft, 't').some((track) => listAt(track, 'sg').length > 0);
}
