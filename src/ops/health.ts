import { once } from 'node:events';
import { createServer } from 'node:http';

interface Health extends AsyncDisposable {
  /** Where it listens: the port that was asked for, or a free one for 0. */
  readonly port: number;
}

interface Asked {
  /** Why nothing would come of a request now, for whoever operates the bot; null where something would. */
  readonly whyNotReady: () => string | null;
  readonly metrics: { readonly type: string; readonly text: () => Promise<string> };
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly type?: string;
}

/** Probes are few and quick: whoever comes in crowds, or says nothing, keeps no place that the bot itself needs. */
const MOST_CONNECTIONS = 100;
const patience = { headersTimeout: 2_000, requestTimeout: 2_000, connectionsCheckingInterval: 500 };

/**
 * `/healthz`: the process answers, so its event loop is alive. `/readyz`: it can do its work. `/metrics`: for
 * Prometheus. Resolves once it listens, rejects where it cannot.
 */
export async function serveHealth(port: number, asked: Asked): Promise<Health> {
  const server = createServer(patience, (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    void answerTo(path, asked)
      .catch((error: unknown): Answer => ({ status: 500, text: `${String(error)}\n` }))
      .then(({ status, text, type = 'text/plain' }) => response.writeHead(status, { 'content-type': type }).end(text));
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.listen(port);
  await once(server, 'listening').catch((error: unknown) => {
    throw whyNoPort(port, error);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** What stops the bot before it begins. Its message is a sentence for the person who runs it. */
export class PortError extends Error {
  override readonly name = 'PortError';
}

function whyNoPort(port: number, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const why = {
    EADDRINUSE: 'is taken by another program, such as another bot: choose another one',
    EACCES: 'is one that only the system may listen on: choose one from 1024 on',
  }[String(code)];
  return why === undefined ? error : new PortError(`HTTP_PORT ${port} ${why}.`, { cause: error });
}

async function answerTo(path: string, { whyNotReady, metrics }: Asked): Promise<Answer> {
  if (path === '/healthz') return { status: 200, text: 'ok\n' };
  if (path === '/metrics') return { status: 200, text: await metrics.text(), type: metrics.type };
  if (path !== '/readyz') return { status: 404, text: 'no\n' };
  const why = whyNotReady();
  return why === null ? { status: 200, text: 'ok\n' } : { status: 503, text: `${why}\n` };
}
