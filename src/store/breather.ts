/** So long, in milliseconds, one stretch of reading and writing may hold the loop. */
const STRETCH_MS = 10;

export type Breather = () => Promise<void>;

/**
 * SQLite answers without ever waiting: whoever reads many records, one after another, would let nobody else get a turn.
 * So every call to the store passes here first: at once while the stretch is short, and in its order once the loop has
 * turned when it is not.
 */
export function createBreather(): Breather {
  let stretch: { readonly since: number; readonly over: Promise<void> } | null = null;

  function begin() {
    const { promise: over, resolve } = Promise.withResolvers<void>();
    setImmediate(() => {
      stretch = null;
      resolve();
    });
    return { since: performance.now(), over };
  }

  return async function breathe() {
    for (let now = stretch; now !== null && performance.now() - now.since >= STRETCH_MS; now = stretch) await now.over;
    stretch ??= begin();
  };
}
