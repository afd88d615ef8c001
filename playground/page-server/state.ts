import { nameOf } from '../discord/shown.ts';
import { listChannels } from './channel-list.ts';
import { roles } from './cast.ts';
import { listCommands } from './command-list.ts';
import { createMessageReader } from './message-reader.ts';
import { Mistake } from './mistake.ts';
import { readScenes } from './scenes.ts';
import type { Stage } from './stage.ts';

/** Everything that somebody sees at this moment, with one channel opened; what is of no use to the page is left out. */
export function createStateReader(stage: Stage) {
  const { discord, cast } = stage;
  const { world } = discord;
  const readMessages = createMessageReader(discord);

  return function readState(name: string, channelId: string) {
    const member = cast(name);
    if (member === undefined) throw new Mistake(400, 'There is nobody with that name.');
    const { person, role } = member;
    const channels = listChannels(world, person.id);
    const open = channels.find(({ id }) => id === channelId) ?? channels[0];
    return {
      people: roles,
      you: { id: person.id, name: role.name, locale: role.locale },
      bot: { id: world.bot.id, name: world.bot.username },
      names: Object.fromEntries([...world.members.keys()].map((id) => [id, nameOf(world, id)])),
      channels,
      open: open?.id ?? null,
      messages: open === undefined ? [] : readMessages(open.id, person.id),
      commands: open === undefined ? [] : listCommands(world, open, role.locale),
      scenes: readScenes(stage),
    };
  };
}
