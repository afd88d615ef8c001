import type { ServerResponse } from 'node:http';
import { closed } from './closed.ts';

/** The beginning of an answer that does not come to its end. */
export interface Beginning {
  readonly contentType: string;
  readonly text: string;
}

/** Does something with the socket in place of answering. Resolves once the socket is closed. */
export type BrokenLine = (response: ServerResponse) => Promise<void>;

const sorry = '<html><head><title>Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

/** The connection is reset before a single byte has come back. */
export const resetAtOnce: BrokenLine = async ({ socket }) => {
  socket?.resetAndDestroy();
};

/** The connection is closed without an answer. */
export const hangUp: BrokenLine = async (response) => {
  response.destroy();
};

/** Nothing at all comes back, until the other side has had enough. */
export const silence: BrokenLine = async ({ socket }) => {
  if (socket !== null && !socket.destroyed) await closed(socket);
};

/** The connection is reset in the middle of the body. */
export function resetInBody({ contentType, text }: Beginning): BrokenLine {
  return async (response) => {
    response.writeHead(200, { 'content-type': contentType, 'content-length': String(2 * Buffer.byteLength(text)) });
    response.write(text, () => setImmediate(() => response.socket?.resetAndDestroy()));
    await closed(response);
  };
}

/** A body that says nowhere how long it is, and ends early: a cut one and a whole one look the same. */
export function cutShort({ contentType, text }: Beginning): BrokenLine {
  return async ({ socket }) => {
    socket?.end(`HTTP/1.1 200 OK\r\ncontent-type: ${contentType}\r\nconnection: close\r\n\r\n${text}`);
    if (socket !== null && !socket.destroyed) await closed(socket);
  };
}

/** Silence after the beginning of a body. */
export function silenceInBody({ contentType, text }: Beginning): BrokenLine {
  return async (response) => {
    response.writeHead(200, { 'content-type': contentType }).write(text);
    await closed(response);
  };
}

/** A body that never ends, for as long as anybody takes it. */
export function endless({ contentType, text }: Beginning): BrokenLine {
  return async (response) => {
    const gone = closed(response);
    response.writeHead(200, { 'content-type': contentType }).write(text);
    const more = () => {
      while (!response.destroyed && response.write(text.repeat(1_000)));
    };
    response.on('drain', more);
    more();
    await gone;
  };
}

/** A page, as gateways put it in front of what has failed. */
export function page(status: number, headers: Readonly<Record<string, string>> = {}): BrokenLine {
  return async (response) => void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(sorry);
}

/** An answer as it is, whatever it is. */
export function verbatim(
  status: number,
  contentType: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): BrokenLine {
  return async (response) => void response.writeHead(status, { 'content-type': contentType, ...headers }).end(text);
}
