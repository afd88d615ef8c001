import { MAX_FILE_BYTES, SUPPORTED_FORMATS } from '../core/media.ts';
import type { RefusedFile } from '../core/telling.ts';
import { formats } from './whole.ts';
import type { Translate } from './words.ts';

const BYTES_PER_MB = 1024 * 1024;
const most = MAX_FILE_BYTES / BYTES_PER_MB;

/** Why a file cannot be used, and what to do about it. */
export function refusedSentence({ name, reason, format }: RefusedFile, t: Translate): string {
  if (reason !== 'unsupported') return t(`refused-file.${reason}`, { name, most });
  const ending = endingOf(name);
  if (SUPPORTED_FORMATS.map(spelling).includes(spelling(ending)) && !differsFrom(name, format)) {
    const isNone = format === null || format === undefined;
    return t(isNone ? 'refused-file.not-really' : 'refused-file.broken', { name, format: ending.toUpperCase() });
  }
  const isHeic = /^hei[cf]/i.test(format ?? '') || /\.hei[cf]$/i.test(name);
  const sentence = differsFrom(name, format)
    ? t(isHeic ? 'refused-file.really-heic' : 'refused-file.really', {
        name,
        format: format.toUpperCase(),
        formats: formats(t),
      })
    : t('refused-file.unsupported', { name, formats: formats(t) });
  return isHeic ? `${sentence}\n${t('refused-file.heic')}` : sentence;
}

/** The same of a file that was left out already. */
export function leftOutSentence(file: RefusedFile, t: Translate): string {
  return t('refused-file.left-out', { why: refusedSentence(file, t) });
}

/** Whether a file is something else than its name says. */
function differsFrom(name: string, format: string | null | undefined): format is string {
  return format !== null && format !== undefined && spelling(endingOf(name)) !== spelling(format);
}

function endingOf(name: string): string {
  return name.includes('.') ? (name.split('.').at(-1) ?? '') : '';
}

function spelling(format: string): string {
  return format
    .toLowerCase()
    .replace(/^jpe?g?$/, 'jpg')
    .replace(/^tiff$/, 'tif')
    .replace(/^hei[cf]s?$/, 'heic');
}
