import type { IncomingMessage } from 'node:http';

const loopback = ['127.0.0.1', 'localhost'];

/**
 * Whether a request was meant for this address of this machine: no foreign name may lead here (DNS rebinding), and
 * what changes anything must come from the page itself.
 */
export function isFromHere({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  const { host = '', origin } = headers;
  if (!loopback.includes(host.replace(/:\d+$/, ''))) return false;
  if (origin !== undefined) return origin === `http://${host}`;
  return method === 'GET';
}
