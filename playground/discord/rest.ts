import type { IncomingMessage, ServerResponse } from 'node:http';
import { rateLimitHeaders, type Admit } from './admit.ts';
import type { Seen } from './journal.ts';
import { objectOf } from './json.ts';
import { readBody, type ReadBody } from './read-body.ts';
import { Refusal, refusals } from './refusal.ts';
import { createCall, type Arrived, type Reply, type Route } from './request.ts';
import type { World } from './world.ts';

const PREFIX = /^\/api\/v10(?=\/)/;

export interface RestOptions {
  readonly world: World;
  readonly routes: readonly Route[];
  readonly journal: Seen[];
  readonly admit: Admit;
}

/** Serves REST v10: reads, writes down, admits, finds the route, answers. Whatever a route throws becomes Discord's error body. */
export function createRest({ world, routes, journal, admit }: RestOptions) {
  async function answerTo(arrived: Arrived): Promise<Reply> {
    const early = await admit(arrived);
    if (early !== undefined) return early;
    const matching = routes
      .map((route) => ({ route, params: match(route.path, arrived.path) }))
      .filter(({ params }) => params !== undefined);
    if (matching.length === 0) throw refusals.noSuchRoute();
    const found = matching.find(({ route }) => route.method === arrived.method);
    if (found?.params === undefined) throw refusals.wrongMethod();
    if (found.route.open !== true && arrived.headers['authorization'] !== `Bot ${world.token}`) throw refusals.unauthorized();
    return found.route.answer(createCall(world, arrived, objectOf(arrived.body), found.params));
  }

  return async function serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const base = { method: request.method ?? 'GET', path: url.pathname.replace(PREFIX, ''), query: url.searchParams, headers };
    const at = world.clock.now();
    const read = await readBody(request).catch((error: unknown) => asRefusal(error));
    const { body, uploads }: ReadBody = read instanceof Refusal ? { body: undefined, uploads: [] } : read;
    const arrived: Arrived = { ...base, body, uploads };
    const entry = journal.push(seenOf(arrived, at)) - 1;

    const reply = await (read instanceof Refusal ? Promise.reject(read) : answerTo(arrived)).catch((error: unknown): Reply => {
      const refusal = asRefusal(error);
      return { status: refusal.status, body: refusal.body() };
    });
    const text = reply.body === undefined ? undefined : JSON.stringify(reply.body);
    const seen = journal[entry];
    if (seen !== undefined) journal[entry] = { ...seen, status: reply.status, reply: text === undefined ? undefined : JSON.parse(text) };
    response.writeHead(reply.status, {
      ...rateLimitHeaders(arrived, world.clock.now()),
      ...reply.headers,
      ...(text !== undefined && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
    });
    response.end(text);
  };
}

function seenOf({ method, path, query, headers, body, uploads }: Arrived, at: number): Seen {
  const files = uploads.map(({ field, name, contentType = '', bytes }) => ({
    field,
    filename: name,
    type: contentType,
    size: bytes.length,
  }));
  return { at, method, path, query: Object.fromEntries(query), headers, body, files, status: 0, reply: undefined };
}

/** Anything but a Refusal is a bug of this server: it answers 500, which no test overlooks. */
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new Refusal(500, 0, `500: Internal Server Error (playground bug: ${words})`);
}

function match(pattern: string, path: string): ReadonlyMap<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/').map((part) => decodeURIComponent(part));
  if (wanted.length !== given.length) return undefined;
  const params = new Map<string, string>();
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params.set(part.slice(1), value);
    else if (part !== value) return undefined;
  }
  return params;
}
