import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export type DeafLine = Awaited<ReturnType<typeof startDeafLine>>;

/** A way to a port of this machine, whose connections can fall silent without ending. */
export async function startDeafLine(port: number) {
  let to = port;
  const open = new Set<Socket>();
  let isGone = false;
  let knocks = 0;
  const server = createServer((near) => {
    open.add(near.on('error', () => near.destroy()));
    if (isGone) {
      knocks += 1;
      return void near.resume();
    }
    const far = connect(to, '127.0.0.1');
    near.pipe(far).pipe(near);
    open.add(far.on('error', () => near.destroy()));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('there is no port');

  function goDeaf(): void {
    for (const socket of open) socket.unpipe().resume();
  }

  return {
    port: address.port,
    /** What is sent over the connections of now arrives nowhere. New ones are as they should be. */
    goDeaf,
    /** What is sent arrives nowhere, over new connections neither. */
    vanish(): void {
      isGone = true;
      goDeaf();
    },
    /** New connections lead to another port; those of before stay as they are. */
    leadTo: (other: number): void => void (to = other),
    /** How many have tried to reach what is gone. */
    knocks: () => knocks,
    /** New connections are as they should be; those of before stay as they are. */
    comeBack(): void {
      isGone = false;
    },
    async [Symbol.asyncDispose](): Promise<void> {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
