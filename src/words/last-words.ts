import type { Telling } from '../core/telling.ts';
import type { Translate } from './words.ts';

/** What was said where nobody could see what came of it. */
export function lastWords(telling: Telling, t: Translate): readonly string[] {
  return telling.kind === 'unknown' && telling.text ? [t('telling.unknown.said', { words: telling.text })] : [];
}
