import type { Part } from './asking.ts';
import { arrangingOf } from './order-in-words.ts';
import { picturesOf, type Picture } from './pictures.ts';
import type { Role } from './roles.ts';

/** Whether what was chosen alone cannot be had together. */
export function choosesClash(parts: readonly Part[]): boolean {
  return clashIn(picturesOf([], parts), '') !== null;
}

/** What pictures cannot be at the same time. */
export type Clash = 'two-openings' | 'two-endings' | 'exact-with-style';

/**
 * What is wrong with the parts that pictures have, by words and by choice: what was chosen counts. The backend fails a
 * film with an exact opening or ending and a reference for the style, and takes the credits.
 */
export function clashIn(pictures: readonly Picture[], text: string): Clash | null {
  const said = arrangingOf(text, pictures).roles;
  const all = pictures.map(({ role, number }) => role ?? (number === null ? null : (said.get(number) ?? null)));
  const count = (role: Role) => all.filter((one) => one === role).length;
  if (count('opening') > 1) return 'two-openings';
  if (count('ending') > 1) return 'two-endings';
  return count('style') > 0 && count('opening') + count('ending') > 0 ? 'exact-with-style' : null;
}
