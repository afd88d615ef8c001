import { ADDRESS, withoutInvites, withoutUnseen } from '../core/addresses.ts';
import { shorten } from '../core/shorten.ts';
import { withoutSpoilers } from '../core/spoilers.ts';

const QUOTED_CHARS = 200;
const NAME_CHARS = 60;

const masked = new RegExp(String.raw`\[([^[\]\n]*)\]\(\s*<?(${ADDRESS})>?(?:\s+"[^"\n]*")?\s*\)`, 'gi');
/** What Discord would act on: an address (in angle brackets or not), a sign, a call to everybody. */
const live = new RegExp(String.raw`<(${ADDRESS})>|(${ADDRESS})|[\\*_~\`|<[\]]|@(?=everyone|here)`, 'gi');
const emphasis = /[*_~`|]/;

/**
 * Somebody's words, the same to the eye, and nothing in them that Discord would act on: no markdown, no mention, no
 * invitation, no link with another face. Addresses stay, without a preview.
 */
export function escaped(words: string): string {
  return still(words, (sign) => `\\${sign}`);
}

/**
 * The agent's words, line by line, in at most so many characters: emphasis stays, and all else is still. Headings and
 * quotations become ordinary lines. Said twice, it is the same.
 */
export function inert(words: string, chars = Number.MAX_SAFE_INTEGER): string {
  // an unseen sign before a heading would hide it from us, and not from Discord
  const lines = withoutUnseen(words)
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '')
    .split(/\r\n|[\n\r\u2028\u2029]/);
  const text = still(lines.map(withoutBlocks).join('\n'), (sign) => (emphasis.test(sign) ? sign : `\\${sign}`));
  const marked = text.replaceAll(/^([^\S\n]*(?:\d+(?=[.)]\s))?)(?=(?:[-*+]|[.)])\s)/gm, '$1\\');
  return marked.length <= chars ? marked : inert(shorten(words, words.length - (marked.length - chars)), chars);
}

/** Somebody's words as a short quotation on one line. */
export function quoted(words: string, chars = QUOTED_CHARS): string {
  const line = shorten(withoutUnseen(withoutSpoilers(words)).replaceAll(/\s+/g, ' ').trim(), chars);
  return withoutBlock(escaped(line));
}

/** A line that is no heading, quotation, list or small print, also where it begins one of ours. */
function withoutBlock(line: string): string {
  return line.replace(/^(?:[-+#>]|\d+(?=[.)]\s))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** What changed, on one line of ours: the names of clips and titles in it are somebody's words. */
export function changeLine(line: string, chars: number): string {
  return escaped(shorten(withoutSpoilers(line).replaceAll(/\s+/g, ' '), chars));
}

/** The same between quotation marks, those within it single as both languages write them; '' where nothing is left. */
export function quotation(words: string | null, chars = QUOTED_CHARS): string {
  const within = quoted(words ?? '', chars)
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
  return within === '' ? '' : `“${within}”`;
}

/** Somebody's words on a button, in a poll or in a list to choose from, where Discord reads no markdown. */
export function labelOf(words: string, chars: number): string {
  const line = withoutUnseen(withoutSpoilers(words))
    .replaceAll(/[*_`]{2,}|\s+/g, (sign) => (sign.trim() === '' ? ' ' : ''))
    .trim();
  return shorten(withoutInvites(line), chars); // last: what was taken away may have stood in the middle of one
}

/** A file by its name, short enough to stand in a sentence, its ending kept. */
export function fileName(name: string): string {
  // a change of direction would show another ending
  const line = withoutUnseen(name.replaceAll(/[\s\u202A-\u202E\u2066-\u2069]+/g, ' ')).trim();
  const ending = /\.\w{1,8}$/.exec(line)?.[0] ?? '';
  return withoutBlock(
    escaped(shorten(line.slice(0, line.length - ending.length), NAME_CHARS - ending.length) + ending),
  );
}

function still(words: string, escape: (sign: string) => string): string {
  return withoutInvites(withoutUnseen(words))
    .replaceAll(masked, '$1 ($2)')
    .replaceAll(live, (sign, bracketed?: string, bare?: string) => {
      const address = bracketed ?? bare;
      return address === undefined ? escape(sign) : `<${address.replaceAll(/@(?=everyone|here)/gi, '%40')}>`;
    });
}

/** A line without what makes it a heading, small print or a quotation. */
function withoutBlocks(line: string): string {
  return line.replace(/^\s*(?:(?:#{1,3}|-#|>{1,3})(?:\s+|$))+/, '');
}
