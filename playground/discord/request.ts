import type { ServerResponse } from 'node:http';
import type { Json } from './json.ts';
import type { Upload } from './model.ts';
import { Form } from './form.ts';
import { isSnowflake } from './snowflake.ts';
import type { World } from './world.ts';

/** A REST request that has been read and is about to be answered. */
export interface Arrived {
  readonly method: string;
  /** Without `/api/v10`, undecoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or the parsed `payload_json` of a form; undefined without a body. */
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

/** What goes back: an answer, or whatever `take` does with the socket. */
export type Reply = Answer | { readonly take: (response: ServerResponse) => Promise<void> };

/** An answer in JSON. A body of undefined means none at all. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Called when the response has wholly left. */
  readonly afterwards?: () => void;
}

export interface Call {
  readonly world: World;
  readonly request: Arrived;
  /** The body as an object; empty when there is none. */
  readonly body: Json;
  /** A named part of the path, decoded. */
  param(name: string): string;
  /** A named part of the path that must be an id (else 50035). */
  id(name: string): string;
}

/** One row of the route table. `path` has named parts: `/channels/:channel`. `open`: needs no bot token. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly open?: true;
  readonly answer: (call: Call) => Reply;
}

/** Gives a route what it reads from. */
export function createCall(world: World, request: Arrived, body: Json, params: ReadonlyMap<string, string>): Call {
  const param = (name: string): string => params.get(name) ?? '';
  return {
    world,
    request,
    body,
    param,
    id(name) {
      const value = param(name);
      if (isSnowflake(value)) return value;
      const form = new Form();
      form.refuse(`${name}_id`, 'NUMBER_TYPE_COERCE', `Value "${param(name)}" is not snowflake.`);
      form.check();
      return value;
    },
  };
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const noContent: Answer = { status: 204 };
