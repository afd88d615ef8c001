import { dropOldest } from '../core/newest.ts';

/** A record as it stands on disk, sealed, and what it says; both undefined where there is none. */
export interface Entry<T> {
  readonly sealed: string | undefined;
  readonly value: T | undefined;
  /** When it runs out, in milliseconds since the epoch; null for never. */
  readonly expires: number | null;
}

/**
 * So many records of a kind are remembered, fewer of those that run out, since most of them are over, and none whose
 * text is longer: drafts are large, and seldom asked for.
 */
export const MOST = 1_024;
export const MOST_THAT_RUN_OUT = 256;
const MOST_CHARS = 16 * 1024;

export type Recent<T> = ReturnType<typeof createRecent<T>>;

/**
 * The records of a kind that were read or written last, so that nothing is read twice that nobody has changed. Where
 * somebody else has changed anything since, all of it is forgotten.
 *
 * @param foreign how often somebody else has changed anything by now
 */
export function createRecent<T>(foreign: () => number) {
  const lasting = new Map<string, Entry<T>>();
  const runningOut = new Map<string, Entry<T>>();
  /** By record: how many changes of ours are on their way. */
  const changing = new Map<string, number>();
  let seen: number | undefined;
  let forgotten = 0;

  function forget(id: string): void {
    lasting.delete(id);
    runningOut.delete(id);
  }

  function note(id: string, entry: Entry<T>, asOf: number): void {
    forget(id);
    if (asOf !== forgotten || changing.has(id) || (entry.sealed?.length ?? 0) > MOST_CHARS) return;
    const [entries, most] = entry.expires === null ? [lasting, MOST] : [runningOut, MOST_THAT_RUN_OUT];
    entries.set(id, entry);
    dropOldest(entries, most);
  }

  return {
    get(id: string): Entry<T> | undefined {
      const now = foreign();
      if (now !== seen) {
        lasting.clear();
        runningOut.clear();
        forgotten += 1;
      }
      seen = now;
      const known = lasting.get(id) ?? runningOut.get(id);
      return known === undefined || (known.expires ?? Infinity) <= Date.now() ? undefined : known;
    },

    size: (): number => lasting.size + runningOut.size,

    /** Where memory stands: what is read from here on may be old when it is there. */
    asOf: (): number => forgotten,
    note,

    /**
     * It is about to be changed: nothing is known of it until what is returned has been told what stands there then, if
     * that is known.
     */
    changes(id: string): (entry?: Entry<T>) => void {
      const asOf = forgotten;
      forget(id);
      changing.set(id, (changing.get(id) ?? 0) + 1);
      return (entry) => {
        const left = (changing.get(id) ?? 1) - 1;
        if (left > 0) changing.set(id, left);
        else changing.delete(id);
        if (entry !== undefined) note(id, entry, asOf);
      };
    },
  };
}
