import type { Progress, Step } from '../../core/progress.ts';
import type { Addressee } from '../../core/telling.ts';

export type Shown = ReturnType<typeof createShown>;

/** What the progress messages of this process say, while it may still say something else. */
export function createShown() {
  const latest = new Map<string, { readonly to: Addressee; readonly progress: Progress }>();
  /** Requests that were stopped: whatever still comes of them is not shown. */
  const stopped = new Set<string>();
  let isPaused = false;

  return {
    stepOf: (id: string): Step | undefined => latest.get(id)?.progress.step,

    isStopped: (id: string): boolean => stopped.has(id),

    stop(id: string): void {
      stopped.add(id);
      latest.delete(id);
    },

    forget(id: string): void {
      latest.delete(id);
    },

    /** It is over, and so is that it was stopped. */
    end(id: string): void {
      latest.delete(id);
      stopped.delete(id);
    },

    /** False where nothing is shown any more. */
    put(to: Addressee, progress: Progress): boolean {
      if (!isPaused) latest.set(to.id, { to, progress });
      return !isPaused;
    },

    /** Nothing is shown any more but what is given back, which stands there now. */
    pause() {
      isPaused = true;
      return [...latest.values()];
    },
  };
}
