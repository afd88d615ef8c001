import type { Mistake } from '../../core/failure.ts';
import type { RefusedFile } from '../../core/telling.ts';
import { leftOutSentence, refusedSentence } from '../../words/refused-files.ts';
import type { Translate } from '../../words/words.ts';
import { fileName } from '../inert.ts';
import { fitting } from './parts.ts';

type Lines = (files: readonly RefusedFile[], t: Translate, chars: number) => readonly string[];

/** Why files cannot be used, a line each, as many as have room. */
export const refusedLines: Lines = (files, t, chars) =>
  fitting(
    files.map((file) => refusedSentence(named(file), t)),
    chars,
  );

/** The same of files that were left out already. */
export const leftOutLines: Lines = (files, t, chars) =>
  fitting(
    files.map((file) => leftOutSentence(named(file), t)),
    chars,
  );

/** People name them as they like. */
function named(file: RefusedFile): RefusedFile {
  return { ...file, name: fileName(file.name) };
}

/** The mistake with its file named in a way that may stand in a message. */
export function withFileName(mistake: Mistake): Mistake {
  return 'name' in mistake ? { ...mistake, name: fileName(mistake.name) } : mistake;
}
