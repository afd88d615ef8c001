import { remembered } from './remembered.ts';
import { BOLD } from './shadow.ts';

const onlyWords = /^[a-z\u4E00-\u9FFF][a-z\d \u4E00-\u9FFF]*$/;

/** A clause of the shadow as the rules read it: small letters, plain apostrophes, no marks, each stand-in once, from its first word on. */
export function readingOf(shadow: string): string {
  const small = shadow.toLowerCase();
  return onlyWords.test(small) ? small.trimEnd() : withoutMarks(small);
}

const withoutMarks = remembered((small) =>
  small
    .replaceAll('’', "'")
    .replace(/(?<=^|[\s(,:，：。、]|\p{sc=Han})(?:\*{2,3}|__)(?=[^\s*])/gu, BOLD)
    .replace(/__|["“”‘’「」『』《》*~`[\]【】]/g, '')
    .replace(/(?![©®™])\p{Extended_Pictographic}[\uFE0F\u200D]{0,2}[ \t]?/gu, '')
    .replace(/([\uE001-\uE003\uE005])\1+/g, '$1')
    .replace(/^[^\p{L}\p{N}\uE001-\uE003\uE005]+/u, '')
    .replace(/^\d{1,2}[.)、](?=\s|\p{sc=Han})\s?/u, '')
    .trimEnd(),
);
