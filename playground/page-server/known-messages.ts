/** Tabs that are remembered; one that was forgotten gets everything once more. */
const TABS = 12;

/** Hands each tab of a message only the id when it has that message already as it is. */
export function createKnownMessages() {
  const tabs = new Map<string, ReadonlyMap<string, string>>();

  return function onlyNews<Message extends { readonly id: string }>(tab: string, messages: readonly Message[]) {
    const known = tabs.get(tab);
    const texts = new Map(messages.map((message) => [message.id, JSON.stringify(message)]));
    tabs.delete(tab);
    if (tab !== '') tabs.set(tab, texts);
    for (const oldest of [...tabs.keys()].slice(0, -TABS)) tabs.delete(oldest);
    return messages.map((message) => (known?.get(message.id) === texts.get(message.id) ? message.id : message));
  };
}
