/** What the texts of messages need to know: names, addresses, the language, and which buttons are waiting. */
export function createWords({ names, channels, you }, here, busy) {
  const channelOf = (id) => channels.find((channel) => channel.id === id);
  return {
    you: you.id,
    locale: you.locale,
    nameOf: (id) => names[id] ?? 'unknown',
    channelOf,
    channelName: (id) => channelOf(id)?.name ?? null,
    addressOf: (id) => here.address({ channel: id }),
    isBusy: (button) => busy.has(button),
  };
}
