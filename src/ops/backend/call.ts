import { request, type FormData } from 'undici';
import { plainBytes, textOf } from '../../nemo/body.ts';
import { attribution, endpoint, headerOf } from '../../nemo/http.ts';
import type { Line } from '../../nemo/line.ts';

export interface Heard {
  readonly status: number;
  /** How it was packed; null where it says nothing. */
  readonly encoding: string | null;
  readonly text: string;
  /** Undefined where it is no JSON. */
  readonly json: unknown;
}

export interface Caller {
  readonly line: Line;
  readonly token: string;
}

interface Said {
  readonly body?: string | FormData;
  /** In place of what the bot says of itself on every call. */
  readonly headers?: Readonly<Record<string, string>>;
}

const MAX_BYTES = 4 * 1024 * 1024;
const TIME_LIMIT_MS = 30_000;

/** One free call, and what came back as it stood on the wire. */
export async function call(
  { line, token }: Caller,
  method: 'GET' | 'POST',
  path: string,
  { body, headers = attribution(line.platform) }: Said = {},
): Promise<Heard> {
  const json = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
  const reply = await request(endpoint(line.apiUrl, path), {
    method,
    body: body ?? null,
    headers: { ...headers, ...json, authorization: `Bearer ${token}` },
    dispatcher: line.pool,
    signal: AbortSignal.timeout(TIME_LIMIT_MS),
  });
  const text = (await textOf(plainBytes(reply), { maxBytes: MAX_BYTES, whenLarger: 'hang-up' })) ?? '';
  return { status: reply.statusCode, encoding: headerOf(reply.headers, 'content-encoding'), text, json: jsonIn(text) };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replaceAll(/:\s*NaN\b/g, ':null'));
  } catch {
    return undefined; // a page, say: that is seen as well
  }
}
