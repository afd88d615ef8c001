const PARTS = 1_000;

/** Nobody says that credits come whole. What is added up, or taken away, is rounded to where fractions end. */
export function inCredits(sum: number): number {
  return Math.round(sum * PARTS) / PARTS;
}
