import type { Backend } from '../backend.ts';
import { success, type Route } from '../exchange.ts';
import { isJson } from '../json.ts';
import { Unprocessable } from '../refusal.ts';

/** POST /api/tasks/me/with-session/nemo_agent: a new project. */
export function withSessionRoute({ accounts, sessions, switches }: Backend): Route {
  return {
    method: 'POST',
    path: '/api/tasks/me/with-session/nemo_agent',
    answer(arrived) {
      const account = accounts.admit(arrived);
      const { body } = arrived;
      if (!isJson(body) || typeof body['task_name'] !== 'string') throw new Unprocessable(['task_name']);
      const language = body['language'] ?? 'en';
      if (typeof language !== 'string') throw new Unprocessable(['language'], 'Input should be a valid string');
      const { id, taskId } = sessions.open(account, { taskName: body['task_name'], language });
      return success({
        task_id: taskId,
        session_id: id,
        ...(switches.userId === 'given' && { user_id: account.userId }),
      });
    },
  };
}
