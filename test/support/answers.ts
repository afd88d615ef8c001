import { once } from 'node:events';
import type { Answer } from './backend.ts';

/** Answers with JSON; text goes out as it is. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

/** The envelope of a success. */
export const success = (data: unknown): Answer => json({ code: 0, data });

/** A page, as gateways put it in front of what has failed. */
export function html(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) =>
    void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end('<html><h1>Sorry</h1></html>');
}

/** One frame of the stream. */
export const frame = (event: unknown): string => `data: ${JSON.stringify(event)}\n\n`;

/** An event of the agent with this text. */
export const textEvent = (text: string, more: object = {}) => ({
  author: 'nemo_agent',
  content: { role: 'model', parts: [{ text }] },
  ...more,
});

/** The event of a tool that has written to the session's state. */
export const toolEvent = (stateDelta: object) => ({
  author: 'nemo_agent',
  content: {
    role: 'user',
    parts: [{ functionResponse: { id: 'adk-1', name: 'edit_timeline', response: { status: 'success' } } }],
  },
  actions: { stateDelta },
});

/** A whole stream: strings as they are, anything else as a frame. */
export function stream(...parts: readonly unknown[]): Answer {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const part of parts) response.write(typeof part === 'string' ? part : frame(part));
    response.end();
  };
}

/** Bytes on the socket as they are, and then the end of the connection: a clean one, or a reset. */
export function raw(text: string, then: 'end' | 'reset'): Answer {
  return async ({ socket }) => {
    if (socket === null) throw new Error('the socket is gone');
    if (text !== '') await new Promise<void>((written) => void socket.write(text, () => written()));
    if (then === 'reset') socket.resetAndDestroy();
    else socket.end();
    await once(socket, 'close');
  };
}
