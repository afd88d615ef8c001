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

    /**
     * Resolves as soon as `holds` does; it is asked again whenever a request comes or something of one becomes known.
     * When time is up it rejects with what came last.
     */
    until(holds: (seen: readonly Seen[]) => boolean, { withinMs = 90_000 } = {}): Promise<void> {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const last = () =>
        seen.slice(-10).map(({ method, path, status }) => `${method} ${path} -> ${status ?? 'no answer yet'}`);
      const timer = setTimeout(
        () => reject(new Error([`The backend did not come to that within ${withinMs} ms.`, ...last()].join('\n'))),
        withinMs,
      );
      const look = () => {
        try {
          if (holds(seen)) resolve();
        } catch (error) {
          reject(error);
        }
      };
      waiting.add(look);
      look();
      return promise.finally(() => {
        clearTimeout(timer);
        waiting.delete(look);
      });
    },
  };
}
