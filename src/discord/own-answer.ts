import { exportVersion } from '../bot/export.ts';
import { answerIn, answerNothing } from '../bot/inbox/answers.ts';
import { meantBy } from '../bot/inbox/meant.ts';
import { ownAnswer as ownAnswerAnywhere } from '../bot/inbox/without-project.ts';
import { ownAnswer } from '../bot/own-answer.ts';
import { bareAnswer, versionIn } from '../core/intent.ts';
import type { Note } from '../core/note.ts';
import type { Project } from '../core/project.ts';
import type { Translate } from '../words/words.ts';
import { personIn } from './accept.ts';
import { answerOnceFound } from './answer.ts';
import type { CommandContext } from './command.ts';
import { demandPermissions, keepsOrder, type Asked } from './permissions.ts';

/** Words of a command or a form. */
interface Words {
  readonly text: string;
  /** The request whose form it is. */
  readonly about?: string;
  /** Pictures came with them. */
  readonly brings?: boolean;
}

/**
 * Answers what is asked of the bot itself in a command or a form, what answers a question of its own, and thanks: free,
 * as where it is written in the thread, whatever pictures are beside it. False where these are words for the agent.
 */
export async function answerByUs(
  interaction: Asked,
  project: Project | undefined,
  words: Words,
  ctx: CommandContext,
  t: Translate,
): Promise<boolean> {
  const find = await (project === undefined
    ? findingAnywhere(interaction, words, ctx)
    : finding(interaction, project, words, ctx));
  if (find === undefined) return false;
  demandPermissions(interaction, 'nothing');
  await answerOnceFound(interaction, find, ctx, t);
  return true;
}

/** How the answer is found; undefined where it is none of ours. */
async function finding(
  interaction: Asked,
  project: Project,
  { text, about, brings = false }: Words,
  { world }: CommandContext,
): Promise<(() => Promise<Note>) | undefined> {
  const requester = personIn(interaction);
  const by = { personId: requester.id, repliesTo: about ?? null };
  const writtenAt = about === undefined ? interaction.createdTimestamp : null;
  const give = await answerIn(world, project, { text, ...by, brings, writtenAt });
  if (give !== null) return async () => (await give()).note;
  const meant = meantBy(text, project.question);
  if (meant === 'words' || (brings && isGo(text))) return undefined;
  if (meant === 'thanks') return async () => ({ kind: 'thanked' });
  if (meant === 'answer') return () => answerNothing(world, project, requester.id);
  const intent = meant === 'wondering' ? 'status' : meant;
  const to = { id: interaction.id, threadId: project.threadId, requester, replyTo: null };
  if (intent === 'export') return () => exportVersion(world, project, to, versionIn(text));
  const { channelId, guildId } = interaction;
  const from = { channelId, guildId, alone: requester.id };
  return () => ownAnswer(world, project, intent, { text, to, keepsOrder: keepsOrder(interaction), from });
}

/** The same where a project would begin. Nobody else reads the answer. */
async function findingAnywhere(
  { channelId, guildId, user }: Asked,
  { text, brings = false }: Words,
  { world }: CommandContext,
): Promise<(() => Promise<Note>) | undefined> {
  const meant = meantBy(text, null);
  if (meant === 'words' || (brings && isGo(text))) return undefined;
  if (meant === 'thanks') return async () => ({ kind: 'thanked' });
  const where = { channelId: channelId ?? '', guildId, authorId: user.id, isDirect: true };
  return async () => (await ownAnswerAnywhere(world, where, meant)) ?? { kind: 'help' };
}

/** Whoever gives pictures to a command and says "go" has asked for it. */
function isGo(text: string): boolean {
  return bareAnswer(text) === 'yes';
}
