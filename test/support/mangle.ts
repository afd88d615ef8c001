/** One thing that may be wrong with a value. */
export interface Wrong {
  /** Where, such as `data.options.0.value`. */
  readonly path: string;
  readonly how: string;
  /** Does it to any value of the same form. */
  readonly in: (value: unknown) => unknown;
}

const REMOVED = Symbol('removed');

/** Everything in a value removed, null and of another type, one thing at a time, at every depth. */
export function* wrongsOf(value: unknown): Generator<Wrong> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    for (const { how, wrong } of wrongs(inner, key.length))
      yield { path: key, how, in: (whole) => changed(whole, key, () => wrong) };
    for (const { path, how, in: within } of wrongsOf(inner)) {
      yield { path: `${key}.${path}`, how, in: (whole) => changed(whole, key, within) };
    }
  }
}

/** Of the other types one: a number for a text, a list for an object, and so on, not always the same. */
function wrongs(value: unknown, nth: number): readonly { readonly how: string; readonly wrong: unknown }[] {
  const others = retyped(value);
  const other = others[nth % others.length];
  return [
    { how: 'is removed', wrong: REMOVED },
    ...(value === null ? [] : [{ how: 'is null', wrong: null }]),
    { how: `becomes a ${Array.isArray(other) ? 'list' : typeof other}`, wrong: other },
  ];
}

function retyped(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return [Number(value) || 7, [value], { value }];
  if (typeof value === 'number') return [String(value), [value], { value }];
  if (Array.isArray(value)) return [{ ...value }, 'text', 7];
  if (typeof value === 'object' && value !== null) return [[value], 'text', 7];
  return ['text', 7, [value]];
}

function changed(value: unknown, key: string, change: (inner: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const after = name === key ? change(inner) : inner;
    return after === REMOVED ? [] : [[name, after] as const];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
