import { waiting, type Waiting } from './importance.ts';
import { Unsent } from './trouble.ts';

export type Places = ReturnType<typeof createPlaces>;

/**
 * Of what Discord takes, so much is used: what leaves apart may arrive together, and its seconds begin at other times
 * than ours.
 */
const USED = 0.84;

/**
 * Edits of progress get what the others leave: less than all of it, so that their line stays short, and what is edited
 * is not old when it leaves. Never nothing, and never most: each edit costs us something too.
 */
const EDITS = { ofTheRest: 0.8, least: 0.1, most: 0.5 } as const;
const LOOKED_BACK_MS = 10_000;

/**
 * Where requests wait to leave, evenly apart: what is more important leaves first, what came first leaves before its
 * like.
 *
 * @param perSecond how many Discord takes
 */
export function createPlaces(perSecond: number) {
  const lines = new Map(waiting.map((importance) => [importance, new Set<() => void>()]));
  const spacingMs = 1_000 / (perSecond * USED);
  /** When others than edits left lately. */
  const left: number[] = [];
  let nextAt = 0; // by a clock that nobody sets
  let timer: NodeJS.Timeout | undefined;

  function note(now: number): void {
    left.push(now);
    while ((left[0] ?? now) < now - LOOKED_BACK_MS) left.shift();
  }

  function callNext(): void {
    timer = undefined;
    const [importance, line] = [...lines].find(([, { size }]) => size > 0) ?? [];
    const [leave] = line ?? [];
    if (leave === undefined) return;
    const now = performance.now();
    if (nextAt <= now) {
      line?.delete(leave);
      nextAt = now + spacingMs;
      if (importance !== 'edit') note(now);
      leave();
    }
    timer = setTimeout(callNext, Math.max(1, nextAt - now));
  }

  return {
    /** Resolves when it may leave; a request whose time is over meanwhile gives its place up. */
    async take(importance: Waiting, signal: AbortSignal | undefined): Promise<void> {
      if (signal?.aborted) throw new Unsent('its time was over before it could leave');
      const place = Promise.withResolvers<void>();
      const line = lines.get(importance);
      const giveUp = () => {
        line?.delete(place.resolve);
        place.reject(new Unsent('its time was over while it waited to leave'));
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      line?.add(place.resolve);
      if (timer === undefined) callNext();
      await place.promise.finally(() => signal?.removeEventListener('abort', giveUp));
    },

    /** Nobody leaves for so long. */
    closeFor(ms: number): void {
      nextAt = Math.max(nextAt, performance.now() + ms);
    },

    /** How long each of so many messages waits from one edit to the next, in milliseconds. */
    editEveryMs(messages: number): number {
      const since = performance.now() - LOOKED_BACK_MS;
      const others = (left.filter((at) => at >= since).length * 1_000) / LOOKED_BACK_MS;
      const rest = (perSecond * USED - others) * EDITS.ofTheRest;
      const edits = Math.min(Math.max(rest, perSecond * EDITS.least), perSecond * EDITS.most);
      return (messages * 1_000) / edits;
    },
  };
}
