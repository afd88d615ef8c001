import { isPassing, lasting } from '../core/passing.ts';

/**
 * Reads JSON and keeps every number as it was written: session ids have 19 digits (nemo-api §5), and a draft that
 * went through a double would come out as another draft. Throws SyntaxError.
 */
export function parseExactly(text: string): unknown {
  return mending(text, (whole) =>
    JSON.parse(whole, (_key, value, { source }) =>
      typeof value === 'number' && source !== undefined ? JSON.rawJSON(source) : value,
    ),
  );
}

/** The same where nothing of it goes back out. */
export function parseLoosely(text: string): unknown {
  return mending(text, (whole): unknown => JSON.parse(whole));
}

/** Python writes numbers that are none as they are: they are read as null. */
function mending(text: string, parse: (text: string) => unknown): unknown {
  try {
    return parse(text);
  } catch (error) {
    const mended = withoutNonsense(text);
    if (mended === text) throw error;
    return parse(mended);
  }
}

/** A whole text in quotes, or what is no number outside of one. */
const TEXT_OR_NONSENSE = /"[^"\\]*(?:\\[^][^"\\]*)*"?|[+-]?\b(?:nan|inf(?:inity)?|undefined)\b/gi;

function withoutNonsense(text: string): string {
  return text.replace(TEXT_OR_NONSENSE, (found) => (found.startsWith('"') ? found : 'null'));
}

/** Encoded once more than it should be, or twice: the object that is meant. Anything else stays as it is. */
export function unfolded(value: unknown, parse: (text: string) => unknown = parseExactly): unknown {
  for (let folds = 0; folds < 3 && typeof value === 'string' && /^\s*[[{"]/.test(value); folds++) {
    try {
      value = parse(value);
    } catch {
      return value; // words that only begin like it
    }
  }
  return value;
}

/** The same text for the same content, whatever the order of its keys, and whatever changes by itself. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member === 'string') return lasting(member);
    return isObject(member) ? sorted(member) : member;
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
}

function sorted(value: object): object {
  const members = Object.entries(value).filter(([name, member]) => !isPassing(name, member));
  return Object.fromEntries(members.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
