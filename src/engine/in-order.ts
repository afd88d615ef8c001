export type InOrder = ReturnType<typeof createInOrder>;

/**
 * Runs the tasks of one key one after another, and those of different keys side by side. Forgets a key with its last
 * task.
 */
export function createInOrder() {
  const tails = new Map<string, Promise<unknown>>();

  return async function inOrder<T>(key: string, task: () => Promise<T>): Promise<T> {
    const mine = (tails.get(key) ?? Promise.resolve()).then(task, task);
    tails.set(key, mine);
    try {
      return await mine;
    } finally {
      if (tails.get(key) === mine) tails.delete(key);
    }
  };
}
