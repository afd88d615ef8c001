import { kinds, type KindName } from '../harness/kinds.ts';
import type { Point } from '../harness/trap.ts';
import type { Random } from './random.ts';

/** How a process ends before its time, and how long after the one before. */
export type Kill = { readonly afterMs: number } & (
  | { readonly how: 'at a request'; readonly point: Point }
  | { readonly how: 'at any time' }
  | { readonly how: 'by SIGTERM' }
  /** A deploy: the next process is there before this one is gone. */
  | { readonly how: 'relieved'; readonly togetherMs: number; readonly signal: 'SIGTERM' | 'SIGKILL' }
);

const names = Object.keys(kinds).filter((name): name is KindName => name in kinds);

/** One for every few turns. */
export function planKills(random: Random, turns: number): readonly Kill[] {
  return Array.from({ length: turns }, () => {
    const afterMs = random.between(1_500, 6_000);
    switch (random.between(1, 8)) {
      case 1:
        return { afterMs, how: 'at any time' };
      case 2:
        return { afterMs, how: 'by SIGTERM' };
      case 3:
        return {
          afterMs,
          how: 'relieved',
          togetherMs: random.between(0, 3_000),
          signal: random.pick(['SIGTERM', 'SIGKILL']),
        };
      default:
        return { afterMs, how: 'at a request', point: pointOf(random) };
    }
  });
}

function pointOf(random: Random): Point {
  const nth = random.between(1, 3);
  switch (random.between(1, 8)) {
    case 1:
      return {
        at: random.pick(['interaction', 'message']),
        moment: random.pick(['unheard', 'answered', 'noted']),
        nth,
      };
    case 2:
      return { at: 'stream', moment: random.pick(['headers', 'first event', 'middle', 'last event']), nth };
    default:
      return { at: random.pick(names), moment: random.pick(['unheard', 'unanswered', 'answered', 'noted']), nth };
  }
}
