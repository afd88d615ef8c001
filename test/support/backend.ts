import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A request as it came, written down when it arrives; its body grows until it is `whole`. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The first 2 MB of the body: what is beyond is only counted. */
  readonly bytes: Buffer;
  /** The same as text. */
  readonly body: string;
  /** How many bytes there were. */
  readonly size: number;
  readonly whole: boolean;
}

/** What is done about a request once its body is there. It may write to `response.socket` what no server would. */
export type Answer = (response: ServerResponse, asked: Asked) => void | Promise<void>;

/** An answer, or one that is given before the body is read. */
type Step = Answer | { readonly atOnce: Answer };

/** A server that people play: it answers only what it was told to, and remembers everything it was asked. */
export interface Backend extends AsyncDisposable {
  readonly url: string;
  /** `host:port`. */
  readonly host: string;
  /** Answers for requests such as `POST /run_sse`, in their order; the last one stays. */
  on(what: string, ...steps: readonly Step[]): void;
  /** All requests, or those for one such thing, in the order of arrival. */
  asked(what?: string): readonly Asked[];
  /** How many connections were ever opened to it. */
  connections(): number;
}

const KEPT_BYTES = 2 * 1024 * 1024;

export async function startBackend(): Promise<Backend> {
  const journal: { -readonly [Key in keyof Asked]: Asked[Key] }[] = [];
  const script = new Map<string, readonly Step[]>();
  let connections = 0;

  /** What was told for such a request; the last one stays. */
  function next(what: string): Step {
    const [first = nobodySaid, ...others] = script.get(what) ?? [];
    if (others.length > 0) script.set(what, others);
    return first;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: path = '' } = request;
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const entry: (typeof journal)[number] = {
      method,
      path,
      headers,
      bytes: Buffer.alloc(0),
      body: '',
      size: 0,
      whole: false,
    };
    journal.push(entry);
    const step = next(`${method} ${path}`);
    if ('atOnce' in step) return step.atOnce(response, entry);
    const kept: Buffer[] = [];
    for await (const chunk of request) {
      const part = Buffer.from(chunk);
      if (entry.size < KEPT_BYTES) kept.push(part);
      entry.size += part.length;
    }
    const bytes = Buffer.concat(kept);
    Object.assign(entry, { bytes, body: bytes.toString(), whole: true });
    return step(response, entry);
  }

  const server = createServer((request, response) => {
    response.on('error', () => {}); // whoever hangs up on us may do so
    answer(request, response).catch(() => response.destroy());
  });
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const host = `127.0.0.1:${address.port}`;

  return {
    url: `http://${host}`,
    host,
    on: (what, ...steps) => void script.set(what, steps),
    asked: (what) => journal.filter(({ method, path }) => what === undefined || what === `${method} ${path}`),
    connections: () => connections,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

const nobodySaid: Answer = (response) =>
  void response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>nobody told me to answer this</h1>');
