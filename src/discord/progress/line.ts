import { createHash } from 'node:crypto';
import type { Clock } from '../../core/ports.ts';
import { isBlocked, isGone, isRefusal, isShut, Unsent, waitIn } from '../trouble.ts';
import type { Body } from '../views/parts.ts';

/** A body that is made once somebody needs it: of most states nobody ever does, since a later one wins. */
export type Drawn = () => Body;

/** What is known of one message that shows progress. Times are Discord's, in milliseconds since the epoch. */
export interface Line {
  readonly threadId: string;
  /** The message, once this process has posted or found it. */
  messageId: string | undefined;
  wanted: Drawn;
  /** The same without words that a server may moderate away. */
  plain: Drawn | undefined;
  /** Somebody has to answer what is wanted. */
  asks: boolean;
  /** The fingerprint of what stands there. */
  shown: string;
  /** When it may be edited next, by our own measure and by Discord's. */
  nextAt: number;
  notBefore: number;
  readonly since: number;
  /** How many states have been shown. */
  states: number;
  failures: number;
  /** While somebody brings the message up to what is wanted. */
  loop: Promise<void> | null;
  /** The wanted body is the last one. */
  last: boolean;
  /** From then on nothing is shown any more but the last state. */
  readonly ending: AbortController;
  isGone: boolean;
  /** The place takes no words of ours. */
  isShut: boolean;
  /** Resolves when it stands there for the first time, or cannot. */
  readonly posted: PromiseWithResolvers<void>;
}

export const FAILURES_TOLERATED = 5;
const EARLY_STATES = 3;
export const AFTER_FAILURE_MS = 1_000;
/** The last state waits no longer than this for its place: others wait for it. */
const LAST_WAIT_MS = 120_000;

/** The first ones tell most: they go before all other edits, and do not get rarer where many run. */
export function isEarly({ states }: Line): boolean {
  return states < EARLY_STATES;
}

export function newLine(threadId: string, wanted: Drawn, since: number): Line {
  return {
    threadId,
    messageId: undefined,
    wanted,
    plain: undefined,
    asks: false,
    shown: '',
    nextAt: 0,
    notBefore: 0,
    since,
    states: 0,
    failures: 0,
    loop: null,
    last: false,
    ending: new AbortController(),
    isGone: false,
    isShut: false,
    posted: Promise.withResolvers(),
  };
}

export function isUpToDate({ shown, wanted }: Line): boolean {
  return shown === fingerprint(wanted());
}

export function noteShown(line: Line, body: Body): void {
  Object.assign(line, { shown: fingerprint(body), failures: 0, isGone: false, isShut: false, states: line.states + 1 });
}

/**
 * Trouble may pass, later each time; what Discord does not take is not tried again, though the next state may be taken.
 */
export function noteFailure(line: Line, body: Body, error: unknown, clock: Clock): void {
  if (error instanceof Unsent) return void (line.failures += line.last ? 1 : 0);
  Object.assign(line, { isGone: isGone(error), isShut: isShut(error) });
  const waitMs = waitIn(error);
  line.notBefore = clock.now() + (waitMs ?? AFTER_FAILURE_MS * 2 ** line.failures);
  if (isBlocked(error)) line.shown = fingerprint(body);
  else if (waitMs === null) line.failures += isRefusal(error) ? FAILURES_TOLERATED : 1;
  else if (line.last && waitMs > LAST_WAIT_MS) line.failures = FAILURES_TOLERATED;
}

function fingerprint(body: Body): string {
  return createHash('sha1').update(JSON.stringify(body)).digest('base64');
}
