import type { Discord } from '../../../playground/discord/discord.ts';
import type { Interaction } from '../../../playground/discord/model.ts';
import type { Shown } from '../../../playground/discord/shown.ts';
import { enUS } from '../../../src/words/en-US/en-US.ts';
import { zhCN } from '../../../src/words/zh-CN/zh-CN.ts';

/** What somebody saw at once: nothing, that it is begun, that it was begun before, or anything else. */
export type Seen = 'nothing' | 'accepted' | 'under way' | 'something else';

const begun = [
  enUS['animate.started'],
  enUS['animate.started-here'],
  zhCN['animate.started'],
  zhCN['animate.started-here'],
  enUS['answer.noted'],
  zhCN['answer.noted'],
];
const underWay: readonly string[] = [enUS['note.under-way'], zhCN['note.under-way']];

function interactionOf({ world }: Discord, id: string): Interaction | undefined {
  return [...world.interactions.values()].find((interaction) => interaction.id === id);
}

export function hasBegun(discord: Discord, id: string): boolean {
  return ['accepted', 'under way'].includes(firstSeen(discord, id));
}

/** The first answer to an interaction, as it was then. What is only for the person who asked is a note, unless it says that it begins. */
export function firstSeen(discord: Discord, id: string): Seen {
  const answer = interactionOf(discord, id)?.answer ?? null;
  if (answer === null) return 'nothing';
  const text = firstText(discord, answer.messageId ?? '');
  if (saysUnderWay(text)) return 'under way';
  if (answer.kind !== 'message') return 'something else';
  return !answer.ephemeral || begun.some((words) => text.includes(words)) ? 'accepted' : 'something else';
}

export function saysUnderWay(text: string): boolean {
  return underWay.some((words) => text.includes(words));
}

/** The message that answers an interaction. */
export function answerTo(discord: Discord, id: string): Shown | undefined {
  return shownOf(discord, interactionOf(discord, id)?.answer?.messageId ?? '');
}

function shownOf({ world, read }: Discord, messageId: string): Shown | undefined {
  const message = world.messages.get(messageId);
  return message === undefined ? undefined : read(message.channelId).find(({ id }) => id === messageId);
}

function firstText(discord: Discord, messageId: string): string {
  const shown = shownOf(discord, messageId);
  return shown?.before[0]?.text ?? shown?.text ?? '';
}
