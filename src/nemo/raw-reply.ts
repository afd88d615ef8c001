import { NemoError } from '../core/failure.ts';
import { parseExactly, unfolded } from './exact-json.ts';
import { refusalIn, type Place, type Reply } from './refusal.ts';
import { unwrap } from './wire.ts';

/** A reply that was read to its end, and not looked into. Everything in it can be handed to another thread. */
export interface RawReply {
  readonly status: number;
  /** Null where there was more of it than is read. */
  readonly text: string | null;
  readonly retryAfter: string | null;
}

/** The payload of a reply, or its no as NemoError. */
export function accepted(raw: RawReply, place: Place, retry429Ms: number): unknown {
  const reply = replyOf(raw);
  const failure = refusalIn(reply, place, retry429Ms);
  if (failure !== null) throw new NemoError(failure);
  return unwrap(reply.body);
}

/** An empty body is an empty answer: a submitted render may be acknowledged by nothing (nemo-api §16.2). */
function replyOf({ status, text, retryAfter }: RawReply): Reply {
  const body = text === null ? undefined : text.trim() === '' ? {} : jsonOf(text);
  return { status, body, retryAfter, isTooLarge: text === null };
}

function jsonOf(text: string): unknown {
  try {
    return unfolded(parseExactly(text));
  } catch {
    return undefined; // not JSON is an answer too: `refusalIn` says what it means
  }
}
