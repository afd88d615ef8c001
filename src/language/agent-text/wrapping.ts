/** In: a text. Out: the same as it was meant, where a program wrapped it up: HTML, escapes, colours, a list of one. */

const BREAK = /<br\s{0,3}\/?>|<\/(?:p|div|li|h[1-6]|tr)>(?:\n)?/gi;
const TAG =
  /<\/?(?:b|i|u|em|strong|p|div|span|h[1-6]|ul|ol|li|a|code|pre|hr|table|tr|td|th|tbody|thead|small|sup|sub|font|center)(?:\s[^<>]{0,200})?\/?>/gi;
/** What stands for a letter in HTML. */
const ENTITY = /&(lt|gt|amp|quot|apos|nbsp|#39|#34|#x27);/g;
const LETTERS: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#34': '"',
  '#x27': "'",
};
const COLOUR = /(?!\s)\p{Cc}\[[\d;]{0,20}[A-Za-z]/gu;
/** A line break that was written down as one, behind a sentence; quotation marks that were. */
const ESCAPED = /(?:^|[.!?。！？：…\s])\\n|\\"[^"\n]{1,200}\\"/;
const LIST_OF_ONE = /^\[\s{0,9}(['"])([^'"[\]]{0,20000}\s[^'"[\]]{0,20000})\1\s{0,9}\]$/;

/** A text without what a program wrapped around it. */
export function unwrapped(text: string): string {
  const only = LIST_OF_ONE.exec(text)?.[2] ?? text;
  const whole = !only.includes('\n') && ESCAPED.test(only) ? only.replaceAll('\\n', '\n').replaceAll('\\"', '"') : only;
  if (!/[<&]|(?!\s)\p{Cc}\[/u.test(whole)) return whole;
  const plain = whole.replaceAll(COLOUR, '').replaceAll(BREAK, '\n').replaceAll(TAG, '');
  return plain.replaceAll(ENTITY, (entity, name: string) => LETTERS[name] ?? entity);
}
