import type { Backend } from '../backend.ts';
import { success, type Route } from '../exchange.ts';
import { stateBody } from '../state-body.ts';

/** GET /api/state/nemo_agent/me/{sid}/latest (nemo-api.md §11). It moves while a run works. */
export function stateRoute({ accounts, sessions, switches }: Backend): Route {
  return {
    method: 'GET',
    path: '/api/state/nemo_agent/me/:session/latest',
    answer(arrived, part) {
      const session = sessions.find(accounts.admit(arrived), part('session'));
      return success({
        session_id: session.id,
        task_id: session.taskId,
        task_name: session.taskName,
        ...(switches.userId === 'given' && { user_id: session.account.userId }),
        state: stateBody(session, switches),
      });
    },
  };
}
