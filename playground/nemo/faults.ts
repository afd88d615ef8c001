import type { BrokenLine } from '../broken-line.ts';
import { verbatim } from '../broken-line.ts';
import type { Fault } from '../faulty-gate.ts';
import type { Reply } from './exchange.ts';
import { statusOf } from './refusal.ts';

export type NemoFault = Fault<Reply>;

/** In place of carrying it out. */
export function broken(line: BrokenLine): NemoFault {
  return async () => taken(line);
}

/** It is carried out, and its answer is lost in this way: who asked cannot tell it from a request that never arrived. */
export function landed(line: BrokenLine): NemoFault {
  return async (next) => {
    await next();
    return taken(line);
  };
}

/** JSON with this status. */
export function answered(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): NemoFault {
  return broken(verbatim(status, 'application/json', JSON.stringify(body), headers));
}

/** A code of the seed's table as the HTTP status that goes with it, without an envelope: 404 alone says nothing. */
export function asStatus(code: number): NemoFault {
  return answered(statusOf(code), { detail: code === 1002 ? 'Session not found' : `refused (${code})` });
}

/** The same as an envelope with 200. */
export function asEnvelope(code: number): NemoFault {
  return answered(200, { code, message: `refused (${code})`, data: null });
}

function taken(line: BrokenLine): Reply {
  return { take: (response) => line(response) };
}
