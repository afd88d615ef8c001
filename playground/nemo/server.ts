import type { IncomingMessage, ServerResponse } from 'node:http';
import { page } from '../broken-line.ts';
import { decoded } from './decoded.ts';
import type { Arrived, Gate, Reply, Route } from './exchange.ts';
import type { Journal } from './journal.ts';
import { packerFor } from './packing.ts';
import { readText } from './read-text.ts';
import { replyTo, Unprocessable } from './refusal.ts';
import type { Switches } from './switches.ts';

interface ServeDeps {
  readonly routes: readonly Route[];
  readonly journal: Journal;
  readonly gate: Gate;
  readonly switches: Switches;
}

/** Reads a request, writes it down, lets it through the gate, finds its route, answers. */
export function createServe({ routes, journal, gate, switches }: ServeDeps) {
  async function route(arrived: Arrived): Promise<Reply> {
    const method = arrived.method === 'HEAD' ? 'GET' : arrived.method;
    const matching = routes.flatMap((route) => {
      const parts = match(route.path, arrived.path);
      return parts === undefined ? [] : [{ route, parts }];
    });
    const found = matching.find(({ route }) => route.method === method);
    if (found !== undefined) return found.route.answer(arrived, (name) => found.parts.get(name) ?? '');
    return matching.length > 0
      ? { status: 405, body: { detail: 'Method Not Allowed' } }
      : { status: 404, body: { detail: 'Not Found' } };
  }

  const answer = (arrived: Arrived) => route(arrived).catch((error: unknown) => replyTo(error, switches));

  return async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const method = request.method ?? 'GET';
    const path = (request.url ?? '/').replace(/\?.*$/, '');
    const later = journal.open({ at: Date.now(), method, path, headers, body: undefined, status: null });

    async function reply(): Promise<Reply> {
      const text = isForm(request) ? '' : await readText(request);
      const body = isJsonType(request) && text !== '' ? parsed(text) : undefined;
      later({ body });
      const arrived: Arrived = { method, path, headers, text, body, request, note: (held) => later({ body: held }) };
      return gate(arrived, () => answer(arrived));
    }

    /** Stands before everything, as firewalls do: who does not say who calls is turned away. */
    const isAnonymous = switches.userAgent === 'required' && (headers['user-agent'] ?? '') === '';

    const given = isAnonymous ? turnedAway : await reply().catch((error: unknown) => replyTo(error, switches));
    if (response.destroyed) return; // the client left before it was answered
    if (given.afterwards !== undefined) response.once('finish', given.afterwards);
    if ('take' in given) return given.take(response, (status) => later({ status }));
    later({ status: given.status });
    const { status, body } = given;
    const folded = switches.foldedJson === 'data' ? foldedIn(body) : body;
    send(request, response, { status, body: folded, encoding: switches.encoding });
  };
}

const turnedAway: Reply = {
  async take(response, began) {
    began(403);
    await page(403)(response);
  },
};

/** An envelope with its data as JSON in a text. */
function foldedIn(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('data' in body)) return body;
  return { ...body, data: JSON.stringify(body.data) };
}

interface Sent {
  readonly status: number;
  readonly body?: unknown;
  readonly encoding: Switches['encoding'];
}

function send(request: IncomingMessage, response: ServerResponse, { status, body, encoding }: Sent): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  const packer = text === '' ? null : packerFor(encoding);
  const bytes = packer?.whole(text) ?? Buffer.from(text);
  const packed = packer === null ? {} : { 'content-encoding': encoding };
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': String(bytes.length), ...packed });
  response.end(bytes);
  if (!request.complete) request.resume();
}

function isForm(request: IncomingMessage): boolean {
  return request.headers['content-type']?.startsWith('multipart/form-data') === true;
}

function isJsonType(request: IncomingMessage): boolean {
  return request.headers['content-type']?.startsWith('application/json') === true;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
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
