const DOT = /\.[^.]*$/;
/** What is behind it has to fit, too, where names are cut. */
const MOST_CHARS = 70;

/**
 * A name that none of the others has, whatever their endings, since these change with what a file really is: what
 * people paste is called image.png, each time.
 */
export function apart(name: string, others: Iterable<string>): string {
  const taken = new Set([...others].map(stemOf));
  if (!taken.has(stemOf(name))) return name;
  const [ending = ''] = DOT.exec(name) ?? [];
  const stem = [...name.replace(DOT, '')].slice(0, MOST_CHARS).join('');
  for (let count = 2; ; count++) {
    const other = `${stem}-${count}${ending}`;
    if (!taken.has(stemOf(other))) return other;
  }
}

/** A name without its ending, as it is compared. */
export function stemOf(name: string): string {
  return name.replace(DOT, '').normalize('NFC').toLowerCase();
}
