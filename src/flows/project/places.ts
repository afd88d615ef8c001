import type { Ledger } from '../../core/ports.ts';
import type { Place } from '../../core/project.ts';
import type { InOrder } from '../in-order.ts';

export type Places = ReturnType<typeof createPlaces>;

/** Where something is still to be read: a channel, or 'everywhere'. */
type Where = string;

/** The one place where it changes what is known of a channel: read, changed, written down, one at a time. */
export function createPlaces({ ledger, inOrder }: { readonly ledger: Pick<Ledger, 'places'>; readonly inOrder: InOrder }) {
  const behind = new Map<Where, number>();
  const heard = new Map<string, string>();

  /** Whether something may be unread there that is older than what is heard. */
  const isBehind = (channelId: string): boolean => behind.has('everywhere') || behind.has(channelId);

  async function put(channelId: string, messageId: string): Promise<void> {
    await inOrder(`place:${channelId}`, async () => {
      const known = await ledger.places.get(channelId);
      if (known === undefined || BigInt(known.lastMessageId) >= BigInt(messageId)) return;
      await ledger.places.put(channelId, { ...known, lastMessageId: messageId });
    });
  }

  return {
    isBehind,

    /** From now on the channel shows this project. What is unread there stays to be read. False where it did already. */
    async settle(place: Place): Promise<boolean> {
      return inOrder(`place:${place.channelId}`, async () => {
        const known = await ledger.places.get(place.channelId);
        if (known?.projectId === place.projectId) return false;
        const lastMessageId = (isBehind(place.channelId) ? known?.lastMessageId : undefined) ?? place.lastMessageId;
        await ledger.places.put(place.channelId, { ...place, lastMessageId });
        return true;
      });
    },

    /** Something older is still to be read there: what is heard meanwhile must not hide it from whoever comes after a kill. */
    fallBehind(where: Where): () => Promise<void> {
      behind.set(where, (behind.get(where) ?? 0) + 1);
      let isOver = false;
      return async () => {
        if (isOver) return;
        isOver = true;
        const left = (behind.get(where) ?? 1) - 1;
        if (left > 0) behind.set(where, left);
        else behind.delete(where);
        for (const [channelId, messageId] of heard) {
          if (isBehind(channelId)) continue;
          heard.delete(channelId);
          await put(channelId, messageId);
        }
      };
    },

    /** This message has been read, and all before it. */
    async touch(channelId: string, messageId: string): Promise<void> {
      if (!isBehind(channelId)) return put(channelId, messageId);
      const last = heard.get(channelId);
      if (last === undefined || BigInt(last) < BigInt(messageId)) heard.set(channelId, messageId);
    },
  };
}
