import type { Logger } from 'pino';
import type { Audience, Ledger, Mailbox } from '../../core/ports.ts';
import { titleOf, wordsOf } from '../../core/request.ts';
import type { Turn } from '../../core/turn.ts';
import type { Background } from '../background.ts';
import type { Book, Happening } from './book.ts';
import type { InOrder } from '../in-order.ts';
import { contextOf } from '../log-context.ts';
import type { Places } from '../project/places.ts';
import type { ProjectBook } from '../project/project-book.ts';
import type { Projects } from '../project/projects.ts';
import type { InLine } from '../showing/in-line.ts';
import type { Retries } from '../retry.ts';

export type Opening = ReturnType<typeof createOpening>;

interface OpeningDeps {
  readonly audience: Audience;
  readonly mailbox: Pick<Mailbox, 'isOurs'>;
  readonly ledger: Ledger;
  readonly book: Book;
  readonly projectBook: ProjectBook;
  readonly projects: Projects;
  readonly places: Places;
  readonly inLine: InLine;
  readonly inOrder: InOrder;
  readonly background: Background;
  readonly retries: Pick<Retries, 'pause'>;
  readonly log: Logger;
  readonly power: AbortSignal;
  /** What people wrote in a place before another project began there is for the one that was there. */
  readonly beforeOpened: (channelId: string) => Promise<void>;
  /** A thread is known from now on: what was written in it before has to be read. */
  readonly onOpened: (threadId: string, sinceId: string) => void;
}

/** Opens the thread of what came through a door. From then on the request counts. */
export function createOpening(deps: OpeningDeps) {
  const { audience, mailbox, ledger, book, projectBook, projects, places, inLine, inOrder, background, retries, log, power } = deps;

  /** By turn, while its door is open. */
  const answers = new Map<string, string>();

  /** The thread is opened and known on disk before the turn counts as queued; both again after a kill. */
  async function open(turn: Extract<Turn, { phase: 'opening' }>): Promise<Happening> {
    const { door, requester, projectId, parts } = turn;
    const isTaken = async (id: string) => ((await ledger.places.get(id))?.projectId ?? projectId) !== projectId;
    const answerId = answers.get(turn.id) ?? null;
    const threadId = await audience.open(door, { title: titleOf(wordsOf(parts)), requester, answerId, isTaken });
    if (threadId === null) return { type: 'never-acknowledged' };
    if ((await projectBook.read(projectId)).threadId !== threadId) await projectBook.change(projectId, () => ({ threadId }));
    const isThread = threadId !== door.channelId;
    await deps.beforeOpened(threadId);
    const since = door.kind === 'message' ? door.messageId : projectId;
    // A thread of ours that nobody knows: it was opened just before a kill, and its person uses it already.
    const openedByUs = isThread || mailbox.isOurs(threadId);
    const isNew = await places.settle({ channelId: threadId, projectId, openedByUs, lastMessageId: since });
    if (isNew && isThread) deps.onOpened(threadId, since);
    await projects.settleIn(turn);
    return { type: 'opened', threadId };
  }

  /** Private threads of one channel one after another: of two that are alike, each goes to one project. */
  async function inTurn(turn: Extract<Turn, { phase: 'opening' }>): Promise<Happening> {
    const { opens, channelId } = turn.door;
    return opens === 'private-thread' ? inOrder(`private:${channelId}`, () => open(turn)) : open(turn);
  }

  /** One at a time: the line may come to a turn whose door is just being opened. */
  async function through(turn: Turn): Promise<Turn> {
    return inOrder(`door:${turn.id}`, async () => {
      const now = (await ledger.turns.get(turn.id)) ?? turn;
      return now.phase === 'opening' ? book.record(now.id, await inTurn(now), 'opening') : now;
    });
  }

  async function attempt(turn: Turn): Promise<boolean> {
    try {
      await through(turn);
      return true;
    } catch (error) {
      power.throwIfAborted();
      log.warn({ err: error }, 'a door could not be opened');
      return false;
    }
  }

  return {
    through,

    /**
     * At once, whoever is first in line: Discord says for 15 minutes only whether an interaction was answered.
     * @param answerId the answer, where this process has seen it arrive
     */
    begin(turn: Turn, answerId?: string): void {
      if (answerId !== undefined) answers.set(turn.id, answerId);
      const open = async () => {
        while (!(await attempt(turn))) await retries.pause(0); // the shortest: after 15 minutes nothing can be found out
        answers.delete(turn.id);
        inLine.changed(turn.projectId);
      };
      background.start('opening', open, contextOf(turn));
    },
  };
}
