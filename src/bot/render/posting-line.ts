import { createFairLine } from '../../core/fair-line.ts';
import { limits } from '../../core/limits.ts';
import type { Render } from '../../core/render.ts';
import type { InOrder } from '../../engine/in-order.ts';

export type PostingLine = ReturnType<typeof createPostingLine>;

/** A clip is there twice while it is posted: by itself, and in the body of its message. */
const COPIES = 2;
const EACH = 4;
/** No clip is held that would not have room beside its copy, however much a server takes. */
export const MOST_HELD_BYTES = limits.clipsInMemoryBytes / COPIES;
/** What a result counts at least, with its draft and its words. */
const LEAST_BYTES = 1024 * 1024;

interface Place {
  readonly signal: AbortSignal;
  /** The largest clip that its place takes. */
  readonly maxBytes: number;
}

/** Says how large the clip is that is held, if any: until then the largest there may be is counted with. */
type Holds = (clip: Uint8Array | null) => void;

/**
 * Results are posted a few at a time, one per thread: whoever waits here holds neither a clip nor a draft in memory.
 */
export function createPostingLine(inOrder: InOrder) {
  const inTurn = createFairLine({ all: limits.clipsInMemoryBytes, each: EACH });

  return async function whenItsTurn(
    { threadId, requester }: Render,
    { signal, maxBytes }: Place,
    post: (holds: Holds) => Promise<void>,
  ): Promise<void> {
    await inOrder(`posting:${threadId}`, () =>
      inTurn(
        requester.id,
        signal,
        (shrink) => post((clip) => shrink(COPIES * Math.max(clip?.byteLength ?? 0, LEAST_BYTES))),
        COPIES * maxBytes,
      ),
    );
  };
}
