import { MessageFlags } from 'discord.js';
import { spokenTo } from '../bot/rules/rules.ts';
import { receiveAtDoor, startTurn } from '../bot/turn/receive.ts';
import type { Part, Person } from '../core/asking.ts';
import { noteText } from '../words/notes.ts';
import type { Key, Translate } from '../words/words.ts';
import { acknowledge, AnsweredByAnother } from './acknowledge.ts';
import { answerWith } from './answer.ts';
import type { CommandContext } from './command.ts';
import type { Asked, opensHere } from './permissions.ts';
import { isBlocked } from './trouble.ts';
import { fileName, quoted } from './inert.ts';
import { whereaboutsIn } from './whereabouts.ts';

interface Request extends FirstAnswer {
  /** The project it goes on with; null where it begins one. */
  readonly projectId: string | null;
  readonly parts: readonly Part[];
  readonly each: boolean;
  readonly opens: ReturnType<typeof opensHere>;
  readonly claim?: string;
  readonly repeats?: string;
}

/** What the person reads at once. */
interface FirstAnswer {
  /** Null where the words of the person say it all. */
  readonly says: Key | null;
  /** Null where they said nothing. */
  readonly quotes: string | null;
  /** The text files that were read as words. */
  readonly read?: readonly string[];
  readonly onlyForThem: boolean;
}

/**
 * Nobody may be told that a request has failed: whether it was acknowledged, and so counts, is found out by its turn.
 */
export class NotAcknowledged extends Error {
  override readonly name = 'NotAcknowledged';

  constructor(cause: unknown) {
    super('a request could not be acknowledged', { cause });
  }
}

/**
 * Takes a request in: on disk first, then answered, then begun. Whether the answer arrived is Discord's to say: the
 * turn asks it.
 */
export async function accept(
  interaction: Asked,
  ctx: CommandContext,
  t: Translate,
  { says, quotes, read = [], onlyForThem, opens, ...request }: Request,
): Promise<void> {
  const { id, applicationId, token: interactionToken, channelId } = interaction;
  const guildId = opens === 'direct-message' ? null : interaction.guildId;
  const door = { kind: 'interaction', applicationId, interactionToken, channelId: channelId ?? '', opens } as const;
  const who = { id, guildId, requester: personIn(interaction), where: whereaboutsIn(interaction) };
  const turn = await receiveAtDoor(ctx.world, { ...who, door, ...request });
  if (turn === null) {
    await answerWith(interaction, { kind: 'under-way' }, t);
    return;
  }
  let answerId: string | undefined;
  try {
    // what everybody reads is in the language of the server, where it has one for all
    const said = onlyForThem ? t : ctx.words(turn.requester.locale);
    answerId = await answer(interaction, { says, quotes, read, onlyForThem }, said);
  } catch (error) {
    if (!(error instanceof AnsweredByAnother)) throw new NotAcknowledged(error);
    ctx.answeredElsewhere.add(interactionToken);
    throw error;
  } finally {
    startTurn(ctx.world, turn, answerId);
  }
}

/**
 * Where a server moderates the words of the person away, the same without them. Resolves with the id, where it is
 * known.
 */
async function answer(
  interaction: Asked,
  { says, quotes, read = [], onlyForThem }: FirstAnswer,
  t: Translate,
): Promise<string | undefined> {
  let id: string | null = null;
  const give = (content: string) =>
    acknowledge(async () => {
      const response = await interaction.reply({
        content,
        withResponse: true,
        ...(onlyForThem && { flags: MessageFlags.Ephemeral }),
      });
      id = response.interaction.responseMessageId;
    });
  try {
    const quote = quotes === null ? [] : [`> ${quoted(quotes)}`];
    const adds = read.length === 0 ? [] : [noteText({ kind: 'words-read', names: read.map(fileName) }, t, '')];
    const lines = [...(says === null ? [] : [t(says)]), ...quote, ...adds];
    await give(lines.length === 0 ? t('answer.noted') : lines.join('\n'));
  } catch (error) {
    if (!isBlocked(error)) throw error;
    await give(t(says ?? 'answer.noted'));
  }
  return id ?? undefined;
}

/** In the language of what everybody reads there, such as the words of a request that a button stands for. */
export async function aloud(interaction: Asked, { world, words }: CommandContext): Promise<Translate> {
  return words((await spokenTo(world, personIn(interaction), interaction.guildId)).locale);
}

export function personIn({ user, locale }: Asked): Person {
  return { id: user.id, locale };
}
