import type { RawFile } from 'discord.js';
import type { Telling } from '../../core/telling.ts';
import type { Translate } from '../../words/words.ts';
import { SPOILER } from '../attachments.ts';
import { described, linked } from './parts.ts';

export type Film = Pick<Extract<Telling, { kind: 'result' }>, 'version' | 'url' | 'clip' | 'isCovered' | 'alt'>;

const CONTENT_CHARS = 2_000;

/** The clip as a file; covered where the picture was that it is made of. */
export function clipFile({ version, clip, isCovered = false }: Film): RawFile | null {
  const name = `${isCovered ? SPOILER : ''}version-${version}.mp4`;
  return clip === null ? null : { name, data: sameBytes(clip), contentType: 'video/mp4' };
}

/** What the video is, and what somebody wrote about the picture it was made of. */
export function altOf({ version, alt }: Film, t: Translate): string {
  const words = t('result.alt', { n: version });
  return described(alt && t('result.alt-of', { words, alt }), words);
}

/** A film below what a message of ours says already; null where there is nothing to add. */
export function filmBelow(
  content: string,
  film: Film,
  t: Translate,
): { readonly body: object; readonly files: readonly RawFile[] } | null {
  const file = clipFile(film);
  if (file !== null) {
    const attachments = [{ id: '0', filename: file.name, description: altOf(film, t) }];
    return { body: { attachments }, files: [file] };
  }
  const link = linked(t('result.version', { n: film.version }), film.url);
  const whole = `${content}\n${film.isCovered === true ? `||${link}||` : link}`;
  return whole.length > CONTENT_CHARS || content.includes(link) ? null : { body: { content: whole }, files: [] };
}

/** The same memory, not a copy of it: clips are large. */
function sameBytes({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
