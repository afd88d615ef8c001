import { Routes, type RawFile, type REST, type RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import { z } from 'zod';
import { Form } from './form.ts';
import { hasCode } from './trouble.ts';

const posted = z.object({ id: z.string() });

/** May not read the history, or the message it replies to is gone: the reply is sent without the reference. */
const CANNOT_REPLY = [160_002, 50_035, 10_008];

/**
 * Posts a message as the bot, addressed by ids alone, and resolves with its id. Nobody is pinged unless the body says so.
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
    return posted.parse(await rest.post(Routes.channelMessages(channelId), files.length === 0 ? { body: whole } : withFiles(whole, files)))
      .id;
  };
  try {
    return await send(body);
  } catch (error) {
    if (body.message_reference === undefined || !hasCode(error, ...CANNOT_REPLY)) throw error;
    const { message_reference: _, ...alone } = body;
    return send(alone);
  }
}

function withFiles(message: object, files: readonly RawFile[]) {
  const form = new Form(message, files);
  return { body: form, passThroughBody: true, headers: { 'content-type': form.contentType } };
}
