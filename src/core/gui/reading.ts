import { BOLD } from './shadow.ts';

/** A clause of the shadow as the rules read it: plain apostrophes, no marks, each stand-in once, from its first word on. */
export function readingOf(shadow: string): string {
  return shadow
    .replaceAll('’', "'")
    .replace(/(?<=^|[\s(,:，：。、]|\p{sc=Han})(?:\*{2,3}|__)(?=[^\s*])/gu, BOLD)
    .replace(/__|["“”‘’「」『』《》*~`[\]【】]/g, '')
    .replace(/(?![©®™])\p{Extended_Pictographic}[\uFE0F\u200D]{0,2}[ \t]?/gu, '')
    .replace(/([\uE001-\uE003\uE005])\1+/g, '$1')
    .replace(/^[^\p{L}\p{N}\uE001-\uE003\uE005]+/u, '')
    .replace(/^\d{1,2}[.)、](?=\s|\p{sc=Han})\s?/u, '')
    .trimEnd();
}
