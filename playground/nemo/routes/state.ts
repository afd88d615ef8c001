import type { Backend } from '../backend.ts';
import { verbatim } from '../../broken-line.ts';
import { success, type Reply, type Route } from '../exchange.ts';
import { stateBody } from '../state-body.ts';

/** GET /api/state/nemo_agent/me/{sid}/latest (nemo-api.md §11). It moves while a run works. */
export function stateRoute({ accounts, sessions, switches }: Backend): Route {
  return {
    method: 'GET',
    path: '/api/state/nemo_agent/me/:session/latest',
    answer(arrived, part) {
      const session = sessions.find(accounts.admit(arrived), part('session'));
      const data = {
        session_id: session.id,
        task_id: session.taskId,
        task_name: session.taskName,
        ...(switches.userId === 'given' && { user_id: session.account.userId }),
        state: stateBody(session, switches),
      };
      return switches.notANumber === 'on' ? asPython(data) : success(data);
    },
  };
}

/** Python writes a number that is none as it is, which is no JSON. */
function asPython(data: object): Reply {
  const text = `{"score":NaN,"code":0,"data":${JSON.stringify(data)}}`;
  return {
    async take(response, began) {
      began(200);
      await verbatim(200, 'application/json', text)(response);
    },
  };
}
