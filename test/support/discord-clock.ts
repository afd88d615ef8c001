import type { Clock } from '../../playground/discord/clock.ts';

export interface DiscordClock extends Clock {
  /** Moves time on, and does what is due on the way, in order. */
  advance(ms: number): void;
}

/** The time of a local Discord, which stands still until it is moved by hand. */
export function createDiscordClock(startMs = Date.UTC(2026, 0, 1)): DiscordClock {
  let now = startMs;
  const due = new Set<{ readonly at: number; readonly task: () => void }>();
  return {
    now: () => now,
    after(ms, task) {
      const entry = { at: now + ms, task };
      due.add(entry);
      return () => due.delete(entry);
    },
    advance(ms) {
      const end = now + ms;
      for (let next = earliest(due, end); next !== undefined; next = earliest(due, end)) {
        due.delete(next);
        now = next.at;
        next.task();
      }
      now = end;
    },
  };
}

function earliest<T extends { readonly at: number }>(entries: Iterable<T>, end: number): T | undefined {
  return [...entries].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
}
