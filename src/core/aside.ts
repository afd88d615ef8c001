import type { Turn } from './turn.ts';

/** Whether a request waits for somebody else than who asked for it: nobody else waits for that. */
export function standsAside(turn: Turn): turn is Extract<Turn, { phase: 'asking' }> {
  return turn.phase === 'asking' && 'ownerId' in turn.question;
}
