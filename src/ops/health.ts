import { once } from 'node:events';
import { createServer } from 'node:http';

/** `/healthz`: the process answers. `/readyz`: Discord is connected as well. Resolves once it listens. */
export async function serveHealth(port: number, isReady: () => boolean): Promise<AsyncDisposable> {
  const server = createServer((request, response) => {
    const status = request.url === '/healthz' ? 200 : request.url === '/readyz' ? (isReady() ? 200 : 503) : 404;
    response.writeHead(status, { 'content-type': 'text/plain' }).end(status === 200 ? 'ok\n' : 'no\n');
  });
  server.listen(port);
  await once(server, 'listening');
  return {
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
