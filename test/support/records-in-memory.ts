import type { Records } from '../../src/core/ports.ts';

/** Records of one kind for a test that is about something else. */
export function recordsInMemory<T>(): Records<T> {
  const kept = new Map<string, T>();
  return {
    get: async (id) => kept.get(id),
    put: async (id, value) => void kept.set(id, value),
    update: async (id, change) => {
      const next = change(kept.get(id));
      if (next !== undefined) kept.set(id, next);
      return next;
    },
    later: (id, change) => {
      const next = change(kept.get(id));
      if (next !== undefined) kept.set(id, next);
    },
    remove: async (id) => void kept.delete(id),
    async *all() {
      yield* kept.values();
    },
  };
}
