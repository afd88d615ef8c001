/**
 * Reads JSON and keeps every number as it was written: session ids have 19 digits (nemo-api §5), and a draft that
 * went through a double would come out as another draft. Throws SyntaxError.
 */
export function parseExactly(text: string): unknown {
  return JSON.parse(text, (_key, value, { source }) => (typeof value === 'number' && source !== undefined ? JSON.rawJSON(source) : value));
}

/** The same text for the same content, whatever the order of its keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => (isObject(member) ? sorted(member) : member));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
