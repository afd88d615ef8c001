import { listOf, numberOf, objectOf, textOf, type Json } from '../json.ts';
import { contextOf, ownersOf } from '../away.ts';
import type { Channel } from '../model.ts';
import { permissionBits } from '../permission-bits.ts';
import { demandOpen, iMay, type Me } from './me.ts';

/** A command as the client offers it to this person in this channel, by its name or its name in their language. */
export function findCommand(me: Me, channel: Channel, { name, type }: { name: string; type: number }): Json {
  const { world, member } = me;
  const inTheirLanguage = (command: Json): string => textOf(objectOf(command['name_localizations'])[member.locale]);
  const command = [...world.commands.values()].find(
    (one) => numberOf(one['type'], 1) === type && (one['name'] === name || inTheirLanguage(one) === name),
  );
  if (command === undefined || !isOffered(me, channel, command)) throw new Error(`There is no command "${name}" here.`);
  demandOpen(me, channel, { archivedToo: true });
  if (!iMay(me, channel, permissionBits.useApplicationCommands))
    throw new Error('You do not have permission to use commands in this channel.');
  return command;
}

/** How a command may have been installed: 0 by a server, 1 by a person. */
export function typesOf(command: Json): readonly number[] {
  return listOf(command['integration_types'] ?? [0]).map((type) => numberOf(type));
}

/**
 * Whether a command belongs into this kind of place, and to this person
 * (developers/interactions/application-commands#contexts).
 */
function isOffered(me: Me, channel: Channel, command: Json): boolean {
  const { world, member } = me;
  const context = contextOf(channel);
  const inGuild = context === 0;
  if (Object.keys(ownersOf(world, channel, member.user.id, typesOf(command))).length === 0) return false;
  const contexts = command['contexts'] == null ? null : listOf(command['contexts']);
  if (contexts === null && !inGuild && command['dm_permission'] === false) return false;
  if (contexts !== null && !contexts.includes(context)) return false;
  if (contexts === null && context === 2) return false;
  const needed = command['default_member_permissions'];
  if (!inGuild || needed == null) return true;
  // "0" means: nobody but administrators.
  return iMay(me, channel, BigInt(String(needed)) || permissionBits.administrator);
}
