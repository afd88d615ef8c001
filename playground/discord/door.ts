import type { IncomingMessage } from 'node:http';
import type { Reply } from './request.ts';

/** A request of which only the head has been read. */
export interface Head {
  readonly method: string;
  /** Without `/api/v10`, undecoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer that does not wait for the request to be read, as real servers and the walls in front of them give it. */
export interface Early {
  /** How much of the body has arrived by then: nothing, half, all of it. */
  readonly after: 0 | 0.5 | 1;
  readonly reply: Reply;
  /** Closes the connection under whoever is still sending; otherwise reads on until they have done. */
  readonly hangsUp: boolean;
}

/** Every request passes here before it is read. `next`: it is read first, as usual. */
export type Door = (head: Head, next: () => Promise<Early | null>) => Promise<Early | null>;

export const openDoor: Door = (_head, next) => next();

/** Reads as much as is to be read. Resolves with what goes back then. */
export async function readUntil(request: IncomingMessage, { after, reply, hangsUp }: Early): Promise<Reply> {
  const enough = after * Number(request.headers['content-length'] ?? 0);
  await readBytes(request, enough);
  if ('take' in reply) return reply;
  if (!hangsUp) return { ...reply, afterwards: () => request.resume() };
  return { ...reply, headers: { ...reply.headers, connection: 'close' }, afterwards: () => request.socket.destroy() };
}

/** Nothing more than that is taken from the network for now. */
async function readBytes(request: IncomingMessage, enough: number): Promise<void> {
  if (enough === 0) return;
  let read = 0;
  const done = Promise.withResolvers<void>();
  request.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read < enough) return;
    request.pause();
    done.resolve();
  });
  request.once('close', done.resolve);
  await done.promise;
  request.removeAllListeners('data');
}
