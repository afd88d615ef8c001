import type { Ledger } from '../../core/ports.ts';
import type { Place } from '../../core/project.ts';

export type Places = ReturnType<typeof createPlaces>;

/** Where something is still to be read: a channel, or 'everywhere'. */
type Where = string;

/** What is known of a channel. */
export function createPlaces({ ledger }: { readonly ledger: Pick<Ledger, 'places'> }) {
  const behind = new Map<Where, number>();
  const heard = new Map<string, string>();

  /** Whether something may be unread there that is older than what is heard. */
  const isBehind = (channelId: string): boolean => behind.has('everywhere') || behind.has(channelId);

  async function put(channelId: string, messageId: string): Promise<void> {
    await ledger.places.update(channelId, (known) =>
      known === undefined || BigInt(known.lastMessageId) >= BigInt(messageId) ? known : { ...known, lastMessageId: messageId },
    );
  }

  return {
    isBehind,

    /** From now on the channel shows this project. What is unread there stays to be read. False where it did already. */
    async settle(place: Place): Promise<boolean> {
      let isNew = false;
      await ledger.places.update(place.channelId, (known) => {
        isNew = known?.projectId !== place.projectId;
        if (!isNew) return known;
        const lastMessageId = (isBehind(place.channelId) ? known?.lastMessageId : undefined) ?? place.lastMessageId;
        return { ...place, lastMessageId };
      });
      return isNew;
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
