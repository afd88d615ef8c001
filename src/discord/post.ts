import { Routes, type RawFile, type REST, type RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import { z } from 'zod';
import type { Addressee } from '../core/telling.ts';
import { Form } from './form.ts';
import { hasCode } from './trouble.ts';

const posted = z.object({ id: z.string() });

/** May not read the history, or the message it replies to is gone: the reply is sent without the reference. */
const CANNOT_REPLY = [160_002, 50_035, 10_008];

/** What makes a message a reply to the request, where that is a message: it goes out too when that is gone. */
export function replyTo({
  replyTo: messageId,
}: Addressee): Pick<RESTPostAPIChannelMessageJSONBody, 'message_reference'> {
  return messageId === null ? {} : { message_reference: { message_id: messageId, fail_if_not_exists: false } };
}

/**
 * Posts a message as the bot, addressed by ids alone, and resolves with its id. Nobody is pinged unless the body says
 * so.
 * With a nonce, the same message posted again within minutes is the earlier one (docs: Create Message).
 */
export async function postMessage(
  rest: REST,
  channelId: string,
  body: RESTPostAPIChannelMessageJSONBody,
  files: readonly RawFile[] = [],
): Promise<string> {
  const send = async (message: RESTPostAPIChannelMessageJSONBody) => {
    const whole = { allowed_mentions: { parse: [] }, ...message };
    return posted.parse(await rest.post(Routes.channelMessages(channelId), withFiles(whole, files))).id;
  };
  try {
    return await send(body);
  } catch (error) {
    if (body.message_reference === undefined || !hasCode(error, ...CANNOT_REPLY)) throw error;
    const { message_reference: _, ...alone } = body;
    return send(alone);
  }
}

/** A message as it leaves, with its files where it has some. */
export function withFiles(message: object, files: readonly RawFile[]) {
  if (files.length === 0) return { body: message };
  const form = new Form(message, files);
  return { body: form, passThroughBody: true, headers: { 'content-type': form.contentType } };
}
