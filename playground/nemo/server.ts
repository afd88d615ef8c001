import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Arrived, Gate, Reply, Route, Seen } from './exchange.ts';
import { replyTo, Unprocessable } from './refusal.ts';
import type { Switches } from './switches.ts';

/** Far above any prompt or draft; a body beyond it is cut off. */
const MAX_JSON_BYTES = 4 * 1024 * 1024;

interface ServeDeps {
  readonly routes: readonly Route[];
  readonly journal: { -readonly [Key in keyof Seen]: Seen[Key] }[];
  readonly gate: Gate;
  readonly switches: Switches;
}

/** Reads a request, writes it down, lets it through the gate, finds its route, answers. */
export function createServe({ routes, journal, gate, switches }: ServeDeps) {
  async function answerTo(arrived: Arrived): Promise<Reply> {
    const early = await gate(arrived);
    if (early !== undefined) return early;
    const method = arrived.method === 'HEAD' ? 'GET' : arrived.method;
    const matching = routes.flatMap((route) => {
      const parts = match(route.path, arrived.path);
      return parts === undefined ? [] : [{ route, parts }];
    });
    const found = matching.find(({ route }) => route.method === method);
    if (found !== undefined) return found.route.answer(arrived, (name) => found.parts.get(name) ?? '');
    return matching.length > 0 ? { status: 405, body: { detail: 'Method Not Allowed' } } : { status: 404, body: { detail: 'Not Found' } };
  }

  return async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const method = request.method ?? 'GET';
    const path = (request.url ?? '/').replace(/\?.*$/, '');
    const entry: (typeof journal)[number] = { at: Date.now(), method, path, headers, body: undefined, status: null };
    journal.push(entry);
    const base = { method, path, headers, request, note: (body: unknown) => void (entry.body = body) };

    const reply = await read(request)
      .then(({ text, body }) => {
        entry.body = body;
        return answerTo({ ...base, text, body });
      })
      .catch((error: unknown) => replyTo(error, switches.errors));
    const writeHead = response.writeHead.bind(response);
    if ('take' in reply) {
      response.on('pipe', () => (entry.status = response.statusCode));
      await reply.take(response);
      entry.status ??= response.headersSent ? response.statusCode : null;
      return;
    }
    entry.status = reply.status;
    const text = reply.body === undefined ? '' : JSON.stringify(reply.body);
    writeHead(reply.status, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) });
    response.end(method === 'HEAD' ? undefined : text);
    if (!request.complete) request.resume();
  };
}

async function read(request: IncomingMessage): Promise<{ text: string; body: unknown }> {
  if (request.headers['content-type']?.startsWith('multipart/form-data') === true) return { text: '', body: undefined };
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > MAX_JSON_BYTES) throw new Unprocessable([], 'body too large');
    chunks.push(part);
  }
  const text = Buffer.concat(chunks).toString();
  if (text === '' || request.headers['content-type']?.startsWith('application/json') !== true) return { text, body: undefined };
  try {
    return { text, body: JSON.parse(text) };
  } catch {
    throw new Unprocessable([], 'JSON decode error');
  }
}

function match(pattern: string, path: string): ReadonlyMap<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const parts = new Map<string, string>();
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) parts.set(part.slice(1), decoded(value));
    else if (part !== value) return undefined;
  }
  return parts;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a stray % is no id of ours
  }
}
