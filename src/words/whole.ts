import { SUPPORTED_FORMATS } from '../core/media.ts';
import type { Key, Translate } from './words.ts';

/** One sentence after the other. */
export function sentences(t: Translate, ...all: readonly string[]): string {
  return all.reduce((before, next) => t('sentence.next', { before, next }));
}

/** What happened, what it cost where that is said here, and what to do next. */
export function whole(
  t: Translate,
  { what, spent, next }: { readonly what: string; readonly spent: Key | null; readonly next: string },
): string {
  return sentences(t, what, ...(spent === null ? [] : [t(spent)]), next);
}

/** The formats that can be used, as they stand in a sentence. */
export function formats(t: Translate): string {
  return SUPPORTED_FORMATS.join(t('list.separator'));
}
