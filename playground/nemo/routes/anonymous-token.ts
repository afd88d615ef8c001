import type { Backend } from '../backend.ts';
import { success, type Route } from '../exchange.ts';
import { STARTER_CREDITS } from '../prices.ts';
import { Refusal } from '../refusal.ts';

/** "Any unique stable string of at most 64 characters" (nemo-api.md §4). */
const MAX_CLIENT_ID_CHARS = 64;

/** POST /api/auth/anonymous-token: a starter account. */
export function anonymousTokenRoute({ accounts, switches }: Backend): Route {
  return {
    method: 'POST',
    path: '/api/auth/anonymous-token',
    answer({ headers }) {
      const clientId = headers['x-client-id'] ?? '';
      if (clientId === '' || clientId.length > MAX_CLIENT_ID_CHARS) throw new Refusal(400, 'X-Client-Id is required');
      const account = accounts.issue(clientId, switches.tokenLimit === 'on');
      return success({
        token: account.token,
        credits: STARTER_CREDITS,
        ...(switches.userId === 'given' && { user_id: account.userId }),
        ...(switches.expiresAt === 'given' && {
          expires_at: new Date(account.expiresAt).toISOString().replace(/\.\d+Z$/, 'Z'),
        }),
      });
    },
  };
}
