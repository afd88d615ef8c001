import { NemoError } from '../core/failure.ts';
import type { Session } from '../core/session.ts';
import type { Access } from './access.ts';
import { free } from './api.ts';
import { textAt } from './wire.ts';

export async function openSession(
  access: Access,
  language: 'en' | 'zh',
  purse: string | null,
  signal: AbortSignal,
): Promise<Session> {
  const owner = { userId: null, purse };
  const body = JSON.stringify({ task_name: 'project', language });
  const path = '/api/tasks/me/with-session/nemo_agent';
  const opened = sessionIn(await free(access, { place: 'open', method: 'POST', path, body, owner }, signal));
  const userId = opened.userId ?? (await access.account.userId(owner));
  return { ...opened, userId, ...(purse !== null && { purse }) };
}

/**
 * Ids are text: those of sessions are longer than a number can hold, and one that comes as a number is read as written.
 */
function sessionIn(data: unknown): Session {
  const sessionId = textAt(data, 'session_id');
  if (sessionId === null) throw new NemoError({ kind: 'broken' });
  return { sessionId, taskId: textAt(data, 'task_id'), userId: textAt(data, 'user_id', 'bind_id') };
}
