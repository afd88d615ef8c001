import type { Json } from './json.ts';
import type { Message } from './model.ts';

/**
 * What a forward keeps of a message for ever: no author, no id (developers/resources/message#message-snapshot-object).
 */
export function snapshotOf({ type, timestamp, state }: Message): Json {
  return {
    message: {
      type,
      content: state.content,
      embeds: state.embeds,
      attachments: state.attachments.map(({ ephemeral: _, ...attachment }) => attachment),
      components: state.components,
      ...(state.stickers.length > 0 && { sticker_items: state.stickers }),
      timestamp,
      edited_timestamp: state.editedAt,
      flags: state.flags,
      mentions: [],
      mention_roles: [],
    },
  };
}
