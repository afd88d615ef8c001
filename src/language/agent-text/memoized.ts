/** In: a function of words. Out: the same, which answers once for the same words while one text is read. */

const memories: Map<string, unknown>[] = [];

/**
 * A question that is answered once for the same words while one text is read: its rounds ask again of what did not
 * change, and a text may say one thing a thousand times.
 */
export function memoized<T>(answer: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>();
  memories.push(known);
  return (words) => {
    const said = known.get(words);
    if (said !== undefined) return said;
    const found = answer(words);
    known.set(words, found);
    return found;
  };
}

/** The text is read: nothing that somebody wrote is kept. */
export function forgetAll(): void {
  for (const known of memories) known.clear();
}
