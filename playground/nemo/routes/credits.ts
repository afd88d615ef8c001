import type { Backend } from '../backend.ts';
import { success, type Route } from '../exchange.ts';

/** GET /api/credits/balance/simple (nemo-api.md §9): `total` is what is available and what is frozen. */
export function creditsRoute({ accounts }: Backend): Route {
  return {
    method: 'GET',
    path: '/api/credits/balance/simple',
    answer(arrived) {
      const { available, frozen } = accounts.admit(arrived);
      return success({ available, frozen, total: available + frozen });
    },
  };
}
