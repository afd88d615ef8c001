import type { ServerResponse } from 'node:http';
import type { Reply } from './request.ts';

/**
 * Sends a reply as JSON, or hands the socket to whoever took it over. Resolves when it has been handed to the network.
 */
export async function sendReply(
  response: ServerResponse,
  reply: Reply,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  if ('take' in reply) return reply.take(response);
  const text = reply.body === undefined ? undefined : JSON.stringify(reply.body);
  const { afterwards } = reply;
  if (afterwards !== undefined) response.once('finish', afterwards);
  response.writeHead(reply.status, {
    ...headers,
    ...reply.headers,
    ...(text !== undefined && {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(text)),
    }),
  });
  response.end(text);
}
