import type { LeftOut } from './failure.ts';
import { limits } from './limits.ts';
import { isVisible } from './visible.ts';

const BYTES_PER_UNIT = 3;
const MARK_BYTES = 3;

/** More bytes than these are more than the letters that one request may have, whatever they say in UTF-8. */
export const MAX_TEXT_BYTES = limits.requestChars * BYTES_PER_UNIT + MARK_BYTES;

/** What a text file says, or why that is no request. */
export function wordsIn(name: string, bytes: Uint8Array): string | LeftOut {
  if (bytes.byteLength > MAX_TEXT_BYTES) return { kind: 'text-too-long', name };
  const words = decoded(bytes)?.trim();
  if (words === undefined || words.includes('\0')) return { kind: 'text-unreadable', name };
  if (!isVisible(words)) return { kind: 'text-empty', name };
  return words.length > limits.requestChars ? { kind: 'text-too-long', name } : words;
}

/** Undefined where it is not UTF-8. A mark at its beginning is no letter. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
