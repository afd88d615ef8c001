/** What work costs, in credits. */
export interface Prices {
  readonly generation: number;
  readonly edit: number;
}

/**
 * A guess: documents speak of about 100 per clip and 50 per editing session (nemo-api.md §9), which would leave a starter
 * account with one clip. Talk and export cost nothing.
 */
export const defaultPrices: Prices = { generation: 20, edit: 5 };

/** What an anonymous token begins with (seed). */
export const STARTER_CREDITS = 100;
