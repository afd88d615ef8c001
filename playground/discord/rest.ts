import type { IncomingMessage, ServerResponse } from 'node:http';
import { readUntil, type Door } from './door.ts';
import type { Gate } from './gate.ts';
import type { InvalidRequests } from './invalid-requests.ts';
import type { Seen } from './journal.ts';
import { objectOf } from './json.ts';
import type { RateLimits } from './rate-limits.ts';
import { readBody, type ReadBody } from './read-body.ts';
import { Refusal, refusals } from './refusal.ts';
import { createCall, type Answer, type Arrived, type Reply, type Route } from './request.ts';
import { sendReply } from './send-reply.ts';
import { wall } from './wall.ts';
import { happened, type World } from './world.ts';

const PREFIX = /^\/api\/v10(?=\/)/;

export interface RestOptions {
  readonly world: World;
  readonly routes: readonly Route[];
  readonly journal: Seen[];
  readonly gate: Gate;
  readonly limits: RateLimits;
  readonly door: Door;
  readonly invalid: InvalidRequests;
}

/**
 * Serves REST v10: reads, writes down, counts, passes the gate, finds the route, answers. Whatever a route throws
 * becomes Discord's error body.
 */
export function createRest({ world, routes, journal, gate, limits, door, invalid }: RestOptions) {
  function matching(path: string) {
    return routes.flatMap((route) => {
      const params = match(route.path, path);
      return params === undefined ? [] : [{ route, params }];
    });
  }

  function carryOut(arrived: Arrived): Reply {
    const found = matching(arrived.path);
    if (found.length === 0) throw refusals.noSuchRoute();
    const one = found.find(({ route }) => route.method === arrived.method);
    if (one === undefined) throw refusals.wrongMethod();
    if (one.route.open !== true && arrived.headers['authorization'] !== `Bot ${world.token}`)
      throw refusals.unauthorized();
    return one.route.answer(createCall(world, arrived, objectOf(arrived.body), one.params));
  }

  async function answer(seen: Seen, response: ServerResponse, reply: Reply, limitHeaders = {}): Promise<void> {
    await sendReply(response, reply, limitHeaders);
    Object.assign(seen, answeredWith(reply, response));
    invalid.answered(seen.status, 'take' in reply ? undefined : reply.headers?.['x-ratelimit-scope']);
    happened(world, { kind: 'request', channelId: null, message: null });
  }

  return async function serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const base = {
      method: request.method ?? 'GET',
      path: url.pathname.replace(PREFIX, ''),
      query: url.searchParams,
      headers,
    };
    const at = world.clock.now();
    const isKnown = matching(base.path).some(({ route }) => route.method === base.method);
    const early = await door(base, async () => null);
    if (early !== null) {
      const seen: Seen = { ...seenOf({ ...base, body: undefined, uploads: [] }, at), known: isKnown, early: true };
      journal.push(seen);
      return answer(seen, response, await readUntil(request, early));
    }
    const read = await readBody(request).catch((error: unknown) => asRefusal(error));
    if (!request.complete) return; // the client hung up while it was still talking
    const { body, uploads }: ReadBody = read instanceof Refusal ? { body: undefined, uploads: [] } : read;
    const arrived: Arrived = { ...base, body, uploads };
    const seen: Seen = { ...seenOf(arrived, at), known: isKnown, early: false };
    journal.push(seen);
    if (invalid.isBanned()) return answer(seen, response, { take: wall(403) });

    const { refusal, headers: limitHeaders } = limits.admit(arrived);
    const pass = () => gate(arrived, async () => attempt(() => carryOut(arrived)));
    const reply = read instanceof Refusal ? refused(read) : (refusal ?? (await pass()));
    await answer(seen, response, reply, limitHeaders);
  };
}

function attempt(carryOut: () => Reply): Reply {
  try {
    return carryOut();
  } catch (error) {
    return refused(asRefusal(error));
  }
}

function refused(refusal: Refusal): Answer {
  return { status: refusal.status, body: refusal.body() };
}

function seenOf({ method, path, query, headers, body, uploads }: Arrived, at: number): Omit<Seen, 'known' | 'early'> {
  const files = uploads.map(({ field, name, contentType = '', bytes }) => ({
    field,
    filename: name,
    type: contentType,
    size: bytes.length,
  }));
  return { at, method, path, query: Object.fromEntries(query), headers, body, files, status: 0, reply: undefined };
}

function answeredWith(reply: Reply, response: ServerResponse): Pick<Seen, 'status' | 'reply'> {
  if ('take' in reply) return { status: response.headersSent ? response.statusCode : 0, reply: undefined };
  // As it went over the wire: what changes later does not change what was said.
  return { status: reply.status, reply: reply.body === undefined ? undefined : JSON.parse(JSON.stringify(reply.body)) };
}

/** Anything but a Refusal is a bug of this server: it answers 500, which no test overlooks. */
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new Refusal(500, 0, `500: Internal Server Error (playground bug: ${words})`);
}

function match(pattern: string, path: string): ReadonlyMap<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/').map(decoded);
  if (wanted.length !== given.length) return undefined;
  const params = new Map<string, string>();
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params.set(part.slice(1), value);
    else if (part !== value) return undefined;
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a stray % is part of no path here
  }
}
