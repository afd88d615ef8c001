import { RESTJSONErrorCodes as Code, type Interaction } from 'discord.js';
import type { Logger } from 'pino';
import { UserError } from '../core/failure.ts';
import type { Claims } from '../core/ports.ts';
import type { LogContext } from '../flows/log-context.ts';
import { mistakeSentence } from '../words/sentences.ts';
import type { Say, SpeakIn } from '../words/words.ts';
import { NotAcknowledged } from './accept.ts';
import { answerPrivately } from './answer.ts';
import type { Command, Desk } from './command.ts';
import { parseCustomId } from './custom-id.ts';
import type { DiscordTime } from './discord-time.ts';
import { createSeen } from './seen.ts';
import { hasCode } from './trouble.ts';

interface DispatchDeps {
  readonly commands: readonly Command[];
  readonly desk: Desk;
  readonly claims: Claims;
  readonly words: SpeakIn;
  readonly time: Pick<DiscordTime, 'now' | 'ask'>;
  readonly log: Logger;
  readonly power: AbortSignal;
}

/** Later than this the token is as good as gone: Discord gives 3 seconds. */
const TOO_LATE_MS = 2_500;

/** What the lines of the log about an interaction bear. */
export function idsOf({ id, channelId, user }: Interaction): LogContext {
  return { interaction: id, person: user.id, ...(channelId !== null && { thread: channelId }) };
}

/** The one place where an interaction finds what answers it, and where its failure is explained. */
export function createDispatch({ commands, desk, claims, words, time, log, power }: DispatchDeps) {
  const isNew = createSeen();
  const named = (name: string) => commands.find(({ data }) => data.some((one) => one.name === name));

  /** What answers it is at work; undefined where nothing does. */
  function route(interaction: Interaction, say: Say): Promise<void> | undefined {
    if (interaction.isChatInputCommand()) return named(interaction.commandName)?.typed?.(interaction, desk, say);
    if (interaction.isMessageContextMenuCommand()) return named(interaction.commandName)?.menu?.(interaction, desk, say);
    if (!interaction.isButton() && !interaction.isModalSubmit()) return undefined;
    const meant = parseCustomId(interaction.customId);
    if (meant === undefined) return undefined;
    const { verb, id } = meant;
    if (interaction.isButton()) return commands.find(({ buttons }) => buttons?.[verb])?.buttons?.[verb]?.(interaction, id, desk, say);
    return commands.find(({ modals }) => modals?.[verb])?.modals?.[verb]?.(interaction, id, desk, say);
  }

  async function isTooLate({ createdTimestamp, client }: Interaction): Promise<boolean> {
    const isLate = () => time.now() - createdTimestamp > TOO_LATE_MS;
    if (isLate()) await time.ask(client.rest); // or the clock of this machine was just set
    return isLate();
  }

  async function answer(interaction: Interaction, say: Say): Promise<void> {
    const answering = route(interaction, say);
    if (answering !== undefined) return answering;
    log.warn({ type: interaction.type }, 'something is used that is not ours, or is no more');
    if (interaction.isRepliable()) await unlessAnswered(answerPrivately(interaction, say('broken')));
  }

  /** Whether something is read in place of an answer, or nobody can be answered any more. */
  async function explained(interaction: Interaction, error: unknown, say: Say): Promise<boolean> {
    if (power.aborted) {
      log.info('an answer is left to the next process');
      return false;
    }
    if (isBeyondReach(error)) log.info({ err: error }, 'nobody can be answered any more');
    else if (error instanceof NotAcknowledged) log.warn({ err: error }, 'nobody can be answered');
    else {
      if (!(error instanceof UserError)) log.error({ err: error }, 'a bug');
      if (interaction.isRepliable()) await unlessAnswered(answerPrivately(interaction, explain(error, say)));
    }
    return true;
  }

  return async function dispatch(interaction: Interaction): Promise<void> {
    const { id } = interaction;
    if (!isNew(id)) return log.info({ interaction: id }, 'an interaction that is told twice');
    if (await isTooLate(interaction)) return log.warn({ interaction: id }, 'an interaction came too late to be answered');
    const say = words(interaction.locale);
    let isAnswered = false;
    try {
      // While one process takes over from another, Discord tells both.
      if (!(await claims.take(`interaction:${id}`))) return log.info('an interaction that another process answers');
      await answer(interaction, say);
      isAnswered = true;
    } catch (error) {
      isAnswered = await explained(interaction, error, say);
    } finally {
      await desk.promises.close(id, isAnswered);
      await claims.release(`interaction:${id}`).catch((error: unknown) => log.warn({ err: error }, 'a claim could not be let go of'));
    }
  };
}

/** A mistake in its own words; anything else is ours, and says so. */
function explain(error: unknown, say: Say): string {
  return error instanceof UserError ? error.mistakes.map((mistake) => mistakeSentence(mistake, say)).join('\n') : say('broken');
}

async function unlessAnswered(answer: Promise<void>): Promise<void> {
  await answer.catch((error: unknown) => {
    if (!isBeyondReach(error)) throw error;
  });
}

/** Another process was first, or it is too late, or the answer was taken away: never tried again. */
function isBeyondReach(error: unknown): boolean {
  return hasCode(
    error,
    Code.InteractionHasAlreadyBeenAcknowledged,
    Code.UnknownInteraction,
    Code.UnknownWebhook,
    Code.InvalidWebhookToken,
    Code.UnknownMessage,
  );
}
