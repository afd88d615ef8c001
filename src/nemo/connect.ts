import { buildConnector } from 'undici';

const CONNECT_LIMIT_MS = 10_000;

const connectAsUsual = buildConnector({ timeout: CONNECT_LIMIT_MS, allowH2: false });

/** Why connections were not made: nothing has left over them, whatever else the error says. */
const unmade = new WeakSet<object>();

/** Remembers of an error that it came before there was a connection, its TLS with it. */
export const connect: buildConnector.connector = (options, done) =>
  connectAsUsual(options, (...outcome) => {
    const [error] = outcome;
    if (error !== null) unmade.add(error);
    done(...outcome);
  });

/** Whether what failed was to connect, so that no request can have left. */
export function neverConnected(error: unknown): boolean {
  return typeof error === 'object' && error !== null && unmade.has(error);
}
