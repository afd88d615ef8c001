import type { AutocompleteInteraction, Interaction } from 'discord.js';
import type { Logger } from 'pino';
import { meet } from '../bot/project/people.ts';
import type { Claims } from '../core/ports.ts';
import type { LogContext } from '../engine/log-context.ts';
import type { Translate, SpeakIn } from '../words/words.ts';
import type { Command, CommandContext } from './command.ts';
import type { DiscordTime } from './discord-time.ts';
import { explain, tellPrivately } from './explain.ts';
import { route } from './route.ts';
import { createSeen } from './seen.ts';

interface DispatchDeps {
  readonly commands: readonly Command[];
  readonly ctx: Omit<CommandContext, 'words'>;
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
export function createDispatch(deps: DispatchDeps): (interaction: Interaction) => Promise<void> {
  const isNew = createSeen();
  return async (interaction) => {
    const { id } = interaction;
    if (interaction.isAutocomplete()) return suggest(deps, interaction);
    if (!isNew(id)) return deps.log.info({ interaction: id }, 'an interaction that is told twice');
    if (await isTooLate(deps, interaction))
      return deps.log.warn({ interaction: id }, 'an interaction came too late to be answered');
    await claimed(deps, interaction);
  };
}

/** While somebody types. There is nothing to be told where it does not work: the next letter asks again. */
async function suggest(deps: DispatchDeps, interaction: AutocompleteInteraction): Promise<void> {
  const { commands, ctx, words, log } = deps;
  const command = commands.find(({ data }) => data.some(({ name }) => name === interaction.commandName));
  try {
    await interaction.respond([...((await command?.suggest?.(interaction, { ...ctx, words })) ?? [])]);
  } catch (error) {
    log.info({ err: error, interaction: interaction.id }, 'nothing could be suggested');
  }
}

async function isTooLate({ time }: DispatchDeps, { createdTimestamp, client }: Interaction): Promise<boolean> {
  const isLate = () => time.now() - createdTimestamp > TOO_LATE_MS;
  if (isLate()) await time.ask(client.rest); // or the clock of this machine was just set
  return isLate();
}

/** Answers it, then lets go of what was held for that. */
async function claimed(deps: DispatchDeps, interaction: Interaction): Promise<void> {
  const { claims, ctx, log } = deps;
  const { id } = interaction;
  let isAnswered = false;
  try {
    isAnswered = await answered(deps, interaction);
  } finally {
    await ctx.promises.close(id, isAnswered);
    await claims
      .release(`interaction:${id}`)
      .catch((error: unknown) => log.warn({ err: error }, 'a claim could not be let go of'));
  }
}

/**
 * False where the answer is left to another process. Otherwise one stands there, or nobody can be answered any more.
 */
async function answered(deps: DispatchDeps, interaction: Interaction): Promise<boolean> {
  const { claims, ctx, words, power, log } = deps;
  const t = words(interaction.locale);
  try {
    // While one process takes over from another, Discord tells both.
    if (!(await claims.take(`interaction:${interaction.id}`))) {
      log.info('an interaction that another process answers');
      return false;
    }
    await answer(deps, interaction, t);
    ctx.world.background.start('language', () =>
      meet(ctx.world, { id: interaction.user.id, locale: interaction.locale }),
    );
  } catch (error) {
    if (power.aborted) {
      log.info('an answer is left to the next process');
      return false;
    }
    await explain(interaction, error, t, log);
  }
  return true;
}

async function answer(deps: DispatchDeps, interaction: Interaction, t: Translate): Promise<void> {
  const { commands, ctx, words, log } = deps;
  const answering = route(commands, interaction, { ...ctx, words }, t);
  if (answering !== undefined) return answering;
  log.warn({ type: interaction.type }, 'something is used that is not ours, or is no more');
  await tellPrivately(interaction, t('broken'), t);
}
