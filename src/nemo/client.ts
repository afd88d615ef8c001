import type { Dispatcher } from 'undici';
import { NemoError, type Failure } from '../core/failure.ts';
import { limits } from '../core/limits.ts';
import type { Nemo } from '../core/ports.ts';
import type { Credits, Session } from '../core/session.ts';
import type { Account } from './account.ts';
import { createApi } from './api.ts';
import { createClip } from './clip.ts';
import { createAgent, createFreshAgent } from './http.ts';
import { createRenderProgress } from './render-progress.ts';
import { renderBody, renderingOf } from './render-reply.ts';
import { createSay } from './say.ts';
import { stateOf } from './state.ts';
import { createUpload, uploadPath } from './upload.ts';
import { numberAt, textAt } from './wire.ts';

interface NemoConfig {
  readonly apiUrl: string;
  /** X-Skill-Platform. */
  readonly platform: string;
  /** Hosts that attachments may be fetched from, as `host` or `host:port`. */
  readonly mediaHosts: readonly string[];
  readonly answerLimitMs: number;
  readonly silenceLimitMs: number;
  /** How long to wait after a 429 that does not say it. */
  readonly retry429Ms?: number;
  /** After how long without a byte an upload is given up. */
  readonly uploadStallMs?: number;
}

export interface NemoDeps {
  readonly config: NemoConfig;
  readonly account: Account;
  readonly agent?: Dispatcher;
}

/** The longest a call may take that neither runs nor carries anything, in milliseconds. */
const CALL_LIMIT_MS = 60_000;
const RETRY_429_MS = 30_000;

/** The backend's client. All its knowledge of the wire is in this folder; what is promised is said in core/ports. */
export function createNemo({ config, account, agent = createAgent(config) }: NemoDeps): Nemo {
  const { apiUrl, mediaHosts, answerLimitMs, retry429Ms = RETRY_429_MS, uploadStallMs = limits.uploadStallMs } = config;
  const api = createApi({ config: { ...config, retry429Ms }, account, agent, freshAgent: createFreshAgent(config) });
  const say = createSay({ api, account, limits: config });
  const upload = createUpload({ api, account, agent, mediaHosts, limitMs: answerLimitMs, stallMs: uploadStallMs });
  const clip = createClip({ apiUrl, agent });
  const progress = createRenderProgress();
  const callLimitMs = Math.min(CALL_LIMIT_MS, answerLimitMs);

  return {
    accountId: () => account.userId(),

    async openSession(language, signal) {
      const body = JSON.stringify({ task_name: 'project', language });
      const data = await api.free(
        { place: 'open', method: 'POST', path: '/api/tasks/me/with-session/nemo_agent', body },
        callLimitMs,
        signal,
      );
      return sessionIn(data);
    },

    upload: (session, file, forWhom, signal) => upload({ session, file, forWhom }, signal),

    async uploadByUrl(session, urls, signal) {
      const body = JSON.stringify({ urls, source_type: 'url' });
      await api.free({ place: 'upload', method: 'POST', path: uploadPath(session), body }, answerLimitMs, signal);
    },

    say: (session, text, hear, signal) => say({ session, text, hear }, signal),

    async state({ sessionId }, signal) {
      const path = `/api/state/nemo_agent/me/${encodeURIComponent(sessionId)}/latest`;
      return stateOf(await api.free({ place: 'state', method: 'GET', path }, callLimitMs, signal));
    },

    async credits(signal) {
      const data = await api.free({ place: 'credits', method: 'GET', path: '/api/credits/balance/simple' }, callLimitMs, signal);
      return creditsIn(data);
    },

    async submitRender({ renderId, session: { sessionId }, draft }, signal) {
      const body = renderBody({ renderId, sessionId, draft });
      await api.free({ place: 'render', method: 'POST', path: '/api/render/proxy/lambda', body }, callLimitMs, signal);
    },

    async pollRender(renderId, signal) {
      const path = `/api/render/proxy/lambda/${encodeURIComponent(renderId)}`;
      try {
        const rendering = renderingOf(await api.free({ place: 'poll', method: 'GET', path }, callLimitMs, signal), apiUrl);
        if (rendering.kind === 'running') return { kind: 'running', percent: progress.of(renderId, rendering.progress) };
        progress.over(renderId);
        return rendering;
      } catch (error) {
        // A no to a look is how some shapes say that the export has failed (nemo-api §10.3); to ask again would not help.
        if (error instanceof NemoError && !mayPass.has(error.failure.kind)) return { kind: 'failed' };
        throw error;
      }
    },

    clip: (url, maxBytes, signal) => clip({ url, maxBytes }, signal),
  };
}

/** What may be otherwise at the next look at an export, or is for whoever looks to tell. */
const mayPass: ReadonlySet<Failure['kind']> = new Set(['unreachable', 'broken', 'busy', 'unauthorized', 'export-blocked']);

/**
 * A balance names at least one of its numbers: anything else would read as an empty account. An account may be overdrawn,
 * and then says so by a number below zero: what a turn cost is the difference.
 */
function creditsIn(data: unknown): Credits {
  const names = ['available', 'frozen', 'total'] as const;
  if (names.every((name) => numberAt(data, name) === null)) throw new NemoError({ kind: 'broken' });
  const [available, frozen] = [numberAt(data, 'available') ?? 0, numberAt(data, 'frozen') ?? 0];
  return { available, frozen, total: numberAt(data, 'total') ?? available + frozen };
}

/** Ids are text: those of sessions are longer than a number can hold, and one that comes as a number is read as written. */
function sessionIn(data: unknown): Session {
  const sessionId = textAt(data, 'session_id');
  if (sessionId === null) throw new NemoError({ kind: 'broken' });
  return { sessionId, taskId: textAt(data, 'task_id'), userId: textAt(data, 'user_id', 'bind_id') };
}
