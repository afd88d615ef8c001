import { interactionTypes } from '../interaction.ts';
import { textOf } from '../json.ts';
import { findCommand, typesOf } from './find-command.ts';
import { interact, type Used } from './interact.ts';
import { messageSeen, type Me, type MessageRef } from './me.ts';
import { createResolved } from './resolved.ts';

/** Uses a message command from the menu of a message: the application gets the whole message. */
export async function menu(me: Me, ref: MessageRef, name: string): Promise<Used> {
  const { message, channel } = messageSeen(me, ref);
  if (message.onlyFor !== null) throw new Error('Apps cannot be used on this message.');
  const command = findCommand(me, channel, { name, type: 3 });
  const resolved = createResolved(me, channel);
  const target_id = resolved.message(message);
  const data = { id: command['id'], name: command['name'], type: 3, target_id, ...resolved.part() };
  return interact(me, {
    type: interactionTypes.command,
    data,
    channel,
    command: { name: textOf(command['name']), type: 3, types: typesOf(command) },
  });
}
