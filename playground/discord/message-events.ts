import { guildOf } from './away.ts';
import { intents } from './intents.ts';
import { guildPart, messageBody } from './message-body.ts';
import type { Message } from './model.ts';
import { sees } from './permissions.ts';
import { dispatch, happened, type World } from './world.ts';

/** Tells gateway and watchers that a message has come, changed or gone (developers/events/gateway-events#messages). */
export function announce(world: World, what: 'create' | 'update' | 'delete', message: Message): void {
  happened(world, { kind: `message-${what}`, channelId: message.channelId, message });
  const channel = world.channels.get(message.channelId);
  if (channel === undefined || !sees(world, world.bot.id, channel)) return;

  // An ephemeral message counts as a direct one (developers/events/gateway-events#message-create).
  const guildId = message.onlyFor === null ? guildOf(world, channel) : null;
  const name = `MESSAGE_${what.toUpperCase()}`;
  dispatch(world, {
    name,
    intents: guildId !== null ? intents.guildMessages : intents.directMessages,
    guildId,
    data: (readable) => {
      if (what === 'delete')
        return { id: message.id, channel_id: message.channelId, ...(guildId !== null && { guild_id: guildId }) };
      return { ...messageBody(world, message, readable), ...guildPart(world, message), channel_type: channel.type };
    },
  });
}
