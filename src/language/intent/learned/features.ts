import { sentencesOf } from '../sentences-of.ts';

const NUMBER = '0';

/**
 * The words of a text in the form of sentences-of.ts: Chinese ones are single characters, `^` and `$` stand around each
 * sentence.
 */
export function wordsOf(text: string): readonly string[] {
  return sentencesOf(text).flatMap((sentence) => [
    '^',
    ...(sentence.match(/[a-z]+|\d+|[^\s,]/gu) ?? []).map((word) => (/^\d/.test(word) ? NUMBER : word)),
    '$',
  ]);
}

/** What a text is known by: its words, each with the one after it (`a b`), and with the one after that (`a _ b`). */
export function featuresOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(
    words.flatMap((word, at) => {
      const [next, second] = [words[at + 1], words[at + 2]];
      return [
        ...(isEdge(word) ? [] : [word]),
        ...(next === undefined ? [] : [`${word} ${next}`]),
        ...(second === undefined ? [] : [`${word} _ ${second}`]),
      ];
    }),
  );
}

function isEdge(word: string): boolean {
  return word === '^' || word === '$';
}
