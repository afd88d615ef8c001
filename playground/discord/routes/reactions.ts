import { channelOf, messageOf, refuseFrozen } from '../find.ts';
import { intents } from '../intents.ts';
import { permissionBits, botNeeds } from '../permissions.ts';
import { refusals } from '../refusal.ts';
import { noContent, type Call, type Reply, type Route } from '../request.ts';
import { dispatch, happened } from '../world.ts';

const own = '/channels/:channel/messages/:message/reactions/:emoji/@me';

/** The bot's own reactions (developers/resources/message#create-reaction). */
export const reactionRoutes: readonly Route[] = [
  { method: 'PUT', path: own, answer: (call) => react(call, 'ADD') },
  { method: 'DELETE', path: own, answer: (call) => react(call, 'REMOVE') },
];

function react(call: Call, what: 'ADD' | 'REMOVE'): Reply {
  const { world } = call;
  const channel = channelOf(call);
  if (channel.recipientId === null) botNeeds(world, channel, permissionBits.readMessageHistory);
  const message = messageOf(call, channel);
  const emoji = call.param('emoji');
  if (!/\p{Extended_Pictographic}/u.test(emoji)) throw refusals.unknownEmoji();
  refuseFrozen(world, channel, { archivedToo: true });
  const users = message.reactions.get(emoji) ?? new Set<string>();
  // The first reaction of a kind needs the right to add; joining one does not.
  if (what === 'ADD' && users.size === 0 && channel.recipientId === null) botNeeds(world, channel, permissionBits.addReactions);
  const changed = what === 'ADD' ? !users.has(world.bot.id) : users.has(world.bot.id);
  if (what === 'ADD') users.add(world.bot.id);
  else users.delete(world.bot.id);
  if (users.size > 0) message.reactions.set(emoji, users);
  else message.reactions.delete(emoji);
  if (!changed) return noContent;

  happened(world, { kind: `reaction-${what.toLowerCase()}`, channelId: channel.id, message });
  const inGuild = channel.recipientId === null;
  dispatch(world, {
    name: `MESSAGE_REACTION_${what}`,
    intents: inGuild ? intents.guildMessageReactions : intents.directMessageReactions,
    inGuild,
    data: () => ({
      user_id: world.bot.id,
      channel_id: channel.id,
      message_id: message.id,
      message_author_id: message.authorId,
      emoji: { id: null, name: emoji },
      burst: false,
      type: 0,
      ...(inGuild && { guild_id: world.guildId }),
    }),
  });
  return noContent;
}
