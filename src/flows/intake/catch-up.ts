import type { Logger } from 'pino';
import type { Arrival } from '../../core/arrival.ts';
import { mayHoldNewsAfter } from '../../core/closed-threads.ts';
import type { Clock, Ledger, Mailbox } from '../../core/ports.ts';
import type { Place } from '../../core/project.ts';
import type { Background } from '../background.ts';
import type { Intake } from './intake.ts';
import type { Places } from '../project/places.ts';
import type { Retries } from '../retry.ts';

export type CatchUp = ReturnType<typeof createCatchUp>;

interface CatchUpDeps {
  readonly ledger: Ledger;
  readonly mailbox: Mailbox;
  readonly intake: Intake;
  readonly places: Places;
  readonly background: Background;
  readonly retries: Pick<Retries, 'pause'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly power: AbortSignal;
}

/** So many places are read side by side: one in which much was written does not hold up the others. */
const AT_ONCE = 4;

/** Says that nothing older is left to be read. */
export type UpToDate = () => Promise<void>;

/** Reads what was written while nobody listened: only where the newest message is another than the last one seen. */
export function createCatchUp({ ledger, mailbox, intake, places, background, retries, clock, log, power }: CatchUpDeps) {
  /** False where Discord does not answer. One message that cannot be dealt with holds up none of the others. */
  async function read(channelId: string, afterId: string): Promise<boolean> {
    try {
      const arrivals = await mailbox.since(channelId, afterId);
      for (const arrival of arrivals) await unlessItFails(arrival);
      return true;
    } catch (error) {
      power.throwIfAborted();
      log.warn({ err: error, thread: channelId }, 'missed messages could not be read');
      return false;
    }
  }

  async function unlessItFails(arrival: Arrival): Promise<void> {
    await intake.arrived(arrival).catch((error: unknown) => {
      power.throwIfAborted();
      log.error({ err: error, thread: arrival.channelId, message: arrival.messageId }, 'a missed message could not be dealt with');
    });
  }

  /** What may be unread in a channel is read now, if Discord answers; else it is read later. */
  async function unread(channelId: string): Promise<void> {
    const place = places.isBehind(channelId) ? await ledger.places.get(channelId) : undefined;
    if (place !== undefined) await read(channelId, place.lastMessageId);
  }

  /** What stands in a thread counts, however long Discord does not answer. */
  async function readAgain(channelId: string, afterId: string): Promise<void> {
    for (let tries = 0; !(await read(channelId, afterId));) tries = await retries.pause(tries);
  }

  async function readNowOrLater({ channelId, lastMessageId }: Place): Promise<void> {
    if (await read(channelId, lastMessageId)) return;
    const here = places.fallBehind(channelId);
    background.start('reading again', async () => {
      await readAgain(channelId, lastMessageId);
      await here();
    });
  }

  /** A direct message is in no list of Discord's, and a thread may have been closed after something was written: they are asked for. */
  async function mayHaveNews({ channelId, projectId, lastMessageId }: Place, unheardAfter: number): Promise<boolean> {
    const newest = mailbox.newestIn(channelId);
    if (newest !== undefined) return newest !== lastMessageId;
    if (mailbox.sentAt(lastMessageId) > unheardAfter) return true;
    const project = await ledger.projects.get(projectId).catch(() => undefined); // what cannot be read holds up nobody else
    return project?.guildId === null;
  }

  async function known(): Promise<readonly Place[]> {
    const all: Place[] = [];
    try {
      for await (const place of ledger.places.all()) all.push(place);
    } catch (error) {
      power.throwIfAborted();
      log.error({ err: error }, 'not every place can be read: what was missed there is not caught up on');
    }
    return all;
  }

  return {
    /** To be said before anything is heard or said: until it is caught up on, what is heard hides nothing older. */
    behind: (): UpToDate => places.fallBehind('everywhere'),

    /** Somebody writes: what is older comes first, so that words find the picture before them. */
    async hear(arrival: Arrival): Promise<void> {
      await unread(arrival.channelId);
      await intake.arrived(arrival);
    },

    unread,

    /** Reads in every place what stands there after the last message that was seen. */
    async all(upToDate: UpToDate): Promise<void> {
      const everywhere = await known();
      const heardAt = everywhere.map(({ lastMessageId }) => mailbox.sentAt(lastMessageId));
      const unheardAfter = mayHoldNewsAfter(heardAt, clock.now());
      const left = everywhere.values();
      const work = async () => {
        for (const place of left) if (await mayHaveNews(place, unheardAfter)) await readNowOrLater(place);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      await upToDate();
    },

    /** From this message on: whoever was reading it died, or nobody knew yet that it was for us. */
    async from(channelId: string, messageId: string): Promise<void> {
      const upToDate = places.fallBehind(channelId);
      await readAgain(channelId, String(BigInt(messageId) - 1n));
      await upToDate();
    },
  };
}
