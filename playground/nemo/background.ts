export type Background = ReturnType<typeof createBackground>;

/** Work that nobody waits for while a request is answered: runs, encodings, writes that land late. */
export function createBackground() {
  const closing = new AbortController();
  const work = new Set<Promise<void>>();

  async function quiet(): Promise<void> {
    while (work.size > 0) await Promise.allSettled(work);
  }

  return {
    /** Fires when this Nemo closes: all work ends at once. */
    closing: closing.signal,

    follow(promise: Promise<void>): void {
      const ended = promise
        .catch((error: unknown) => {
          if (!closing.signal.aborted) throw error;
        })
        .finally(() => work.delete(ended));
      work.add(ended);
    },

    /** Resolves when nothing is under way any more. */
    quiet,

    async close(): Promise<void> {
      closing.abort();
      await quiet();
    },
  };
}
