import { readFileSync } from 'node:fs';
import type { LocalNemo } from '../../../playground/nemo/nemo.ts';

/** What came back. `data` is the envelope's payload, as it can be read without keeping numbers as written. */
export interface Answered {
  readonly status: number;
  readonly text: string;
  /** The envelope's code; undefined where there is none. */
  readonly code: unknown;
  at(path: string): unknown;
}

export const picture = readFileSync('playground/pictures/lighthouse.jpg');
const attribution = {
  'x-skill-source': 'a2e-image-to-video',
  'x-skill-version': '1.0.0',
  'x-skill-platform': 'unknown',
};
const JSON_TYPE = { 'content-type': 'application/json' };

/** A client that knows nothing of the bot: one anonymous account of that Nemo. */
export async function signUp(nemo: LocalNemo, clientId: string = crypto.randomUUID()) {
  const token = await ask(nemo, 'POST', '/api/auth/anonymous-token', { headers: { 'x-client-id': clientId } });
  const headers: Record<string, string> = { authorization: `Bearer ${String(token.at('data.token'))}`, ...attribution };
  const call = (method: string, path: string, body?: unknown) =>
    ask(
      nemo,
      method,
      path,
      body === undefined ? { headers } : { headers: { ...headers, ...JSON_TYPE }, body: textOf(body) },
    );

  async function open(language = 'en'): Promise<string> {
    const opened = await call('POST', '/api/tasks/me/with-session/nemo_agent', { task_name: 'project', language });
    return String(opened.at('data.session_id'));
  }

  return {
    headers,
    call,
    open,
    upload: (session: string, ...files: readonly File[]) => {
      const body = new FormData();
      for (const file of files) body.append('files', file);
      return ask(nemo, 'POST', `/api/upload-video/nemo_agent/me/${session}`, { headers, body });
    },
    say: (session: string, text: string) => call('POST', '/run_sse', runBody(session, text)),
    state: (session: string) => call('GET', `/api/state/nemo_agent/me/${session}/latest`),
    credits: async () => (await call('GET', '/api/credits/balance/simple')).at('data'),
    /** The session's draft as it is written. */
    draft: (session: string) => JSON.stringify(nemo.sessions().find((one) => one.id === session)?.draft ?? null),
    submit: (id: string, session: string, draft: string) =>
      call(
        'POST',
        '/api/render/proxy/lambda',
        `{"id":"${id}","sessionId":"${session}","draft":${draft},"output":{"format":"mp4"}}`,
      ),
    poll: (id: string) => call('GET', `/api/render/proxy/lambda/${id}`),

    /** A session in which a clip of that picture has been made. */
    async animated(words: string, ...files: readonly File[]): Promise<string> {
      const session = await open();
      await this.upload(session, ...(files.length === 0 ? [new File([picture], 'lighthouse.jpg')] : files));
      await this.say(session, words);
      return session;
    },
  };
}

export function runBody(session: string, text: string) {
  return { app_name: 'nemo_agent', user_id: 'me', session_id: session, new_message: { parts: [{ text }] } };
}

export async function ask(nemo: LocalNemo, method: string, path: string, more: RequestInit = {}): Promise<Answered> {
  const response = await fetch(nemo.url + path, { method, ...more });
  const text = await response.text();
  const body = text.startsWith('{') && !text.includes('\n') ? JSON.parse(text) : undefined;
  return { status: response.status, text, code: body?.code, at: (where) => at(body, where) };
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce((inner, key) => Object.entries(inner ?? {}).find(([name]) => name === key)?.[1], value);
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}
