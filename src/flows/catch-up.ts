import type { Logger } from 'pino';
import type { Ledger, Mailbox, Place } from '../core/ports.ts';
import type { Intake } from './intake.ts';

export type CatchUp = ReturnType<typeof createCatchUp>;

interface CatchUpDeps {
  readonly ledger: Ledger;
  readonly mailbox: Mailbox;
  readonly intake: Intake;
  readonly log: Logger;
}

/** Reads what was written while nobody listened: only where the newest message is another than the last one seen. */
export function createCatchUp({ ledger, mailbox, intake, log }: CatchUpDeps) {
  async function read(channelId: string, afterId: string): Promise<void> {
    try {
      for (const arrival of await mailbox.since(channelId, afterId)) await intake.arrived(arrival);
    } catch (error) {
      log.error({ err: error, channel: channelId }, 'missed messages could not be read');
    }
  }

  /** A direct message is in no list of Discord's: it is asked for. An archived thread has nothing new. */
  async function mayHaveNews({ channelId, projectId, lastMessageId }: Place): Promise<boolean> {
    const newest = mailbox.newestIn(channelId);
    if (newest !== undefined) return newest !== lastMessageId;
    return (await ledger.projects.get(projectId))?.guildId === null;
  }

  return {
    /** The last message seen in every place. To be taken before anything new is heard or said. */
    async bookmarks(): Promise<readonly Place[]> {
      const places: Place[] = [];
      for await (const place of ledger.places.all()) places.push(place);
      return places;
    },

    async since(places: readonly Place[]): Promise<void> {
      for (const place of places) if (await mayHaveNews(place)) await read(place.channelId, place.lastMessageId);
    },

    /** From this message on: whoever was reading it died, or nobody knew yet that it was for us. */
    async from(channelId: string, messageId: string): Promise<void> {
      await read(channelId, String(BigInt(messageId) - 1n));
    },
  };
}
