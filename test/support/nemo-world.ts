import { NemoError, type Failure } from '../../src/core/failure.ts';
import type { Records } from '../../src/core/ports.ts';
import type { Session } from '../../src/core/session.ts';
import { createAccount, type AccountRecord } from '../../src/nemo/account.ts';
import { createNemo } from '../../src/nemo/client.ts';
import { createAgent } from '../../src/nemo/http.ts';
import { startBackend } from './backend.ts';
import { createHandClock } from './clock.ts';

export const session: Session = { sessionId: '1234567890123456789', taskId: 't-1', userId: 'anon_1' };
export const SAY = 'POST /run_sse';
export const TOKEN = 'POST /api/auth/anonymous-token';
export const OPEN = 'POST /api/tasks/me/with-session/nemo_agent';
export const UPLOAD = `POST /api/upload-video/nemo_agent/me/${session.sessionId}`;
export const STATE = `GET /api/state/nemo_agent/me/${session.sessionId}/latest`;
export const CREDITS = 'GET /api/credits/balance/simple';
export const RENDER = 'POST /api/render/proxy/lambda';
export const POLL = 'GET /api/render/proxy/lambda/render_1';

/** A signal that never fires. */
export const running = new AbortController().signal;

export interface Wishes {
  /** In place of the scripted backend. */
  readonly apiUrl?: string;
  readonly envToken?: string | null;
  readonly envClientId?: string | null;
  readonly answerLimitMs?: number;
  readonly silenceLimitMs?: number;
  readonly mediaHosts?: readonly string[];
  readonly uploadStallMs?: number;
  readonly records?: Pick<Records<AccountRecord>, 'get' | 'put'>;
  readonly onEnvTokenRefused?: () => void;
}

/** The real client and account against a scripted backend. Without wishes the account has a token of the environment. */
export async function startNemoWorld(wishes: Wishes = {}) {
  const { envToken = 'nmv_usr_env', envClientId = null, answerLimitMs = 10_000, silenceLimitMs = 10_000 } = wishes;
  const { mediaHosts = [], records = keptInMemory(), onEnvTokenRefused = () => {} } = wishes;
  const backend = await startBackend();
  const clock = createHandClock();
  const agent = createAgent({ answerLimitMs });
  const { apiUrl = backend.url } = wishes;
  const skill = { apiUrl, platform: 'clawhub', retry429Ms: 30_000 } as const;
  const account = createAccount({ ...skill, envToken, envClientId, records, clock, agent, onEnvTokenRefused });
  const { uploadStallMs = 10_000 } = wishes;
  const nemo = createNemo({ config: { ...skill, mediaHosts, answerLimitMs, silenceLimitMs, uploadStallMs }, account, agent });

  return {
    backend,
    clock,
    account,
    nemo,
    async [Symbol.asyncDispose]() {
      await agent.destroy();
      await backend[Symbol.asyncDispose]();
    },
  };
}

/** Records that forget with the process. */
export function keptInMemory(): Pick<Records<AccountRecord>, 'get' | 'put'> {
  const kept = new Map<string, AccountRecord>();
  return {
    get: async (id) => kept.get(id),
    put: async (id, value) => void kept.set(id, value),
  };
}

/** What became of a call that has to fail. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  try {
    await call;
  } catch (error) {
    if (error instanceof NemoError) return error.failure;
    throw error;
  }
  throw new Error('it did not fail');
}

/** A failure of this kind, for `rejects`. */
export const failing = (kind: string, more: object = {}) => ({ name: 'NemoError', failure: { kind, ...more } });
