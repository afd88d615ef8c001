import type { Shown } from '../../../playground/discord/shown.ts';
import type { Stage } from '../../support/stage.ts';

/** The line that Discord itself writes into a thread about the message it was begun from. */
const THREAD_STARTER = 21;

export function everythingShown({ discord }: Stage): readonly Shown[] {
  return [...discord.world.channels.keys()].flatMap((id) => discord.read(id));
}

export function saidByBot(stage: Stage): readonly Shown[] {
  const { id } = stage.discord.world.bot;
  return everythingShown(stage).filter(({ authorId, type }) => authorId === id && type !== THREAD_STARTER);
}

export function nonceOf({ discord }: Stage, { id }: Shown): string {
  return String(discord.world.messages.get(id)?.nonce ?? '');
}

/** What still runs in the eyes of people. Whatever happens, it comes to rest. */
export function unrestIn(messages: readonly Shown[]): readonly string[] {
  return messages.flatMap(({ buttons, loading, text, channelId }) => [
    ...(buttons.some(({ customId }) => customId?.startsWith('v1:stop:') === true)
      ? [`a message in ${channelId} still offers Stop: ${text}`]
      : []),
    ...(loading ? [`“is thinking…” in ${channelId} was never followed by an answer`] : []),
    ...(/▫️|🎬/u.test(text) ? [`an overview in ${channelId} still counts: ${text}`] : []),
  ]);
}

export function marksOn(messages: readonly Shown[]): readonly string[] {
  return messages.filter(({ reactions }) => reactions.length > 0).map(() => 'a mark is left on a message');
}
