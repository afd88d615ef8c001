import { NemoError, type Failure } from '../core/failure.ts';
import type { Nemo } from '../core/ports.ts';
import type { Payer } from '../core/purse.ts';
import type { Access } from './access.ts';
import { free } from './api.ts';
import { renderBody, renderingOf, type Rendering } from './render-reply.ts';

export async function submitRender(
  access: Access,
  { renderId, session, draft }: Parameters<Nemo['submitRender']>[0],
  signal: AbortSignal,
): Promise<void> {
  const body = renderBody({ renderId, sessionId: session.sessionId, draft });
  const path = '/api/render/proxy/lambda';
  await free(access, { place: 'render', method: 'POST', path, body, owner: session }, signal);
}

export async function lookAtRender(
  access: Access,
  renderId: string,
  owner: Payer,
  signal: AbortSignal,
): Promise<Rendering> {
  const path = `/api/render/proxy/lambda/${encodeURIComponent(renderId)}`;
  try {
    return renderingOf(await free(access, { place: 'poll', method: 'GET', path, owner }, signal), access.line.apiUrl);
  } catch (error) {
    // A no to a look is how some shapes say that the export has failed (nemo-api §10.3); to ask again would not help.
    if (error instanceof NemoError && !mayPass.has(error.failure.kind)) return { kind: 'failed' };
    throw error;
  }
}

/** What may be otherwise at the next look at an export, or is for whoever looks to tell. */
const mayPass: ReadonlySet<Failure['kind']> = new Set([
  'unreachable',
  'broken',
  'busy',
  'unauthorized',
  'purse-refused',
  'export-blocked',
]);
