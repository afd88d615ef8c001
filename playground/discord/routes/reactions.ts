import { channelOf, messageOf, refuseFrozen } from '../find.ts';
import { botNeeds } from '../permissions.ts';
import { permissionBits } from '../permission-bits.ts';
import { setReaction } from '../reaction-store.ts';
import { refusals } from '../refusal.ts';
import { noContent, type Call, type Reply, type Route } from '../request.ts';

const own = '/channels/:channel/messages/:message/reactions/:emoji/@me';

/** The bot's own reactions (developers/resources/message#create-reaction). */
export const reactionRoutes: readonly Route[] = [
  { method: 'PUT', path: own, answer: (call) => react(call, true) },
  { method: 'DELETE', path: own, answer: (call) => react(call, false) },
];

function react(call: Call, on: boolean): Reply {
  const { world } = call;
  const channel = channelOf(call);
  if (channel.recipientId === null) botNeeds(world, channel, permissionBits.readMessageHistory);
  const message = messageOf(call, channel);
  const emoji = call.param('emoji');
  if (!/\p{Extended_Pictographic}/u.test(emoji)) throw refusals.unknownEmoji();
  refuseFrozen(world, channel, { archivedToo: true });
  // The first reaction of a kind needs the right to add; joining one does not.
  if (on && !message.reactions.has(emoji) && channel.recipientId === null)
    botNeeds(world, channel, permissionBits.addReactions);
  setReaction(world, message, { userId: world.bot.id, emoji, on });
  return noContent;
}
