import type { View } from '../stage-view.ts';

/** What still runs in the eyes of people. */
export function unrest({ messages }: View): readonly string[] {
  return messages.flatMap(({ buttons, loading, text, channelId }) => [
    ...(buttons.some(({ customId }) => customId?.startsWith('v1:stop:') === true) ? [`a message in ${channelId} still offers Stop`] : []),
    ...(loading ? [`“is thinking…” in ${channelId} was never followed by an answer`] : []),
    ...(/▫️|🎬/u.test(text) ? [`an overview in ${channelId} still counts`] : []),
  ]);
}
