export type Waiting = ReturnType<typeof createWaiting>;

/** Turns that wait for somebody to move them on: a person who answers, or stops them. */
export function createWaiting() {
  const waiting = new Map<string, AbortController>();

  return {
    /** Fires as soon as the turn has moved on in this process. */
    until(turnId: string): AbortSignal {
      const moved = waiting.get(turnId) ?? new AbortController();
      waiting.set(turnId, moved);
      return moved.signal;
    },

    moved(turnId: string): void {
      waiting.get(turnId)?.abort();
      waiting.delete(turnId);
    },
  };
}
