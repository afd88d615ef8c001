const PARTS = 1_000;
/** Where numbers end that are exact: nobody has more, and beyond it a sum has no end at all. */
const MOST = Number.MAX_SAFE_INTEGER;

/**
 * Nobody says that credits come whole. What is added up, or taken away, is rounded to where fractions end. Nothing is
 * never read as less than that.
 */
export function inCredits(sum: number): number {
  return Math.round(Math.min(Math.max(sum, -MOST), MOST) * PARTS) / PARTS + 0;
}
