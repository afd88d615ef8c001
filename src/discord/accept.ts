import { MessageFlags } from 'discord.js';
import type { Part, Person } from '../core/asking.ts';
import type { Say } from '../words/words.ts';
import { acknowledge } from './acknowledge.ts';
import { answerWith } from './answer.ts';
import type { Desk } from './command.ts';
import type { Asked, opensHere } from './permissions.ts';

interface Request {
  /** The project it goes on with; null where it begins one. */
  readonly projectId: string | null;
  readonly parts: readonly Part[];
  readonly each: boolean;
  readonly opens: ReturnType<typeof opensHere>;
  /** What the person reads at once. */
  readonly answer: string;
  readonly onlyForThem: boolean;
  readonly claim?: string;
  readonly repeats?: string;
}

/** Nobody may be told that a request has failed: whether it was acknowledged, and so counts, is found out by its turn. */
export class NotAcknowledged extends Error {
  override readonly name = 'NotAcknowledged';

  constructor(cause: unknown) {
    super('a request could not be acknowledged', { cause });
  }
}

/** Takes a request in: on disk first, then answered, then begun. Whether the answer arrived is Discord's to say: the turn asks it. */
export async function accept(interaction: Asked, desk: Desk, say: Say, { answer, onlyForThem, opens, ...request }: Request): Promise<void> {
  const { turns } = desk.flows;
  const { id, applicationId, token: interactionToken, channelId, guildId } = interaction;
  const door = { kind: 'interaction', applicationId, interactionToken, channelId: channelId ?? '', opens } as const;
  const turn = await turns.knock({ id, guildId, requester: personIn(interaction), door, ...request });
  if (turn === null) return answerWith(interaction, { kind: 'under-way' }, say);
  try {
    await acknowledge(() => interaction.reply({ content: answer, ...(onlyForThem && { flags: MessageFlags.Ephemeral }) }));
  } catch (error) {
    throw new NotAcknowledged(error);
  } finally {
    turns.start(turn);
  }
}

export function personIn({ user, locale }: Asked): Person {
  return { id: user.id, locale };
}
