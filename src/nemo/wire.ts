import { unfolded } from './exact-json.ts';

/** What stands at a path such as `data.state.draft`; undefined where anything on the way is missing. */
export function field(value: unknown, path: string): unknown {
  return path.split('.').reduce(member, value);
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

/** The first of the paths that holds a text; ids that came as numbers are read as written. */
export function textAt(value: unknown, ...paths: readonly string[]): string | null {
  for (const path of paths) {
    const found = field(value, path);
    if (typeof found === 'string' && found !== '') return found;
    if (JSON.isRawJSON(found)) return found.rawJSON;
  }
  return null;
}

/** The first of the paths that holds a number, also one that came as text or was kept as written. */
export function numberAt(value: unknown, ...paths: readonly string[]): number | null {
  for (const path of paths) {
    const found = field(value, path);
    if (typeof found === 'number') return found;
    const text = textAt(value, path);
    if (text !== null && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  }
  return null;
}

export function listAt(value: unknown, path: string): readonly unknown[] {
  const found = field(value, path);
  return Array.isArray(found) ? found : [];
}

/** Nothing there yet: the backend writes a fresh member as missing, null, {} or [] (nemo-api §16.17). */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && !JSON.isRawJSON(value) && Object.keys(value).length === 0;
}

/**
 * The payload of a reply: `{code,data}`, `{success,data}` or bare, in this order (nemo-api §14.1). It may be JSON in a
 * text.
 */
export function unwrap(body: unknown, parse?: (text: string) => unknown): unknown {
  const wrapped = field(body, 'code') !== undefined || field(body, 'success') !== undefined;
  return wrapped && field(body, 'data') !== undefined ? unfolded(field(body, 'data'), parse) : body;
}

/**
 * The code of an envelope, or of the error in it; null where there is none, 0 where all is well, which some say as HTTP
 * does.
 */
export function codeOf(body: unknown): number | null {
  const code = numberAt(body, 'code', 'error.code', 'errorCode', 'error_code');
  return code !== null && code >= 200 && code <= 299 ? 0 : code;
}
