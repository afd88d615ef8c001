import { RESTJSONErrorCodes as Code, type Interaction } from 'discord.js';
import type { Logger } from 'pino';
import { UserError } from '../core/failure.ts';
import { mistakeSentence } from '../words/sentences.ts';
import type { Translate } from '../words/words.ts';
import { NotAcknowledged } from './accept.ts';
import { AnsweredByAnother } from './acknowledge.ts';
import { answerPrivately, Unanswered } from './answer.ts';
import { hasCode } from './trouble.ts';
import { withFileName } from './views/named-files.ts';

const ANOTHER =
  'another process with the same DISCORD_TOKEN has answered, so nothing is begun here: one token, two stores ' +
  '(let one of the two bots go, or give both the same STORE_URL), unless one is just taking over from the other';

/** Says in place of an answer why there is none, as far as anybody can still be answered. */
export async function explain(interaction: Interaction, error: unknown, t: Translate, log: Logger): Promise<void> {
  if (error instanceof AnsweredByAnother) return log.warn({ err: error }, ANOTHER);
  if (isBeyondReach(error)) return log.info({ err: error }, 'nobody can be answered any more');
  if (error instanceof NotAcknowledged) return log.warn({ err: error }, 'nobody can be answered');
  if (error instanceof Unanswered) log.warn({ err: error }, 'an answer did not get through');
  else if (!(error instanceof UserError)) log.error({ err: error }, 'a bug');
  await tellPrivately(interaction, sentenceFor(error, t), t);
}

/** Nothing where nobody can be answered any more. */
export async function tellPrivately(interaction: Interaction, sentence: string, t: Translate): Promise<void> {
  if (!interaction.isRepliable()) return;
  await answerPrivately(interaction, sentence, t).catch((error: unknown) => {
    if (!isBeyondReach(error)) throw error;
  });
}

/** A mistake in its own words; anything else is ours, and says so. */
export function sentenceFor(error: unknown, t: Translate): string {
  if (error instanceof Unanswered) return t('unanswered');
  return error instanceof UserError
    ? error.mistakes.map((mistake) => mistakeSentence(withFileName(mistake), t)).join('\n')
    : t('broken');
}

/** Another process was first, or it is too late, or the answer was taken away: never tried again. */
function isBeyondReach(error: unknown): boolean {
  return hasCode(
    error instanceof Unanswered ? error.cause : error,
    Code.InteractionHasAlreadyBeenAcknowledged,
    Code.UnknownInteraction,
    Code.UnknownWebhook,
    Code.InvalidWebhookToken,
    Code.UnknownMessage,
  );
}
