import { permissionBits } from '../permission-bits.ts';
import { setReaction } from '../reaction-store.ts';
import { demandOpen, iMay, messageSeen, type Me, type MessageRef } from './me.ts';

/** Reacts to a message with an emoji; joining a reaction that is there needs no right. */
export function react(me: Me, ref: MessageRef, emoji: string): void {
  const { message, channel } = messageSeen(me, ref);
  if (message.onlyFor !== null) throw new Error('Reactions cannot be added to this message.');
  demandOpen(me, channel, { archivedToo: true });
  const isFirst = !message.reactions.has(emoji);
  if (isFirst && !iMay(me, channel, permissionBits.addReactions))
    throw new Error('You do not have permission to add reactions here.');
  setReaction(me.world, message, { userId: me.member.user.id, emoji, on: true });
}
