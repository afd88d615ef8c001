import { createFairLine } from '../../core/fair-line.ts';
import { limits } from '../../core/limits.ts';
import { MAX_ATTACHED_BYTES } from '../../core/media.ts';
import type { Render } from '../../core/render.ts';
import type { InOrder } from '../in-order.ts';

export type PostingLine = ReturnType<typeof createPostingLine>;

/** A clip is there twice while it is posted: by itself, and in the body of its message. */
const COPIES = 2;
const EACH = 4;
/** What a result counts at least, with its draft and its words. */
const LEAST_BYTES = 1024 * 1024;

/** Says how large the clip is that is held, if any: until then the largest there may be is counted with. */
type Holds = (clip: Uint8Array | null) => void;

/** Results are posted a few at a time, one per thread: whoever waits here holds neither a clip nor a draft in memory. */
export function createPostingLine(inOrder: InOrder) {
  const inTurn = createFairLine({ all: limits.clipsInMemoryBytes, each: EACH, size: COPIES * MAX_ATTACHED_BYTES });

  return async function whenItsTurn(
    { threadId, requester }: Render,
    signal: AbortSignal,
    post: (holds: Holds) => Promise<void>,
  ): Promise<void> {
    await inOrder(`posting:${threadId}`, () =>
      inTurn(requester.id, signal, (shrink) => post((clip) => shrink(COPIES * Math.max(clip?.byteLength ?? 0, LEAST_BYTES)))),
    );
  };
}
