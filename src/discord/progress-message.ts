import type { Addressee } from '../core/telling.ts';
import type { Board, ProgressMessageDeps } from './progress/board.ts';
import { want } from './progress/follow.ts';
import { AFTER_FAILURE_MS, FAILURES_TOLERATED, isUpToDate, type Drawn, type Line } from './progress/line.ts';
import { knownMessage, knownOf, takeAway } from './progress/message.ts';
import type { Body } from './views/parts.ts';

export type ProgressMessages = ReturnType<typeof createProgressMessages>;

/** One message per request, edited in place; the last state is final. */
export function createProgressMessages(deps: ProgressMessageDeps) {
  const lines = new Map<string, Line>();
  const going = new Map<string, Promise<void>>();
  const board: Board = { ...deps, lines, going, bornAt: performance.now(), startedAt: undefined };
  return {
    /** Resolves when nothing is on its way to Discord any more. */
    idle: async (): Promise<void> => {
      await Promise.all([...lines.values()].map(async ({ loop }) => loop));
      await Promise.all(going.values());
    },
    /**
     * @param plain the same without words that a server may moderate away
     * @param asks somebody has to answer: it is shown anew where somebody has taken the message away
     */
    show: (to: Addressee, body: Drawn, plain?: Drawn, asks = false): void =>
      void want(board, to, { body, plain, asks }, false),
    /** The id of the message, once it stands there; undefined where none does. */
    posted: (to: Addressee): Promise<string | undefined> => posted(board, to),
    /** Whether its place takes no words of ours: no message stands there, and none is taken when it is tried again. */
    isShutOut: (to: Addressee): Promise<boolean> => isShutOut(board, to),
    /** Keeps which message something is that was posted otherwise: it is posted once, and can be removed. */
    keep: (to: Addressee, messageId: string): Promise<unknown> => board.messages.put(to.id, messageId),
    remove: (to: Addressee): Promise<void> => remove(board, to),
    end: (to: Addressee, body: Body): Promise<string | undefined> => end(board, to, body),
  };
}

async function posted(board: Board, to: Addressee): Promise<string | undefined> {
  await board.lines.get(to.id)?.posted.promise;
  return knownOf(board, to);
}

async function isShutOut(board: Board, to: Addressee): Promise<boolean> {
  if ((await posted(board, to)) !== undefined) return false;
  const line = board.lines.get(to.id);
  if (line?.isShut !== true) return false;
  line.failures = 0;
  await want(board, to, { body: line.wanted, plain: line.plain }, false)?.loop;
  return line.isShut;
}

/** Takes the message away, whatever it shows. */
async function remove(board: Board, to: Addressee): Promise<void> {
  const { lines } = board;
  const line = lines.get(to.id);
  line?.ending.abort();
  await line?.loop;
  if (line) line.last = true;
  const known = await knownMessage(board, to);
  lines.delete(to.id);
  if (known === undefined) return;
  if (line?.isGone !== true) await untilGone(board, to, known);
  forget(board, to.id);
}

/** Trouble may pass; what stays for all that is in nobody's way. */
async function untilGone(board: Board, to: Addressee, known: string): Promise<void> {
  const { clock, power, log } = board;
  for (let failures = 1; ; failures++) {
    try {
      return await takeAway(board, to, known);
    } catch (error) {
      power.throwIfAborted();
      log.warn({ err: error }, 'a progress message could not be taken away');
      if (failures >= FAILURES_TOLERATED) return;
      await clock.sleepUntil(clock.now() + AFTER_FAILURE_MS * 2 ** failures, power);
    }
  }
}

/** The last state. Resolves with its message once it stands there; a message that never was is made for it. */
async function end(board: Board, to: Addressee, body: Body): Promise<string | undefined> {
  const { lines, power } = board;
  const shown = lines.get(to.id);
  shown?.ending.abort();
  await shown?.loop;
  const line = want(board, to, { body: () => body }, true);
  await line?.loop;
  if (line !== undefined && !isUpToDate(line)) power.throwIfAborted(); // the next process shows it
  const id = await knownOf(board, to);
  lines.delete(to.id);
  forget(board, to.id);
  return id;
}

/** Nobody waits for that: it is written with whatever is written next. What stays is found to be gone. */
function forget({ going, messages, log }: Board, id: string): void {
  const gone: Promise<void> = messages
    .remove(id)
    .catch((error: unknown) => log.warn({ err: error }, 'the note of a progress message that is gone stays'))
    .finally(() => going.get(id) === gone && going.delete(id));
  going.set(id, gone);
}
