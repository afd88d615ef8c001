/** Remembers how far each person has read in each channel. What was there when the page was opened counts as read. */
export function createUnread() {
  const read = new Map();

  return {
    /** 'ping', 'new' or null. */
    of(person, { id, lastMessageId, lastPingId }) {
      const upTo = BigInt(read.get(`${person} ${id}`) ?? '0');
      if (lastPingId !== null && BigInt(lastPingId) > upTo) return 'ping';
      return lastMessageId !== null && BigInt(lastMessageId) > upTo ? 'new' : null;
    },

    see(person, { id, lastMessageId }) {
      if (lastMessageId !== null) read.set(`${person} ${id}`, lastMessageId);
    },

    knows: (person) => read.has(person),

    begin(person, channels) {
      read.set(person, '0');
      for (const channel of channels) this.see(person, channel);
    },
  };
}
