import { isToBeSeen } from './media.ts';
import type { RefusedFile } from './telling.ts';

const sound = /^(?:mp3|wav|m4[abp]|aac|og[ga]|opus|flac|wma|aiff?|amr|mid)$/i;

/**
 * Whether a request that goes on without these files is another one than was meant: a picture or a film of it is
 * missing, by what it is or by its name, or nothing to look at is left. `kept` are the names of those that can be used.
 */
export function isIncomplete(refused: readonly RefusedFile[], kept: readonly string[]): boolean {
  if (refused.length === 0) return false;
  return refused.some(({ name, format }) => isToBeSeen(name) || isToBeSeen(`.${format}`)) || kept.every(isSound);
}

export function isSound(name: string): boolean {
  return sound.test(endingOf(name));
}

function endingOf(name: string): string {
  return name.split('.').at(-1) ?? '';
}
