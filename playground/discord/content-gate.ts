import type { Message } from './model.ts';
import type { World } from './world.ts';

/**
 * Whether the bot may read a message without the Message Content intent: its own, those in DMs, those that mention
 * it, and replies with ping to a regular message of it, but not to an answer to an interaction
 * (developers/gateway/you-might-not-need-a-privileged-intent, discord-api-docs#5395).
 */
export function mayRead(world: World, message: Message): boolean {
  if (message.authorId === world.bot.id) return true;
  if (world.channels.get(message.channelId)?.recipientId != null) return true;
  if (mentionsUser(message.state.content, world.bot.id)) return true;
  const target = world.messages.get(message.refersTo ?? '');
  const pinged = message.state.mentions.includes(world.bot.id);
  return pinged && target?.authorId === world.bot.id && target.interaction === null;
}

/** Whether a text mentions a user by id. */
function mentionsUser(text: string, userId: string): boolean {
  return text.includes(`<@${userId}>`) || text.includes(`<@!${userId}>`);
}
