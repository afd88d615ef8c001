import type { Step } from './progress.ts';
import type { Render } from './render.ts';
import { hasSegments } from './timeline.ts';
import type { Outcome, Turn } from './turn.ts';

/** One picture of a batch, and how far its video is. */
export interface OverviewLine {
  readonly name: string;
  readonly state: 'waiting' | 'at-work' | 'done' | 'failed';
  /** What it is at while it is at work, where that is known. */
  readonly step?: Step | null;
}

/** Its file is made once somebody wants it. */
function isMade({ draft }: Extract<Outcome, { kind: 'changed' }>): boolean {
  return draft !== null && hasSegments(draft);
}

/** How far one turn of a batch is; its export, known before the turn is told, has the last word. */
export function stateOf(turn: Turn | undefined, render: Render | undefined): OverviewLine['state'] {
  if (turn === undefined || turn.phase === 'opening' || turn.phase === 'queued') return 'waiting';
  if (turn.phase !== 'told') return 'at-work';
  if (turn.outcome?.kind !== 'changed') return 'failed';
  if (render === undefined) return turn.stoppedAt === null && isMade(turn.outcome) ? 'done' : 'failed';
  if (render.phase !== 'told') return 'at-work';
  return render.url === null ? 'failed' : 'done';
}
