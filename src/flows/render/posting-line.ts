import { createFairLine } from '../../core/fair-line.ts';
import { limits } from '../../core/limits.ts';
import { MAX_ATTACHED_BYTES } from '../../core/media.ts';
import type { Render } from '../../core/render.ts';
import type { InOrder } from '../in-order.ts';

export type PostingLine = ReturnType<typeof createPostingLine>;

const AT_ONCE = Math.floor(limits.clipsInMemoryBytes / MAX_ATTACHED_BYTES);

/** Results are posted a few at a time, one per thread: whoever waits here holds neither a clip nor a draft in memory. */
export function createPostingLine(inOrder: InOrder) {
  const inTurn = createFairLine({ all: AT_ONCE, each: Math.ceil(AT_ONCE / 2) });

  return async function whenItsTurn({ threadId, requester }: Render, signal: AbortSignal, post: () => Promise<void>): Promise<void> {
    await inOrder(`posting:${threadId}`, () => inTurn(requester.id, signal, post));
  };
}
