import { MessageFlags, RESTJSONErrorCodes as Code, Routes, type RawFile, type RepliableInteraction } from 'discord.js';
import type { Translate } from '../words/words.ts';
import { directMessages } from './direct.ts';
import { postMessage, withFiles } from './post.ts';
import { hasCode, isRefusal } from './trouble.ts';
import { text, type Body } from './views/parts.ts';

type Said = Body | { readonly content: string };

/**
 * Says to the person what was promised to them alone: in its answer, beside it where that was put away, and in their
 * direct messages where Discord takes no answer any more. Never where others read along.
 */
export async function answerLate(
  interaction: RepliableInteraction,
  said: Said,
  t: Translate,
  files: readonly RawFile[] = [],
): Promise<void> {
  await orAlone(interaction, said, t, files, () =>
    editAnswer(interaction, said, files).catch(async (error: unknown) => {
      if (!hasCode(error, Code.UnknownMessage)) throw error;
      await addAnswer(interaction, said, files);
    }),
  );
}

/** The same beside an answer that stands there. */
export async function answerBeside(interaction: RepliableInteraction, said: Said, t: Translate): Promise<void> {
  await orAlone(interaction, said, t, [], () => addAnswer(interaction, said, []));
}

/** By hand, since discord.js sends fields along that an answer does not have. */
export async function editAnswer(
  { client, applicationId, token }: RepliableInteraction,
  message: object,
  files: readonly RawFile[] = [],
): Promise<void> {
  const sent = withFiles({ ...message, allowed_mentions: { parse: [] } }, files);
  await client.rest.patch(Routes.webhookMessage(applicationId, token, '@original'), { ...sent, auth: false });
}

async function addAnswer(
  { client, applicationId, token }: RepliableInteraction,
  said: Said,
  files: readonly RawFile[],
): Promise<void> {
  const flags = ('flags' in said ? said.flags : 0) | MessageFlags.Ephemeral;
  const sent = withFiles({ ...said, flags, allowed_mentions: { parse: [] } }, files);
  await client.rest.post(Routes.webhook(applicationId, token), { ...sent, auth: false });
}

/** Whose direct messages are closed cannot be reached any more: then it is the first refusal that counts. */
async function orAlone(
  { client, user }: RepliableInteraction,
  said: Said,
  t: Translate,
  files: readonly RawFile[],
  give: () => Promise<void>,
): Promise<void> {
  try {
    await give();
  } catch (error) {
    if (!hasCode(error, Code.UnknownWebhook, Code.InvalidWebhookToken)) throw error;
    try {
      await postMessage(client.rest, await directMessages(client.rest, user.id), toldAlone(said, t), files);
    } catch (closed) {
      throw isRefusal(closed) ? error : closed;
    }
  }
}

function toldAlone(said: Said, t: Translate) {
  const preface = `-# ${t('telling.elsewhere')}`;
  if ('content' in said) return { content: `${preface}\n${said.content}` };
  return { ...said, components: [text(preface), ...said.components] };
}
