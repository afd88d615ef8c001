import type { Backend } from '../backend.ts';
import { success, type Route } from '../exchange.ts';

/** GET /api/credits/balance/simple (nemo-api.md §9): what `total` counts is a guess. */
export function creditsRoute({ accounts, switches }: Backend): Route {
  return {
    method: 'GET',
    path: '/api/credits/balance/simple',
    answer(arrived) {
      const { available, frozen, granted } = accounts.admit(arrived);
      const total = switches.balanceTotal === 'granted' ? granted : available + frozen;
      return success({ available, frozen, total });
    },
  };
}
