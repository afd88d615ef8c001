import { once } from 'node:events';
import { createServer } from 'node:http';

interface Health extends AsyncDisposable {
  /** Where it listens: the port that was asked for, or a free one for 0. */
  readonly port: number;
}

/** `/healthz`: the process answers. `/readyz`: Discord is connected as well. Resolves once it listens, rejects where it cannot. */
export async function serveHealth(port: number, isReady: () => boolean): Promise<Health> {
  const server = createServer((request, response) => {
    const [path] = (request.url ?? '').split('?');
    const status = path === '/healthz' ? 200 : path === '/readyz' ? (isReady() ? 200 : 503) : 404;
    response.writeHead(status, { 'content-type': 'text/plain' }).end(status === 200 ? 'ok\n' : 'no\n');
  });
  server.listen(port);
  await once(server, 'listening');
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
