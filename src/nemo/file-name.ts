const MAX_CHARS = 80;

/** Endings that say the same type as the one we would write. */
const sameType = new Map([
  ['jpeg', 'jpg'],
  ['jpe', 'jpg'],
  ['qt', 'mov'],
  ['heif', 'heic'],
]);

/**
 * The name a file gets at the backend: the person's own, without what could mean a path or a header there, and with
 * the ending of what it really is, since the backend may go by the name.
 */
export function fileNameFor(name: string, ending: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replaceAll(/[\p{C}"'<>|:*?%;]/gu, '_')
    .replace(/^\.+/, '');
  const dot = clean.lastIndexOf('.');
  const [stem, given] = dot < 0 ? [clean, ''] : [clean.slice(0, dot), clean.slice(dot + 1).toLowerCase()];
  const kept = (sameType.get(given) ?? given) === ending ? given : ending;
  const short = [...stem].slice(0, MAX_CHARS).join('').trim();
  return `${short === '' ? 'file' : short}.${kept}`;
}
