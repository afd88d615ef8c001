import type { Ledger } from '../../src/core/ports.ts';

/** One record that was read or written, and the place in src that asked for it. */
export interface Access {
  readonly kind: string;
  readonly does: 'reads' | 'writes';
  readonly by: string;
}

/** Counts the records that are read and written. A change that leaves the record as it is reads only. */
export function createLedgerCounter() {
  const seen: Access[] = [];

  /** A kind of records, with what is called of it heard. */
  function counted<T extends object>(kind: string, records: T): T {
    return new Proxy(records, {
      get(_, key) {
        const member: unknown = Reflect.get(records, key);
        if (typeof member !== 'function') return member;
        return (...args: readonly unknown[]): unknown => {
          const by = askedBy();
          const note = (does: Access['does']): void => void seen.push({ kind, does, by });
          if (key === 'get' || key === 'update' || key === 'later') note('reads');
          if (key === 'put' || key === 'remove') note('writes');
          const heard = args.map((arg) =>
            (key === 'update' || key === 'later') && typeof arg === 'function' ? hearing(arg, note) : arg,
          );
          const result: unknown = Reflect.apply(member, records, heard);
          return isMany(result) ? each(result, () => note('reads')) : result;
        };
      },
    });
  }

  return {
    /** The same ledger, with every call heard. */
    watch: (ledger: Ledger): Ledger =>
      new Proxy(ledger, {
        get(_, key) {
          const records: unknown = Reflect.get(ledger, key);
          return typeof records === 'object' && records !== null ? counted(String(key), records) : records;
        },
      }),

    /** Forgets what was until now. */
    reset: (): void => void (seen.length = 0),

    seen: (): readonly Access[] => [...seen],
  };
}

type Change = (...args: readonly unknown[]) => unknown;

/** A change may be asked more than once before it is written. */
function hearing(change: object, note: (does: Access['does']) => void): Change {
  let hasWritten = false;
  return (now) => {
    const next: unknown = Reflect.apply(isCallable(change) ? change : () => now, undefined, [now]);
    if (next !== now && next !== undefined && !hasWritten) note('writes');
    hasWritten ||= next !== now && next !== undefined;
    return next;
  };
}

function isCallable(value: object): value is Change {
  return typeof value === 'function';
}

function isMany(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

async function* each(many: AsyncIterable<unknown>, note: () => void): AsyncGenerator {
  for await (const one of many) {
    note();
    yield one;
  }
}

/** The function of src that is nearest on the stack. */
function askedBy(): string {
  const line = new Error().stack?.split('\n').find((one) => one.includes('/src/')) ?? '';
  const [, name = '', place = ''] = /at (?:async )?(?:(\S+) \()?.*\/src\/([^:]+:\d+):/.exec(line) ?? [];
  return `${place} ${name.replace(/^.*\./, '')}`;
}
