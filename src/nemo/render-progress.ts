/** Of how many exports it is remembered: of more than run at a time. */
const KEPT = 2_000;

/** How far exports are, in whole percent. What is written is 0–1 or 0–100: which, the first share of one tells for that export. */
export function createRenderProgress() {
  const seen = new Map<string, { readonly isShare: boolean; readonly percent: number }>();

  return {
    /** Never less than before; null where nothing is said and nothing was. */
    of(renderId: string, progress: number | null): number | null {
      const before = seen.get(renderId);
      if (progress === null) return before?.percent ?? null;
      const isShare = before?.isShare === true || (progress > 0 && progress < 1);
      const percent = isShare && progress <= 1 ? progress * 100 : progress;
      const shown = Math.max(before?.percent ?? 0, Math.round(Math.min(100, Math.max(0, percent))));
      seen.delete(renderId);
      seen.set(renderId, { isShare, percent: shown });
      for (const oldest of seen.keys()) {
        if (seen.size <= KEPT) break;
        seen.delete(oldest);
      }
      return shown;
    },

    over: (renderId: string): boolean => seen.delete(renderId),
  };
}
