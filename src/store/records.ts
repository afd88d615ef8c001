import type { Keyv } from 'keyv';
import type { Works } from '../core/ports.ts';
import type { Breather } from './breather.ts';
import type { Sealing } from './keyv-rows.ts';
import type { Rows } from './medium.ts';
import type { Entry, Recent } from './recent.ts';
import type { Form, Written } from './form.ts';
import { createMerged } from './merged.ts';
import type { Soon } from './soon.ts';
import { StoreError } from './store-error.ts';

/** How long what is over is remembered, in milliseconds. */
export const REMEMBER_MS = 30 * 24 * 60 * 60 * 1000;

/** How long a record is kept from now, in milliseconds; null for good. */
export type Retention<T> = (value: T) => number | null;

const forGood = () => null;

interface RecordsParts<T> {
  readonly keyv: Keyv;
  /** The same records as they are stored. */
  readonly rows: Pick<Rows, 'find' | 'swap' | 'after' | 'lastingAfter'>;
  readonly sealing: Sealing;
  /** Those of this kind that were read or written last. */
  readonly recent: Recent<T>;
  /** What is written of a value, and the value of what was written, by whatever version of the bot. */
  readonly form: Form<T>;
  readonly breathe: Breather;
  readonly soon: Soon;
  readonly retention?: Retention<T> | undefined;
}

interface KeptRecords<T> extends Omit<Works<T>, 'all'> {
  all(onUnread: (id: string, error: unknown) => void): AsyncIterable<T>;
}

/**
 * Records of one kind, strict in both directions: what cannot be read back is not written, and trouble always rejects.
 */
export function openRecords<T>(parts: RecordsParts<T>): KeptRecords<T> {
  const { keyv, recent, form, breathe, soon, retention = forGood } = parts;
  rejectOnTrouble(keyv);
  const update = createMerged(form, (id, become) => rewrite(parts, named(id), become));

  return {
    async get(id) {
      await breathe();
      return (await load(parts, named(id))).value;
    },

    async put(id, value) {
      const written = form.write(value);
      await breathe();
      const expires = retention(written.value) ?? undefined;
      const changed = recent.changes(id);
      const isKept = await keyv.set(named(id), written, expires).finally(() => changed());
      if (!isKept) throw new Error(`record ${id} was not written down`);
    },

    update,
    later: (id, change) => soon.later(() => update(id, change)),

    async remove(id) {
      await breathe();
      const changed = recent.changes(id);
      await keyv.delete(named(id)).finally(() => changed());
    },

    all: (onUnread) => everyOne(parts, onUnread),

    unfinished: () => unfinished(parts),
  };
}

async function* everyOne<T>(parts: RecordsParts<T>, onUnread: (id: string, error: unknown) => void): AsyncGenerator<T> {
  const { rows, breathe } = parts;
  await breathe();
  for (let row = await rows.after(''); row !== undefined; row = await rows.after(row[0])) {
    const found = await readOrTold(parts, row, onUnread);
    if (found !== undefined) yield found.value;
    await breathe();
  }
}

/** What is over has an end to its time, and what is not is kept for good. */
async function* unfinished<T>({ rows, breathe }: RecordsParts<T>): AsyncGenerator<string> {
  for (let id = await rows.lastingAfter(''); id !== undefined; id = await rows.lastingAfter(id)) {
    await breathe();
    yield id;
  }
}

/** What stands there, from memory where nobody has written since. */
async function load<T>(parts: RecordsParts<T>, id: string): Promise<Entry<T>> {
  const { rows, recent } = parts;
  return readable(id, async () => {
    const known = recent.get(id);
    if (known !== undefined) return known;
    const asOf = recent.asOf();
    const { sealed, expires } = (await rows.find(id)) ?? { sealed: undefined, expires: null };
    const value = sealed === undefined ? undefined : await unsealed(parts, id, sealed);
    recent.note(id, { sealed, value, expires }, asOf);
    return { sealed, value, expires };
  });
}

async function unsealed<T>({ keyv, sealing, form }: RecordsParts<T>, id: string, sealed: string): Promise<T> {
  return form.read((await keyv.decode<unknown>(sealing.open(id, sealed)))?.value);
}

/** One that cannot be read is left out, and told of: it is in nobody else's way. */
async function readOrTold<T>(
  parts: RecordsParts<T>,
  [id, sealed]: readonly [id: string, sealed: string],
  onUnread: (id: string, error: unknown) => void,
): Promise<{ readonly value: T } | undefined> {
  try {
    return { value: await unsealed(parts, id, sealed) };
  } catch (error) {
    if (error instanceof StoreError) throw error;
    onUnread(id, error);
    return undefined;
  }
}

/** Compares and swaps what stands there sealed, until nobody else has changed it in between. */
async function rewrite<T>(
  parts: RecordsParts<T>,
  id: string,
  become: (now: T | undefined) => Written<T> | undefined,
): Promise<void> {
  const { keyv, rows, sealing, recent, breathe, retention = forGood } = parts;
  for (;;) {
    await breathe();
    const { sealed: before, value: now } = await load(parts, id);
    const written = become(now);
    if (written === undefined) return;
    const forMs = retention(written.value);
    const expires = forMs === null ? null : Date.now() + forMs;
    const after = await keyv.encode({ value: written, ...(expires !== null && { expires }) });
    const sealed = sealing.seal(id, String(after));
    const changed = recent.changes(id);
    const isSwapped = await rows.swap(id, before, sealed, expires).catch((error: unknown) => {
      changed();
      throw error;
    });
    changed(isSwapped ? { sealed, value: written.value, expires } : undefined);
    if (isSwapped) return;
  }
}

/** A record that is there and cannot be read is never taken for absent. */
async function readable<T>(id: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new Error(`record ${id} cannot be read`, { cause: error });
  }
}

/** Keyv answers an empty key with "no such record" and an empty write with `false`. */
function named(id: string): string {
  if (id === '') throw new Error('a record needs an id');
  return id;
}

/**
 * Keyv 6 turns a failed read into `undefined` and a failed write into `false` as soon as anybody listens for errors.
 * Only a listener that throws keeps every failure a rejection, whoever else listens.
 */
function rejectOnTrouble(keyv: Keyv): void {
  keyv.on('error', (error: unknown) => {
    throw error;
  });
}
