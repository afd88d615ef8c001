/** In: a masked clause. Out: its reading: the words that the rules are written for. */

import { memoized } from './memoized.ts';
import { ASIDE, BOLD, DATA, LINK, QUOTED } from './stand-ins.ts';

const covers = `${QUOTED}${LINK}${ASIDE}${DATA}`;
const repeated = new RegExp(String.raw`([${covers}])\1+`, 'g');
const beforeFirstWord = new RegExp(String.raw`^[^\p{L}\p{N}${covers}]+`, 'u');
const onlyWords = /^[a-z\u4E00-\u9FFF][a-z\d \u4E00-\u9FFF]*$/;

/**
 * As the rules read it: small letters, plain apostrophes, no marks, each stand-in once, from its
 * first word on.
 */
export function readingOf(masked: string): string {
  const small = masked.toLowerCase();
  return onlyWords.test(small) ? small.trimEnd() : withoutMarks(small);
}

const withoutMarks = memoized((small) =>
  small
    .replaceAll('’', "'")
    .replace(/(?<=^|[\s(,:，：。、]|\p{sc=Han})(?:\*{2,3}|__)(?=[^\s*])/gu, BOLD)
    .replace(/__|["“”‘’「」『』《》*~`[\]【】]/g, '')
    .replace(/(?![©®™])\p{Extended_Pictographic}[\uFE0F\u200D]{0,2}[ \t]?/gu, '')
    .replace(repeated, '$1')
    .replace(beforeFirstWord, '')
    .replace(/^\d{1,2}[.)、](?=\s|\p{sc=Han})\s?/u, '')
    .trimEnd(),
);
