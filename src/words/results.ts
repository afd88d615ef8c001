import type { Telling } from '../core/telling.ts';
import type { Translate } from './words.ts';

const MINUTE_MS = 60_000;

/** What was asked for, in quotation marks, and which version came of it, as the beginning of a message. */
export function resultHeading(
  { version, asked, picture, isAgain = false }: Extract<Telling, { kind: 'result' }>,
  t: Translate,
): string {
  if (!asked && !picture) return `**${t('result.heading', { n: version })}**`;
  const words = asked && isAgain ? t('result.asked-again', { words: asked }) : (asked ?? '');
  return [picture ?? '', words, `**${t('result.version', { n: version })}**`].filter((part) => part !== '').join(' · ');
}

/** How long it took: “37 s”, “2 min 5 s”. */
export function tookWords(tookMs: number, t: Translate): string {
  const seconds = Math.max(1, Math.round(tookMs / 1000));
  if (tookMs < 1.5 * MINUTE_MS) return t('time.seconds', { seconds });
  return t('time.minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}
