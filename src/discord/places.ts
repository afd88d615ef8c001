import { waiting, type Waiting } from './importance.ts';
import { Unsent } from './trouble.ts';

/** Where requests wait to leave, `spacingMs` apart: what is more important leaves first, what came first leaves before its like. */
export function createPlaces(spacingMs: number) {
  const lines = new Map(waiting.map((importance) => [importance, new Set<() => void>()]));
  /** By a clock that nobody sets. */
  let nextAt = 0;
  let timer: NodeJS.Timeout | undefined;

  function callNext(): void {
    timer = undefined;
    const line = [...lines.values()].find(({ size }) => size > 0);
    const [first] = line ?? [];
    if (line === undefined || first === undefined) return;
    const left = nextAt - performance.now();
    if (left <= 0) {
      line.delete(first);
      nextAt = performance.now() + spacingMs;
      first();
    }
    timer = setTimeout(callNext, Math.max(1, nextAt - performance.now()));
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
  };
}
