import type { Keyv } from 'keyv';
import { z } from 'zod';
import type { Works } from '../core/ports.ts';
import type { Breather } from './breather.ts';
import type { SqliteAdapter } from './keyv-sqlite.ts';
import { StoreError } from './store-error.ts';

/** The form records have on disk. Another form gets another number, and a line here that reads the old one. */
const RECORD_VERSION = 1;

/** How long what is over is remembered, in milliseconds. */
export const REMEMBER_MS = 30 * 24 * 60 * 60 * 1000;

const envelope = z.object({ v: z.literal(RECORD_VERSION), value: z.unknown() });

/** How long a record is kept from now, in milliseconds; null for good. */
export type Retention<T> = (value: T) => number | null;

const forGood = () => null;

interface RecordsParts<T> {
  readonly keyv: Keyv;
  readonly adapter: Pick<SqliteAdapter, 'stored' | 'swap' | 'lasting'>;
  readonly parse: (value: unknown) => T;
  readonly breathe: Breather;
  readonly retention?: Retention<T> | undefined;
}

/** Records of one kind, strict in both directions: what cannot be read back is not written, and trouble always rejects. */
export function openRecords<T>({ keyv, adapter, parse, breathe, retention = forGood }: RecordsParts<T>): Works<T> {
  rejectOnTrouble(keyv);
  const read = (stored: unknown): T => parse(envelope.parse(stored).value);

  async function decoded(id: string, stored: string): Promise<T> {
    try {
      return read((await keyv.decode<unknown>(stored))?.value);
    } catch (error) {
      throw new Error(`record ${id} cannot be read`, { cause: error });
    }
  }

  return {
    async get(id) {
      await breathe();
      try {
        const stored = await keyv.get<unknown>(named(id));
        return stored === undefined ? undefined : read(stored);
      } catch (error) {
        if (error instanceof StoreError) throw error;
        throw new Error(`record ${id} cannot be read`, { cause: error });
      }
    },

    async put(id, value) {
      const checked = parse(value);
      await breathe();
      const written = await keyv.set(named(id), { v: RECORD_VERSION, value: checked }, retention(checked) ?? undefined);
      if (!written) throw new Error(`record ${id} was not written down`);
    },

    async update(id, change) {
      for (;;) {
        await breathe();
        const before = await adapter.stored(named(id));
        const now = before === undefined ? undefined : await decoded(id, before);
        const next = change(now);
        if (next === now || next === undefined) return now;
        const value = parse(next);
        const forMs = retention(value);
        const expires = forMs === null ? undefined : Date.now() + forMs;
        const after = await keyv.encode({ value: { v: RECORD_VERSION, value }, ...(expires !== undefined && { expires }) });
        if (await adapter.swap(id, before, String(after), expires)) return value;
      }
    },

    async remove(id) {
      await breathe();
      await keyv.delete(named(id));
    },

    async *all() {
      await breathe();
      for await (const [, stored] of keyv.iterator()) {
        yield read(stored);
        await breathe();
      }
    },

    /** What is over has an end to its time, and what is not is kept for good. */
    async *unfinished() {
      for await (const id of adapter.lasting()) {
        await breathe();
        yield id;
      }
    },
  };
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
