const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Shortened to at most `chars` UTF-16 units, in whole characters as people see them, with a sign that something was
 * left out.
 */
export function shorten(text: string, chars: number): string {
  if (text.length <= chars) return text;
  if (chars < 1) return '';
  const end = characters.segment(text).containing(chars - 1)?.index ?? 0;
  return `${text.slice(0, end).trimEnd()}…`;
}
