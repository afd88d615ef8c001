import type { Mistake } from '../../core/failure.ts';
import type { RefusedFile } from '../../core/telling.ts';
import { refusedSentence } from '../../words/sentences.ts';
import type { Say } from '../../words/words.ts';
import { fileName, fitting } from './parts.ts';

/** Why files were left out, a line each, as many as have room: people name them as they like. */
export function refusedLines(files: readonly RefusedFile[], say: Say, chars: number): readonly string[] {
  return fitting(
    files.map((file) => refusedSentence({ ...file, name: fileName(file.name) }, say)),
    chars,
  );
}

/** The mistake with its file named in a way that may stand in a message. */
export function withFileName(mistake: Mistake): Mistake {
  return 'name' in mistake ? { ...mistake, name: fileName(mistake.name) } : mistake;
}
