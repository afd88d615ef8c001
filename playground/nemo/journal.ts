import type { Seen } from './exchange.ts';

export type Journal = ReturnType<typeof createJournal>;

/** What may still become known of a request. */
export type Later = Partial<Pick<Seen, 'body' | 'status'>>;

/** Every request in the order of arrival, and those who wait for one. */
export function createJournal() {
  const seen: Seen[] = [];
  const waiting = new Set<() => void>();

  function changed(): void {
    for (const look of waiting) look();
  }

  return {
    seen,

    /** Writes a request down. What is returned adds to that entry. */
    open(entry: Seen): (later: Later) => void {
      let current = entry;
      const index = seen.push(entry) - 1;
      changed();
      return (later) => {
        current = { ...current, ...later };
        seen[index] = current;
        changed();
      };
    },

    /** Resolves as soon as `holds` does; it is asked again whenever a request comes or something of one becomes known. */
    until(holds: (seen: readonly Seen[]) => boolean): Promise<void> {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const look = () => {
        try {
          if (!holds(seen)) return;
          resolve();
        } catch (error) {
          reject(error);
        }
        waiting.delete(look);
      };
      waiting.add(look);
      look();
      return promise;
    },
  };
}
