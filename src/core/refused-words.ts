import { readable } from './media.ts';
import type { Part } from './asking.ts';
import { inLatin } from './look-alikes.ts';
import { wordsOf } from './request.ts';
import { withoutUnseenSigns } from './visible.ts';

/** A text as it is looked through, and where in it a word may begin or end besides its own borders. */
interface Reading {
  readonly text: string;
  readonly edges: readonly number[];
}

/**
 * Whether one of these words stands in a request by itself; in a script without spaces, anywhere. The words of people
 * count, those beside their pictures, and what files and links are called: the agent reads all of it.
 */
export function saysRefused(parts: readonly Part[], refused: readonly string[]): boolean {
  if (refused.length === 0) return false;
  const alts = parts.flatMap(({ files }) => files.flatMap(({ alt = '' }) => alt));
  const names = parts.flatMap(({ files, links }) => [...files.map(({ name }) => name), ...links.map(placeOf)]);
  const readings = [...[wordsOf(parts), ...alts].flatMap(readingsOf), ...names.flatMap(readingsOfName)];
  const sought = refused.map((word) => plain(word).trim()).filter((word) => word !== '');
  return readings.some((reading) => {
    const there = sought.filter((word) => reading.text.includes(word));
    return there.some(isSpaceless) || (there.length > 0 && standsAlone(reading, letterByLetter(there)));
  });
}

/** Without what a server signs it with, which is chance. */
function placeOf(link: string): string {
  const { hostname, pathname } = new URL(link);
  return readable(hostname + pathname);
}

/** As it stands there, and as it looks once Discord has made bold and covered of it what is to be so. */
function readingsOf(text: string): readonly Reading[] {
  const asWritten = { text: plain(text), edges: [] };
  const asShown = withoutMarks(plain(bare(text)));
  return asShown.text === asWritten.text ? [asWritten] : [asWritten, asShown];
}

/** An accent that is written apart is one all the same, as names of files on a Mac have it. */
function readingsOfName(name: string): readonly Reading[] {
  const composed = plain(name.normalize('NFC'));
  return [...readingsOf(composed), { text: composed.replaceAll(/[^\p{L}\p{N}]+/gu, ' '), edges: [] }];
}

function plain(text: string): string {
  return withoutUnseenSigns(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[\s\p{Z}\u2800]+/gu, ' ');
}

/** Without accents that were put on a letter: where they belong to it, keyboards write one sign for both. */
function bare(text: string): string {
  const seen = withoutUnseenSigns(text).replaceAll(/([\p{Script=Latin}\p{N}])\p{M}+/gu, '$1');
  return seen.normalize('NFKC').replaceAll(/(?=\p{M})\p{Script=Inherited}/gu, '');
}

/** What Discord takes for markdown, and lines between letters that stand alone: snake_case is two words. */
const marks = /\*+|__+|~~+|\|\|+|`+|\\+|_(?=[\p{L}\p{N}](?![\p{L}\p{N}]))|(?<=(?<![\p{L}\p{N}])[\p{L}\p{N}])_/u;

function withoutMarks(text: string): Reading {
  let joined = '';
  const edges: number[] = [];
  for (const piece of text.split(marks)) {
    edges.push(joined.length);
    joined += piece;
  }
  return { text: inLatin(joined), edges };
}

/** Words by their letters: as many as begin alike are looked for in one go. */
interface Letter {
  /** By its unit. */
  readonly next: Map<number, Letter>;
  isLast: boolean;
}

function letterByLetter(words: readonly string[]): Letter {
  const beginning: Letter = { next: new Map(), isLast: false };
  for (const word of words) {
    let letter = beginning;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      const next = letter.next.get(unit) ?? { next: new Map(), isLast: false };
      letter.next.set(unit, next);
      letter = next;
    }
    letter.isLast = true;
  }
  return beginning;
}

function standsAlone({ text, edges }: Reading, beginning: Letter): boolean {
  const starts = new Set([...edges, ...placesOf(text, /(?<![\p{L}\p{N}])/gu)]);
  const ends = new Set([...edges, ...placesOf(text, /(?![\p{L}\p{N}])/gu)]);
  for (const start of starts) {
    let letter: Letter | undefined = beginning;
    for (let at = start; letter !== undefined; at++) {
      if (letter.isLast && ends.has(at)) return true;
      letter = letter.next.get(text.charCodeAt(at));
    }
  }
  return false;
}

function placesOf(text: string, border: RegExp): readonly number[] {
  return [...text.matchAll(border)].map(({ index }) => index);
}

function isSpaceless(text: string): boolean {
  return /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(text);
}
