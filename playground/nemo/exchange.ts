import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request, in the order of arrival. */
export interface Seen {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; for multipart `{files: [{filename, type, size}]}`; undefined without a body. */
  readonly body: unknown;
  /** Null until the answer begins. */
  readonly status: number | null;
}

/** A request that is about to be answered. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it came; '' for multipart, which `request` still holds. */
  readonly text: string;
  /** The same, parsed; undefined when there is none. */
  readonly body: unknown;
  readonly request: IncomingMessage;
  /** Writes down in the journal what a multipart body turned out to hold. */
  note(body: unknown): void;
}

/**
 * What goes back: JSON (nothing at all when `body` is undefined), or whatever `take` does with the socket; it tells
 * `began` the status as its answer begins.
 */
export type Reply = (
  | { readonly status: number; readonly body?: unknown }
  | { readonly take: (response: ServerResponse, began: (status: number) => void) => Promise<void> }
) & {
  /** Called once the whole response has left. */
  readonly afterwards?: () => void;
};

/** Each request passes here on its way: `next` answers it. The place for limits and faults on demand. */
export type Gate = (arrived: Arrived, next: () => Promise<Reply>) => Promise<Reply>;

/** One endpoint. Named parts of `path`: `/cdn/:id/:name`. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly answer: (arrived: Arrived, part: (name: string) => string) => Promise<Reply> | Reply;
}

/** The envelope of a success (nemo-api.md §3.1). */
export const success = (data: unknown): Reply => ({ status: 200, body: { code: 0, data } });
