import { isExact } from './draft.ts';
import { isPassing, lasting } from './passing.ts';

/**
 * Whether two values that JSON can hold are the same, whatever the order of their keys and whatever changes by itself.
 * What goes too deep for that is nothing, like any other.
 */
export function isAlike(a: unknown, b: unknown): boolean {
  try {
    return isSame(a, b);
  } catch (error) {
    if (error instanceof RangeError) return true; // both hold themselves, or go deeper than any draft does
    throw error;
  }
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  const [one, other] = [leaf(a), leaf(b)];
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  if (Array.isArray(other)) return false;
  const members = lastingMembers(one);
  const others = new Map<string, unknown>(lastingMembers(other));
  return (
    members.length === others.size && members.every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  );
}

function lastingMembers(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([name, member]) => !isPassing(name, member));
}

/** A number as it counts, however it was kept. One too long for a double is told apart by its letters. */
function leaf(value: unknown): unknown {
  if (typeof value === 'string') return lasting(value);
  if (typeof value === 'bigint') return numeral(String(value));
  return JSON.isRawJSON(value) ? numeral(value.rawJSON) : value;
}

function numeral(text: string): unknown {
  const number = Number(text);
  return isExact(number) ? number : `\0${text}`;
}
