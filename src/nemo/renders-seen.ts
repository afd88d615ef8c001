/** Of how many exports it is remembered: of more than run at a time. */
const KEPT = 2_000;

interface Seen {
  /** Whose session it was asked for from; null where nobody says, or since this process did not ask for it. */
  readonly userId: string | null;
  readonly isShare: boolean;
  readonly percent: number | null;
}

const UNSEEN: Seen = { userId: null, isShare: false, percent: null };

/** What is remembered of exports that run: whose they are, and how far they were. */
export function createRendersSeen() {
  const seen = new Map<string, Seen>();

  function keep(renderId: string, now: Seen): void {
    seen.delete(renderId);
    seen.set(renderId, now);
    for (const oldest of seen.keys()) {
      if (seen.size <= KEPT) break;
      seen.delete(oldest);
    }
  }

  return {
    begun: (renderId: string, userId: string | null): void => keep(renderId, { ...UNSEEN, userId }),
    userOf: (renderId: string): string | null => seen.get(renderId)?.userId ?? null,

    /**
     * In whole percent, never less than before; null where nothing is said and nothing was. What is written is 0–1 or
     * 0–100: which, the first share of one tells for that export.
     */
    percentOf(renderId: string, progress: number | null): number | null {
      const before = seen.get(renderId) ?? UNSEEN;
      if (progress === null) return before.percent;
      const isShare = before.isShare || (progress > 0 && progress < 1);
      const percent = isShare && progress <= 1 ? progress * 100 : progress;
      const shown = Math.max(before.percent ?? 0, Math.round(Math.min(100, Math.max(0, percent))));
      keep(renderId, { ...before, isShare, percent: shown });
      return shown;
    },

    over: (renderId: string): boolean => seen.delete(renderId),
  };
}
