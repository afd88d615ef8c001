/** In: what somebody wrote. Out: the number of the version that it names. */

import { numerals } from './numerals.ts';
import { phrasesOf } from './phrase.ts';
import { sentencesOf } from './sentences-of.ts';
import { vocabulary } from './vocabulary.ts';

const phrase = phrasesOf(vocabulary);
const named = phrase('VERSION | NTH | number NUMBER');
// As in "/export 2": a bare number names a version only at the end of such a request.
const bare = phrase('(export | 导出 | 汇出) # (TAIL)*');

/** Which version a text names: "v2", "#2", "version two", 第二版. Null when it names none. */
export function versionIn(text: string): number | null {
  return versionsIn(sentencesOf(text))[0] ?? null;
}

/** All versions that these sentences name. */
export function versionsIn(sentences: readonly string[]): readonly number[] {
  return sentences
    .flatMap(mentionsIn)
    .flatMap((mention) => mention.match(/[a-z]+|\d+|\p{Script=Han}/gu) ?? [])
    .map((word) => (/^\d/.test(word) ? Number(word) : numerals.get(word)))
    .filter((number) => number !== undefined);
}

function mentionsIn(sentence: string): readonly string[] {
  const places = [...sentence.matchAll(/[a-z]+|\d+|\p{Script=Han}/gu)].map(({ index }) => index);
  return places.flatMap((at) => {
    const ends = [
      ...named(sentence, at),
      ...bare(sentence, at).filter((end) => end === sentence.replace(/\?$/, '').length),
    ];
    return ends.map((end) => sentence.slice(at, end));
  });
}
