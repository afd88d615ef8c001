import type { Channel, Member, Message } from '../model.ts';
import { may, sees } from '../permissions.ts';
import { permissionBits } from '../permission-bits.ts';
import type { World } from '../world.ts';

/** The person who acts, and where. */
export interface Me {
  readonly world: World;
  readonly member: Member;
}

/** A message by its id: as it was read, or as Discord keeps it. */
export interface MessageRef {
  readonly id: string;
}

/** A channel that this person can open. */
export function channelSeen({ world, member }: Me, id: string): Channel {
  const channel = world.channels.get(id);
  if (channel === undefined || !sees(world, member.user.id, channel))
    throw new Error('You do not have access to this channel.');
  return channel;
}

/** A message that this person sees, and where it is; ephemeral ones only of their own. */
export function messageSeen(me: Me, { id }: MessageRef): { readonly message: Message; readonly channel: Channel } {
  const message = me.world.messages.get(id);
  const isHidden =
    message === undefined || message.deleted || (message.onlyFor !== null && message.onlyFor !== me.member.user.id);
  if (isHidden) throw new Error('This message is not there.');
  return { message, channel: channelSeen(me, message.channelId) };
}

/** Whether this person may do something in a channel; in DMs everything that DMs have. */
export function iMay({ world, member }: Me, channel: Channel, bits: bigint): boolean {
  return channel.recipientId !== null || may(world, member.user.id, channel, bits);
}

/**
 * Refuses to touch anything in a thread that is locked (but for moderators) or, unless writing opens it again,
 * archived.
 */
export function demandOpen(me: Me, channel: Channel, { archivedToo }: { archivedToo: boolean }): void {
  const { thread } = channel;
  if (thread === null) return;
  if (thread.locked && !iMay(me, channel, permissionBits.manageThreads)) throw new Error('This thread is locked.');
  if (thread.archived && archivedToo) throw new Error('This thread is archived.');
}
