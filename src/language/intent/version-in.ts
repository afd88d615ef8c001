/** In: what somebody wrote. Out: the number of the version that it names, and how many versions back it asks to go. */

import { phrases } from './grammar.ts';
import { numerals } from './numerals.ts';
import type { Phrase } from './phrase.ts';
import { sentencesOf } from './sentences-of.ts';

const named = phrases('VERSION | NTH | number NUMBER | to # version');
// As in "/export 2": a bare number names a version only at the end of such a request.
const bare = phrases('(export | 导出 | 汇出) # (TAIL)*');
const original = phrases('ORIGINAL');
// "Undo everything you just did" takes one change back, "undo everything" all of them.
const allBack = phrases('ALLBACK');
const steps = phrases('STEPSBACK');

/** Which version a text names: "v2", "#2", "version two", 第二版, "the original version". Null when it names none. */
export function versionIn(text: string): number | null {
  const sentences = sentencesOf(text);
  return versionsIn(sentences)[0] ?? (sentences.some(meansFirst) ? 1 : null);
}

/** All versions that these sentences name by a number. */
export function versionsIn(sentences: readonly string[]): readonly number[] {
  return sentences.flatMap((sentence) => [...found(named, sentence), ...toTheEnd(bare, sentence)]).flatMap(numbersIn);
}

/** How many versions a text asks to go back, "undo the last two": one where it does not say. */
export function stepsBackIn(text: string): number {
  const [count = 1] = sentencesOf(text).flatMap((sentence) => found(steps, sentence).flatMap(numbersIn));
  return count;
}

function meansFirst(sentence: string): boolean {
  return found(original, sentence).length > 0 || toTheEnd(allBack, sentence.replaceAll(',', '')).length > 0;
}

function numbersIn(mention: string): readonly number[] {
  const words = mention.match(/[a-z]+|\d+|\p{Script=Han}/gu) ?? [];
  return words
    .map((word) => (/^\d/.test(word) ? Number(word) : numerals.get(word)))
    .filter((number) => number !== undefined);
}

/** What a sentence says in the words of such a phrase, wherever that stands. */
function found(phrase: Phrase, sentence: string): readonly string[] {
  const places = [...sentence.matchAll(/[a-z]+|\d+|\p{Script=Han}/gu)].map(({ index }) => index);
  return places.flatMap((at) => phrase(sentence, at).map((end) => sentence.slice(at, end)));
}

/** The same where nothing comes behind it. */
function toTheEnd(phrase: Phrase, sentence: string): readonly string[] {
  const whole = sentence.replace(/\?$/, '');
  return found(phrase, whole).filter((mention) => whole.endsWith(mention));
}
