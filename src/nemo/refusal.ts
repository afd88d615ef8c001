import type { Failure } from '../core/failure.ts';
import { saysForgotten, speaksOfSession } from './forgotten-session.ts';
import { isOfAgent } from './parts.ts';
import { waitIn } from './retry-after.ts';
import { codeOf, field, isEmpty, numberAt, textAt } from './wire.ts';

/** Where a reply came from: the same number means different things in different places. */
export type Place = 'token' | 'open' | 'send' | 'upload' | 'state' | 'credits' | 'render' | 'poll';

/** A reply as it stood on the wire. `body` is its JSON, undefined when it was none. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: string | null;
  /** There was more of it than is read. */
  readonly isTooLarge: boolean;
}

const sessionBound: ReadonlySet<Place> = new Set(['send', 'upload', 'state']);
/** Where a 404 that says no more may be over a moment later. In place of a stream it says that nothing was run. */
const mayPass: ReadonlySet<Place> = new Set(['upload', 'state', 'poll']);
const aboutExport: ReadonlySet<Place> = new Set(['render', 'poll']);
/** Where saying nothing would read as an empty timeline, or as no credits. */
const mustSay: ReadonlySet<Place> = new Set(['state', 'credits', 'poll']);
/**
 * Said of a request that was passed on and given up: its time ran out, what it went to failed, or whoever asked seemed
 * gone.
 */
const givenUp: ReadonlySet<number> = new Set([408, 424, 499]);

/**
 * The backend's no, sorted by what may be done about it (seed, "Error Handling"); null when it is a yes. An envelope's
 * code counts whatever the HTTP status, since nobody says which status goes with which code (nemo-api §16.6). Which
 * answers in place of a stream say for certain that nothing was run: nemo-api §7.8.
 */
export function refusalIn(reply: Reply, place: Place, retry429Ms: number): Failure | null {
  const { status, body } = reply;
  // an export that has failed, or a run, may have a code of its own
  const code = place === 'poll' || isOfAgent(body) ? numberAt(body, 'code') : codeOf(body);
  const known =
    (code === null ? null : byNumber(code, reply, place, retry429Ms)) ?? byNumber(status, reply, place, retry429Ms);
  if (known !== null) return known;
  const isOwnNo = place === 'send' && code !== null && code >= 1000;
  const isUnderway = (failedUnderway(status) && !isOwnNo) || (code !== null && failedUnderway(code));
  if (sessionBound.has(place) && !(place === 'send' && isUnderway) && isForgotten(reply, code))
    return { kind: 'no-session' };
  // What stands before the upload has trouble: that says nothing of the file.
  if (place === 'upload' && (status === 503 || status === 504)) return { kind: 'unreachable' };
  if (isUnderway) return { kind: 'broken' };
  if (reply.isTooLarge && place === 'state') return { kind: 'overgrown' };
  // A page that says 4xx comes from something in front of the backend: it has let nothing through.
  if (body === undefined) return { kind: place === 'send' && status >= 400 ? 'refused' : 'broken' };
  if (status === 404 || code === 404) return { kind: mayPass.has(place) ? 'broken' : 'refused' };
  if (status < 200 || status > 299) return { kind: status < 400 ? 'broken' : 'refused' };
  if (place === 'poll' && saysUnknown(body)) return { kind: 'broken' };
  if ((code !== null && code !== 0) || field(body, 'success') === false) return { kind: 'refused' };
  return mustSay.has(place) && saysNothing(body) ? { kind: 'broken' } : null;
}

/**
 * Whether a status, or a code that is one (its own have four digits), may be said in the middle of the work as well as
 * before it.
 */
function failedUnderway(number: number): boolean {
  return (number >= 500 && number < 1000) || givenUp.has(number);
}

function byNumber(number: number, { body, retryAfter }: Reply, place: Place, retry429Ms: number): Failure | null {
  switch (number) {
    case 401:
    case 1001:
    case 1010:
    case 1011:
      return { kind: 'unauthorized' };
    case 1002:
      return { kind: 'no-session' };
    case 402: // the plan where it is about an export (seed), the credits elsewhere (nemo-api §3.2)
      return aboutExport.has(place) ? { kind: 'export-blocked' } : { kind: 'no-credits', bind: bindIn(body) };
    case 2001:
      return { kind: 'no-credits', bind: bindIn(body) };
    case 4001:
      return { kind: 'unsupported-file' };
    case 415:
      return place === 'upload' ? { kind: 'unsupported-file' } : null;
    case 4002:
      return { kind: 'file-too-large' };
    case 413:
      return place === 'upload' ? { kind: 'file-too-large' } : null;
    case 409: // a run is at work in the session: nothing else is taken there meanwhile (nemo-api §16.21)
    case 423:
    case 425: // too early: what is asked about is not there yet
      if (place === 'token' || place === 'credits') return null;
      return { kind: 'busy', retryAfterMs: waitIn(retryAfter) ?? retry429Ms };
    case 429:
      return { kind: 'busy', retryAfterMs: waitIn(retryAfter) ?? retry429Ms };
    default:
      return null;
  }
}

/** An empty body, or a bare error: what the agent's server says where the envelope would be missing (nemo-api §3.1). */
function saysNothing(body: unknown): boolean {
  return (
    isEmpty(body) ||
    (field(body, 'status') === undefined && ['error', 'detail'].some((key) => !isEmpty(field(body, key))))
  );
}

/** That a render is not known where the look came out, in words alone: another machine may be at work on it. */
function saysUnknown(body: unknown): boolean {
  const said = ['error', 'message', 'msg', 'detail'].map((key) => textAt(body, key, `${key}.message`) ?? '');
  return said.some((text) => UNKNOWN_RENDER.test(text));
}

const UNKNOWN_RENDER = new RegExp(
  [
    String.raw`^\W*not[ _]?found\W*$|no such (?:render|job|task|export)`,
    String.raw`\b(?:render|job|task|export)\b.{0,60}\b(?:not[ _]?found|unknown|does(?: not|n't) exist)`,
    '(?:渲染|任务|导出).{0,20}不存在',
  ].join('|'),
  'i',
);

/**
 * "No session" throws away what a project was begun in, so it has to be said: a gateway that has lost the way for a
 * moment says 404 too, in JSON, and a render that is not known yet may only be late.
 */
function isForgotten({ status, body }: Reply, code: number | null): boolean {
  const isGone = [status, code].some((number) => number === 404 || number === 410);
  const isNo = status >= 400 || (code !== null && code !== 0) || field(body, 'success') === false || saysNothing(body);
  return isNo && (saysForgotten(body) || (isGone && speaksOfSession(body)));
}

/** The link that binds an anonymous account, else the id to make one of. Under what name is not documented. */
function bindIn(body: unknown): string | null {
  return somewhereIn(body, linkIn) ?? somewhereIn(body, (value) => textAt(value, 'user_id', 'bind_id'));
}

function linkIn(value: unknown): string | null {
  return typeof value === 'string'
    ? (/https:\/\/[^\s"'<>()]*[?&]bind=[\w.~%-]*[\w~%-]/.exec(value)?.[0] ?? null)
    : null;
}

function somewhereIn(value: unknown, find: (value: unknown) => string | null): string | null {
  const found = find(value);
  if (found !== null || typeof value !== 'object' || value === null) return found;
  for (const inner of Object.values(value)) {
    const deeper = somewhereIn(inner, find);
    if (deeper !== null) return deeper;
  }
  return null;
}
