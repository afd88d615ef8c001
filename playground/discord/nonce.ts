import { Form } from './form.ts';
import type { Json } from './json.ts';
import type { Message } from './model.ts';
import { refusals } from './refusal.ts';
import type { World } from './world.ts';

/** "The past few minutes" of developers/resources/message#create-message. */
const NONCE_WINDOW_MS = 5 * 60 * 1000;
const MAX_CHARS = 25;

/** The nonce of a body: text of at most 25 characters, or a whole number. */
export function readNonce(form: Form, body: Json): string | number | null {
  const nonce = body['nonce'];
  if (nonce == null) return null;
  if (typeof nonce === 'number' && Number.isInteger(nonce)) return nonce;
  if (typeof nonce !== 'string') form.refuse('nonce', 'NONCE_TYPE_INVALID', 'Nonce must be a string or an integer.');
  else if (nonce.length > MAX_CHARS)
    form.refuse('nonce', 'NONCE_TYPE_TOO_LONG', `Nonce must be ${MAX_CHARS} or fewer in length.`);
  return typeof nonce === 'string' ? nonce : null;
}

/**
 * With `enforce_nonce`: the bot's message of the last minutes with that nonce; deleted meanwhile → 10008
 * (discord-api-docs#6647).
 */
export function earlierMessage(world: World, body: Json, nonce: string | number | null): Message | undefined {
  if (body['enforce_nonce'] !== true || nonce === null) return undefined;
  const since = world.clock.now() - NONCE_WINDOW_MS;
  const earlier = [...world.messages.values()].findLast(
    (message) =>
      message.authorId === world.bot.id &&
      message.nonce !== null &&
      String(message.nonce) === String(nonce) &&
      Date.parse(message.timestamp) >= since,
  );
  if (earlier?.deleted === true) throw refusals.unknownMessage();
  return earlier;
}
