import type { Addressee } from '../../core/telling.ts';
import { asEarlyEdit, asLastState } from '../importance.ts';
import { isBlocked, Unsent } from '../trouble.ts';
import type { Board } from './board.ts';
import {
  FAILURES_TOLERATED,
  isEarly,
  isUpToDate,
  newLine,
  noteFailure,
  noteShown,
  type Drawn,
  type Line,
} from './line.ts';
import { sendProgress } from './message.ts';

/**
 * So many messages of one thread can be edited at the usual pace: Discord takes 5 edits in 5 seconds there (observed).
 */
const SHARED_BY = 2;
const SLOW_AFTER_MS = 50 * 60_000;
const SLOW_EVERY_MS = 30_000;

interface Wanted {
  readonly body: Drawn;
  readonly plain?: Drawn | undefined;
  readonly asks?: boolean;
}

/** Wants a state to be shown; undefined where the last one is wanted already. */
export function want(
  board: Board,
  to: Addressee,
  { body, plain, asks = false }: Wanted,
  last: boolean,
): Line | undefined {
  const drawn = once(body);
  const line = board.lines.get(to.id) ?? newLine(to.threadId, drawn, board.clock.now());
  if (line.last) return undefined;
  board.lines.set(to.id, line);
  line.wanted = drawn;
  line.plain = plain;
  line.asks = asks;
  if (asks) line.failures = 0;
  line.last = last;
  line.loop ??= follow(board, to, line).finally(() => {
    line.loop = null;
    line.posted.resolve();
  });
  return line;
}

function once(draw: Drawn): Drawn {
  let drawn: ReturnType<Drawn> | undefined;
  return () => (drawn ??= draw());
}

/** Edits until what is wanted stands there. The latest state wins, one edit is in flight. */
async function follow(board: Board, to: Addressee, line: Line): Promise<void> {
  const { clock, power, log } = board;
  while (line.failures < FAILURES_TOLERATED && !isUpToDate(line)) {
    const nextAt = Math.min(line.nextAt, clock.now() + pauseOf(board, line)); // the clock may have been set back since
    const until = line.last ? line.notBefore : Math.max(nextAt, line.notBefore);
    const ends = line.last ? power : AbortSignal.any([power, line.ending.signal]);
    await clock.sleepUntil(until, ends).catch(() => undefined); // the process stops: one last edit
    if (line.ending.signal.aborted && !line.last) return; // the last state says more
    const body = line.wanted();
    try {
      await sendOrPlain(board, to, line);
      noteShown(line, body);
    } catch (error) {
      noteFailure(line, body, error, clock);
      if (!(error instanceof Unsent)) log.warn({ err: error }, 'a progress message could not be edited');
    }
    line.posted.resolve();
    line.nextAt = clock.now() + pauseOf(board, line);
    if (power.aborted) return;
  }
}

/** Where a server moderates somebody's words away, the same without them. */
async function sendOrPlain(board: Board, to: Addressee, line: Line): Promise<void> {
  const { wanted, plain, last, asks } = line;
  const said = last ? asLastState : isEarly(line) ? asEarlyEdit : {};
  const send = (drawn: Drawn) => sendProgress(board, to, { body: drawn(), asks, said });
  try {
    await send(wanted);
  } catch (error) {
    if (plain === undefined || !isBlocked(error)) throw error;
    await send(plain);
  }
}

/** Discord counts the edits of all messages of a thread together: those who share one take turns. */
function pauseOf({ clock, lines, everyMs }: Board, line: Line): number {
  const { since, threadId } = line;
  if (clock.now() - since > SLOW_AFTER_MS) return SLOW_EVERY_MS;
  const sharing = [...lines.values()].filter((line) => line.threadId === threadId && line.loop !== null).length;
  return everyMs(isEarly(line) ? 0 : lines.size) * Math.max(1, sharing / SHARED_BY);
}
