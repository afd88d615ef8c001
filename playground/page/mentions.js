/** Turns "@Nemo" into what Discord sends for it. `names` is id → name. */
export function mentionsSent(text, names) {
  const longestFirst = Object.entries(names).toSorted(([, a], [, b]) => b.length - a.length);
  return longestFirst.reduce((sent, [id, name]) => sent.replace(new RegExp(`@${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu'), `<@${id}>`), text);
}

/** The way back, for editing. */
export function mentionsRead(text, names) {
  return text.replace(/<@!?(\d+)>/g, (whole, id) => (names[id] === undefined ? whole : `@${names[id]}`));
}

function escaped(name) {
  return name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
