export type Unread = ReturnType<typeof createUnread>;

/** Where something is still to be read: a channel, or 'everywhere'. */
export type Where = string;

/** Where something may be unread that is older than what is heard: what is heard there meanwhile is noted for later. */
export function createUnread() {
  const behind = new Map<Where, number>();
  const heard = new Map<string, string>();
  const isBehind = (channelId: string): boolean => behind.has('everywhere') || behind.has(channelId);

  return {
    isBehind,

    fallBehind(where: Where): void {
      behind.set(where, (behind.get(where) ?? 0) + 1);
    },

    /** The messages that were heard meanwhile where nothing older is left to be read: channels and ids. */
    catchUp(where: Where): readonly (readonly [channelId: string, messageId: string])[] {
      const left = (behind.get(where) ?? 1) - 1;
      if (left > 0) behind.set(where, left);
      else behind.delete(where);
      const caughtUp = [...heard].filter(([channelId]) => !isBehind(channelId));
      for (const [channelId] of caughtUp) heard.delete(channelId);
      return caughtUp;
    },

    note(channelId: string, messageId: string): void {
      const last = heard.get(channelId);
      if (last === undefined || BigInt(last) < BigInt(messageId)) heard.set(channelId, messageId);
    },
  };
}
