import type { Render } from './render.ts';
import type { Turn } from './turn.ts';

/** One picture of a batch, and how far its video is. */
export interface OverviewLine {
  readonly name: string;
  readonly state: 'waiting' | 'at-work' | 'done' | 'failed';
}

/** How far one turn of a batch is; its export, known before the turn is told, has the last word. */
export function stateOf(turn: Turn | undefined, render: Render | undefined): OverviewLine['state'] {
  if (turn === undefined || turn.phase === 'opening' || turn.phase === 'queued') return 'waiting';
  if (turn.phase !== 'told') return 'at-work';
  if (turn.outcome?.kind !== 'changed' || render === undefined) return 'failed';
  if (render.phase !== 'told') return 'at-work';
  return render.url === null ? 'failed' : 'done';
}
