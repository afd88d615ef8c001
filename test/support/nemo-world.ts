import { NemoError, type Failure } from '../../src/core/failure.ts';
import type { Records } from '../../src/core/ports.ts';
import type { Purse } from '../../src/core/purse.ts';
import type { Session } from '../../src/core/session.ts';
import { createAccount } from '../../src/nemo/account.ts';
import type { AccountRecord } from '../../src/core/account.ts';
import { createNemo } from '../../src/nemo/client.ts';
import type { TokenNews } from '../../src/nemo/own-token.ts';
import { openLine } from '../../src/nemo/line.ts';
import { json } from './answers.ts';
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
  readonly purses?: Pick<Records<Purse>, 'get'>;
  readonly onTokenNews?: (news: TokenNews, purse: string | null) => void;
}

/** The real client and account against a scripted backend. Without wishes the account has a token of the environment. */
export async function startNemoWorld(wishes: Wishes = {}) {
  const { envToken = 'nmv_usr_env', envClientId = null, answerLimitMs = 10_000, silenceLimitMs = 10_000 } = wishes;
  const { mediaHosts = [], records = keptInMemory(), onTokenNews = () => {} } = wishes;
  const backend = await startBackend();
  backend.on(CREDITS, json({ code: 1001 })); // a token that is refused is so for good, unless a test says otherwise
  const clock = createHandClock();
  const { apiUrl = backend.url, uploadStallMs = 10_000 } = wishes;
  const line = openLine({ apiUrl, platform: 'clawhub', retry429Ms: 30_000, answerLimitMs });
  const account = createAccount({
    line,
    envToken,
    envClientId,
    records,
    ...(wishes.purses && { purses: wishes.purses }),
    clock,
    onTokenNews,
  });
  const nemo = createNemo({ line, account, config: { mediaHosts, answerLimitMs, silenceLimitMs, uploadStallMs } });

  return {
    backend,
    clock,
    account,
    nemo,
    async [Symbol.asyncDispose]() {
      await line.close();
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
