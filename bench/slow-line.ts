import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const PIECE_MS = 20;

/** A way to a server on which each connection carries so many bytes a second towards it, as `pace` says then. */
export async function openSlowLine(target: () => string, pace: { readonly bytesPerSecond: number }) {
  const open = new Set<Socket>();
  const server = createServer({ noDelay: true }, (near) => {
    const { hostname, port } = new URL(target());
    const far = connect({ host: hostname, port: Number(port), noDelay: true });
    for (const one of [near, far]) {
      open.add(one);
      one.once('close', () => open.delete(one) && [near, far].forEach((side) => side.destroy()));
      one.on('error', () => undefined); // its close follows
    }
    far.pipe(near);
    void carry(near, far, pace).catch(() => far.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    [Symbol.asyncDispose]: async () => {
      server.close();
      for (const one of open) one.destroy();
    },
  };
}

/** A connection that has been quiet has nothing saved up. */
async function carry(from: Socket, to: Socket, pace: { readonly bytesPerSecond: number }): Promise<void> {
  let due = performance.now();
  for await (const chunk of from) {
    if (!to.write(chunk)) await once(to, 'drain');
    due = Math.max(due, performance.now() - PIECE_MS) + (chunk.length / pace.bytesPerSecond) * 1_000;
    if (due > performance.now() + PIECE_MS) await sleep(due - performance.now());
  }
  to.end();
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : Number.NaN;
}
