import { keyvStorageCapability, type KeyvStorageAdapter, type KeyvStorageCapability } from 'keyv';
import type { Rows } from './medium.ts';

/** What Keyv asks of an adapter, without its event emitter: trouble is thrown here, never emitted. */
type Adapter = Pick<
  KeyvStorageAdapter,
  'get' | 'getMany' | 'set' | 'setMany' | 'delete' | 'deleteMany' | 'has' | 'hasMany' | 'clear'
> & {
  readonly capabilities: KeyvStorageCapability;
  iterator<Value>(): AsyncGenerator<Array<string | Awaited<Value> | undefined>, void>;
};

/** How what is written under a key is sealed, so that it opens there and nowhere else. */
export interface Sealing {
  seal(key: string, text: string): string;
  open(key: string, sealed: string): string;
}

/**
 * The rows of one namespace as a Keyv store. It holds its namespace itself, since a namespace that Keyv
 * assigns to an adapter is shared by everyone who uses that adapter; and it seals, since Keyv's own encryption does not
 * know the key.
 */
export function adapterOf(rows: Rows, { seal, open }: Sealing): Adapter {
  const get = async (key: string) => {
    const row = await rows.find(key);
    return row && open(key, row.sealed);
  };
  const has = async (key: string) => (await rows.find(key)) !== undefined;
  const put = (key: string, value: unknown, expires?: number) => {
    if (typeof value !== 'string') throw new TypeError('only serialized values can be stored');
    return rows.put(key, seal(key, value), expires);
  };

  const adapter = {
    get,
    getMany: async (keys: string[]) => Promise.all(keys.map(get)),
    set: async (key: string, value: unknown, expires?: number) => put(key, value, expires),
    setMany: async (entries: { key: string; value: unknown; expires?: number }[]) =>
      Promise.all(entries.map(({ key, value, expires }) => put(key, value, expires))),
    delete: async (key: string) => rows.drop(key),
    deleteMany: async (keys: string[]) => Promise.all(keys.map(async (key) => rows.drop(key))),
    has,
    hasMany: async (keys: string[]) => Promise.all(keys.map(has)),
    clear: async () => rows.clear(),
    async *iterator() {
      for (let row = await rows.after(''); row; row = await rows.after(row[0])) yield [row[0], open(...row)];
    },
  };
  return { ...adapter, capabilities: keyvStorageCapability(adapter) };
}
