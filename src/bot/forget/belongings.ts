import type { Part } from '../../core/asking.ts';
import type { Render } from '../../core/render.ts';
import type { Turn } from '../../core/turn.ts';
import type { World } from '../world.ts';

/** A request, as far as it has to be known to erase it: without its drafts, of which there may be many. */
export interface Belonging {
  readonly kind: 'turn' | 'render';
  readonly id: string;
  readonly projectId: string;
  readonly threadId: string | null;
  readonly askedAt: number;
  readonly isOver: boolean;
  readonly parts: readonly Part[];
}

/** All requests that are meant, in one pass over everything: nothing leads from a project to its requests. */
export async function belongings(
  { ledger }: World,
  isMeant: (request: Turn | Render) => boolean,
  onUnread?: (id: string) => void,
): Promise<readonly Belonging[]> {
  const found: Belonging[] = [];
  for await (const turn of ledger.turns.all(onUnread)) if (isMeant(turn)) found.push(belongingOf(turn));
  for await (const render of ledger.renders.all(onUnread)) if (isMeant(render)) found.push(belongingOf(render));
  return found;
}

function belongingOf(request: Turn | Render): Belonging {
  const { id, projectId, askedAt, phase } = request;
  const threadId = 'threadId' in request ? request.threadId : null;
  const kept = { id, projectId, threadId, askedAt, isOver: phase === 'told' };
  return 'parts' in request ? { ...kept, kind: 'turn', parts: request.parts } : { ...kept, kind: 'render', parts: [] };
}
