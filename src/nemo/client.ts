import { limits } from '../core/limits.ts';
import type { Nemo } from '../core/ports.ts';
import type { Access, Account } from './access.ts';
import { freeReading } from './api.ts';
import { createClip } from './clip.ts';
import { creditsBehind, creditsOf } from './balance.ts';
import type { Line } from './line.ts';
import { createRendersSeen } from './renders-seen.ts';
import { lookAtRender, submitRender } from './render.ts';
import { send } from './send.ts';
import { openSession } from './session.ts';
import { readState } from './read-state.ts';
import { createUpload, inspect, uploadByUrl } from './upload.ts';

interface NemoConfig {
  /** Hosts that attachments may be fetched from, as `host` or `host:port`. */
  readonly mediaHosts: readonly string[];
  readonly answerLimitMs: number;
  readonly silenceLimitMs: number;
  /** After how long without a byte an upload is given up. */
  readonly uploadStallMs?: number;
}

export interface NemoDeps {
  readonly line: Line;
  readonly account: Account;
  readonly config: NemoConfig;
}

/** The longest a call may take that neither runs nor carries anything, in milliseconds. */
const CALL_LIMIT_MS = 60_000;

/** The backend's client. All its knowledge of the wire is in this folder; what is promised is said in core/ports. */
export function createNemo({ line, account, config }: NemoDeps): Nemo {
  const { mediaHosts, answerLimitMs, uploadStallMs = limits.uploadStallMs } = config;
  const access: Access = { line, account, callLimitMs: Math.min(CALL_LIMIT_MS, answerLimitMs) };
  const uploading = { access, mediaHosts, limitMs: answerLimitMs, stallMs: uploadStallMs };
  const upload = createUpload(uploading);
  const clip = createClip({ apiUrl: line.apiUrl, pool: line.pool });
  const renders = createRendersSeen();

  return {
    accountId: () => account.userId(),
    accountOf: (payer) => account.nameOf(payer),
    openSession: (language, signal, purse = null) => openSession(access, language, purse, signal),
    inspect: (file, signal) => inspect(uploading, file, signal),
    upload: (session, file, forWhom, signal, kept) => upload({ session, file, forWhom, kept }, signal),
    uploadByUrl: (session, link, signal) => uploadByUrl(uploading, { session, link }, signal),
    send: (session, text, hear, signal) => send(access, config, { session, text, hear }, signal),
    async state(session, signal) {
      const path = `/api/state/nemo_agent/me/${encodeURIComponent(session.sessionId)}/latest`;
      return freeReading(access, { place: 'state', method: 'GET', path, owner: session }, readState, signal);
    },
    credits: (signal, payer = {}) => creditsOf(access, payer, signal),
    creditsBehind: (token, signal) => creditsBehind(access, token, signal),
    submitRender(request, signal) {
      renders.begun(request.renderId, request.session.userId);
      return submitRender(access, request, signal);
    },
    async pollRender(renderId, signal, { userId, purse } = {}) {
      const owner = { userId: userId ?? renders.userOf(renderId), ...(purse !== undefined && { purse }) };
      const rendering = await lookAtRender(access, renderId, owner, signal);
      if (rendering.kind === 'running')
        return { kind: 'running', percent: renders.percentOf(renderId, rendering.progress) };
      renders.over(renderId);
      return rendering;
    },
    clip: (url, maxBytes, signal) => clip({ url, maxBytes }, signal),
  };
}
