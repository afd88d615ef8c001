const emojis = [
  ['⏳', 'hourglass'],
  ['👍', 'thumbs up'],
  ['❤️', 'heart'],
  ['🎬', 'clapper board'],
];

/** What can be done with a message, as a menu. */
export function messageMenu(message, commands, { act, reply, edit }) {
  const { id, content, isYours, isOnlyForYou } = message;
  if (isOnlyForYou) return [{ label: 'Copy text', run: () => navigator.clipboard.writeText(content) }];
  const apps = commands.filter(({ isMenu }) => isMenu);
  return [
    { choices: emojis.map(([label, name]) => ({ label, name: `React with ${name}`, run: () => act({ action: 'react', messageId: id, emoji: label }) })) },
    { label: 'Reply', run: () => reply(message) },
    ...(isYours && content !== '' ? [{ label: 'Edit message', run: () => edit(message) }] : []),
    ...(apps.length > 0 ? [{ heading: 'Apps' }] : []),
    ...apps.map(({ name, label }) => ({ label, run: () => act({ action: 'menu', messageId: id, name }) })),
    ...(isYours ? [{ label: 'Delete message', isDanger: true, run: () => act({ action: 'remove', messageId: id }) }] : []),
  ];
}
