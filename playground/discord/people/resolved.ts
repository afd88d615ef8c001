import { attachmentBody, keepFile } from '../attachment.ts';
import { guildOf } from '../away.ts';
import { channelBody } from '../channel-body.ts';
import type { Json } from '../json.ts';
import { memberBody, memberIn, roleBody, userBody } from '../member-body.ts';
import { messageBody } from '../message-body.ts';
import type { Channel, FileGiven, Message } from '../model.ts';
import { permissionsIn, rolesIn } from '../permissions.ts';
import { demandUploadable } from './files.ts';
import { channelSeen, type Me } from './me.ts';

export type Resolved = ReturnType<typeof createResolved>;

/**
 * Collects what the ids in an interaction stand for (developers/interactions/receiving-and-responding, resolved data).
 * Each answers the id.
 */
export function createResolved(me: Me, channel: Channel) {
  const { world } = me;
  const kinds = new Map<string, Map<string, unknown>>();

  function put(kind: string, id: string, body: unknown): string {
    const known = kinds.get(kind) ?? new Map<string, unknown>();
    kinds.set(kind, known.set(id, body));
    return id;
  }

  return {
    /** A file of this person, put where files of interactions are: it is ephemeral. */
    attachment(file: FileGiven): string {
      demandUploadable([file]);
      const kept = keepFile(world, file, { channelId: channel.id, ephemeral: true });
      return put('attachments', kept.id, attachmentBody(world, kept));
    },

    user(id: string): string {
      const member = world.members.get(id);
      if (member === undefined) throw new Error('There is nobody with that name.');
      if (channel.recipientId === null)
        put('members', id, {
          ...memberBody(memberIn(world, guildOf(world, channel), member), { withUser: false }),
          permissions: String(permissionsIn(world, id, channel)),
        });
      return put('users', id, userBody(world, id));
    },

    role(id: string): string {
      const role = rolesIn(world, channel).find((one) => one.id === id);
      if (role === undefined) throw new Error('There is no such role.');
      return put('roles', id, roleBody(role));
    },

    channel(id: string): string {
      const found = channelSeen(me, id);
      const { permission_overwrites: _, ...shown } = channelBody(world, found);
      return put('channels', id, { ...shown, permissions: String(permissionsIn(world, me.member.user.id, found)) });
    },

    /** A message with all that is in it, whatever the bot may otherwise read. */
    message(message: Message): string {
      return put('messages', message.id, messageBody(world, message, true));
    },

    isRole: (id: string): boolean => rolesIn(world, channel).some((role) => role.id === id),

    /** `{resolved}`, or nothing at all when nothing needs it. */
    part(): Json {
      if (kinds.size === 0) return {};
      return { resolved: Object.fromEntries([...kinds].map(([kind, bodies]) => [kind, Object.fromEntries(bodies)])) };
    },
  };
}
