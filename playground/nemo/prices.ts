import type { Switches } from './switches.ts';

/** What work costs, in credits. */
export interface Prices {
  readonly generation: number;
  readonly edit: number;
  /** A run that makes and changes nothing. */
  readonly talk: number;
}

/**
 * About 100 per clip and 50 per edit is what the vendor says (nemo-api.md §9): a starter account has one clip, and no
 * refinement. What talk costs nobody says. Export costs nothing (seed).
 */
export const priceLists: Readonly<Record<Switches['prices'], Prices>> = {
  real: { generation: 100, edit: 50, talk: 0 },
  'real-with-talk': { generation: 100, edit: 50, talk: 5 },
  cheap: { generation: 20, edit: 5, talk: 0 },
  free: { generation: 0, edit: 0, talk: 0 },
};

/** What an anonymous token begins with (seed). */
export const STARTER_CREDITS = 100;
