import { guildOf } from './away.ts';
import { intents } from './intents.ts';
import { memberBody, memberIn } from './member-body.ts';
import type { Message } from './model.ts';
import { sees } from './permissions.ts';
import { dispatch, happened, type World } from './world.ts';

/** Puts a reaction of a user on a message, or takes it away. Nothing happens when it is so already. */
export function setReaction(
  world: World,
  message: Message,
  { userId, emoji, on }: { userId: string; emoji: string; on: boolean },
): void {
  const users = message.reactions.get(emoji) ?? new Set<string>();
  if (users.has(userId) === on) return;
  if (on) users.add(userId);
  else users.delete(userId);
  if (users.size > 0) message.reactions.set(emoji, users);
  else message.reactions.delete(emoji);

  const what = on ? 'ADD' : 'REMOVE';
  happened(world, { kind: `reaction-${what.toLowerCase()}`, channelId: message.channelId, message });
  const channel = world.channels.get(message.channelId);
  if (channel === undefined || !sees(world, world.bot.id, channel)) return;
  const guildId = guildOf(world, channel);
  const member = world.members.get(userId);
  dispatch(world, {
    name: `MESSAGE_REACTION_${what}`,
    intents: guildId !== null ? intents.guildMessageReactions : intents.directMessageReactions,
    guildId,
    data: () => ({
      user_id: userId,
      channel_id: channel.id,
      message_id: message.id,
      ...(on && { message_author_id: message.authorId }),
      emoji: { id: null, name: emoji },
      burst: false,
      type: 0,
      ...(guildId !== null && { guild_id: guildId }),
      ...(guildId !== null && on && member && { member: memberBody(memberIn(world, guildId, member)) }),
    }),
  });
}
