import type { Ledger, Place } from '../core/ports.ts';
import type { InOrder } from './in-order.ts';

export type Places = ReturnType<typeof createPlaces>;

/** The one place where it changes what is known of a channel: read, changed, written down, one at a time. */
export function createPlaces({ ledger, inOrder }: { readonly ledger: Pick<Ledger, 'places'>; readonly inOrder: InOrder }) {
  return {
    /** From now on the channel shows this project. False where it did already. */
    async settle(place: Place): Promise<boolean> {
      return inOrder(`place:${place.channelId}`, async () => {
        const known = await ledger.places.get(place.channelId);
        if (known?.projectId === place.projectId) return false;
        await ledger.places.put(place.channelId, place);
        return true;
      });
    },

    /** This message has been read, and all before it. */
    async touch(channelId: string, messageId: string): Promise<void> {
      await inOrder(`place:${channelId}`, async () => {
        const known = await ledger.places.get(channelId);
        if (known === undefined || BigInt(known.lastMessageId) >= BigInt(messageId)) return;
        await ledger.places.put(channelId, { ...known, lastMessageId: messageId });
      });
    },
  };
}
