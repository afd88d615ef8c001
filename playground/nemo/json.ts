/** An object that came as JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value is an object: no list, not null. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a JSON text, every number kept as it was written. Throws SyntaxError. */
export function parseExactly(text: string): unknown {
  return JSON.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined ? JSON.rawJSON(source) : value,
  );
}

/** One text for equal content, whatever the order of keys; numbers as they were written. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    isJson(member) && !JSON.isRawJSON(member) ? sorted(member) : member,
  );
}

function sorted(value: Json): Json {
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
