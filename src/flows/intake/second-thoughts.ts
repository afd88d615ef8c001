import { answering, type Arrival } from '../../core/arrival.ts';
import type { Audience, Clock, Ledger } from '../../core/ports.ts';
import type { Turn } from '../../core/turn.ts';
import type { InOrder } from '../in-order.ts';
import type { People } from '../project/people.ts';
import type { Projects } from '../project/projects.ts';
import type { Turns } from '../turn/turns.ts';
import type { Reading } from './reading.ts';
import type { Refusals } from './refusals.ts';
import type { Withdrawal } from './withdrawal.ts';

interface SecondThoughtsDeps {
  readonly audience: Pick<Audience, 'note'>;
  readonly ledger: Pick<Ledger, 'messages' | 'turns'>;
  readonly people: People;
  readonly projects: Projects;
  readonly turns: Turns;
  readonly reading: Reading;
  readonly refusals: Refusals;
  readonly withdrawal: Withdrawal;
  readonly inOrder: InOrder;
  readonly clock: Clock;
  /** Takes a message in as if it had just been written. */
  readonly hear: (arrival: Arrival) => Promise<void>;
}

/** What people change about a message, or take back: it counts while nothing was done about it. */
export function createSecondThoughts(deps: SecondThoughtsDeps) {
  const { audience, ledger, people, projects, turns, reading, refusals, withdrawal, inOrder, clock, hear } = deps;

  async function turnOf(messageId: string): Promise<Turn | undefined> {
    const turnId = await ledger.messages.get(messageId);
    return turnId === undefined || turnId === '' ? undefined : ledger.turns.get(turnId);
  }

  async function amend(turn: Turn & { readonly phase: 'queued' }, written: Arrival): Promise<void> {
    const { messageId, channelId, authorId, locale } = written;
    const { arrival, leftOut } = await reading(written, await projects.in(channelId));
    const [mistake] = leftOut;
    if (mistake !== undefined) {
      const requester = await people.author(authorId, written.text, locale);
      return audience.note(answering(written, requester), { kind: 'mistake', mistake });
    }
    const { text, files, links } = arrival;
    const parts = turn.parts.map((part) => (part.messageId === messageId ? { ...part, text, files, links } : part));
    const pauseMs = Math.max(0, turn.notBefore - clock.now());
    await refusals.orAsBefore(arrival, async () => void (await turns.amend(turn, parts, pauseMs)));
  }

  /** An edit that calls the bot, which the message did not before, or that gives words to pictures that wait for them. */
  async function isNews({ messageId, channelId, text, mentioned }: Arrival, isNewlyMentioned: boolean): Promise<boolean> {
    const known = await ledger.messages.get(messageId);
    if (mentioned && (known === undefined || isNewlyMentioned)) return true;
    const project = await projects.in(channelId);
    return text !== '' && project?.held.some((part) => part.messageId === messageId) === true;
  }

  return {
    /** Other words for a message: they count while its turn still waits, or where there was none. */
    async edited(arrival: Arrival, isNewlyMentioned = false): Promise<void> {
      await inOrder(`intake:${arrival.channelId}`, async () => {
        const turn = await turnOf(arrival.messageId);
        if (turn === undefined) {
          if (!(await isNews(arrival, isNewlyMentioned))) return;
          await ledger.messages.remove(arrival.messageId); // before it is dealt with: after a kill it is read again
          await hear(arrival);
        } else if (turn.phase === 'queued' && turn.batch === null && arrival.readable) await amend(turn, arrival);
      });
    },

    /** A message that is gone takes its words and pictures back, while its turn still waits. */
    async deleted(channelId: string, messageId: string): Promise<void> {
      await inOrder(`intake:${channelId}`, async () => {
        const turn = await turnOf(messageId);
        if (turn?.phase === 'queued') return withdrawal.ofMessage(turn, messageId);
        const project = await projects.in(channelId);
        const part = project?.held.find((one) => one.messageId === messageId);
        if (project && part) await projects.release(project.id, [part]);
      });
    },
  };
}
