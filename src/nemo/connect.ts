import type { Socket } from 'node:net';
import { buildConnector } from 'undici';

const CONNECT_LIMIT_MS = 10_000;

const connectAsUsual = buildConnector({ timeout: CONNECT_LIMIT_MS, allowH2: false });

/** Why connections were not made: nothing has left over them, whatever else the error says. */
const unmade = new WeakSet<object>();

/** Remembers of an error that it came before there was a connection, its TLS with it. */
export const connect: buildConnector.connector = (options, done) =>
  connectAsUsual(options, (...outcome) => {
    const [error, socket] = outcome;
    if (error !== null) unmade.add(error);
    else letContinue(socket);
    done(...outcome);
  });

/** How a reply begins that only says to go on. */
const CONTINUE = 'HTTP/1.1 100 ';

/**
 * undici breaks the line at a "100 Continue" that it has not asked for, and with it the answer to a paid call. Any
 * other word in front of a reply it passes over: so 100 is read as 102.
 */
function letContinue(socket: Pick<Socket, 'read'>): void {
  const read = socket.read.bind(socket);
  socket.read = (size?: number): unknown => {
    const piece: unknown = read(size);
    if (Buffer.isBuffer(piece) && piece.toString('latin1', 0, CONTINUE.length) === CONTINUE)
      piece.write('2', CONTINUE.length - 2, 'latin1');
    return piece;
  };
}

/** Whether what failed was to connect, so that no request can have left. */
export function neverConnected(error: unknown): boolean {
  return typeof error === 'object' && error !== null && unmade.has(error);
}
