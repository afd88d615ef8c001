import { exportVersion } from '../bot/export.ts';
import { ownAnswer } from '../bot/own-answer.ts';
import { intentOf, versionIn } from '../core/intent.ts';
import type { Project } from '../core/project.ts';
import type { Translate } from '../words/words.ts';
import { personIn } from './accept.ts';
import { answerOnceFound } from './answer.ts';
import type { CommandContext } from './command.ts';
import { demandPermissions, keepsOrder, type Asked } from './permissions.ts';

/**
 * Answers what is asked of the bot itself in a command or a form, free, as where it is written in the thread. False
 * where these are words for the agent.
 */
export async function answerByUs(
  interaction: Asked,
  project: Project | undefined,
  text: string,
  ctx: CommandContext,
  t: Translate,
): Promise<boolean> {
  const intent = intentOf(text);
  if (project === undefined || intent === 'words') return false;
  demandPermissions(interaction, 'nothing');
  const { world } = ctx;
  const to = { id: interaction.id, threadId: project.threadId, requester: personIn(interaction), replyTo: null };
  const request = { text, to, keepsOrder: keepsOrder(interaction), from: interaction };
  const find = () =>
    intent === 'export'
      ? exportVersion(world, project, to, versionIn(text))
      : ownAnswer(world, project, intent, request);
  await answerOnceFound(interaction, find, ctx, t);
  return true;
}
