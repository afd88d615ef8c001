import { nameOf } from '../discord/shown.ts';
import { listChannels } from './channel-list.ts';
import { roles } from './cast.ts';
import { createKnownMessages } from './known-messages.ts';
import { listCommands } from './command-list.ts';
import { createMessageReader, type Part } from './message-reader.ts';
import { Mistake } from './mistake.ts';
import type { Levers } from './levers.ts';
import { readScenes } from './scenes.ts';
import type { Stage } from './stage.ts';

interface Look extends Part {
  /** Who looks. */
  readonly name: string;
  readonly channelId: string;
  /** The tab that looks; what it knows already is not said again. */
  readonly tab: string;
}

/** Everything that somebody sees at this moment, with one channel opened; what is of no use to the page is left out. */
export function createStateReader(stage: Stage, levers: Levers) {
  const { discord, cast } = stage;
  const { world } = discord;
  const readMessages = createMessageReader(discord);
  const onlyNews = createKnownMessages();

  return function readState({ name, channelId, tab, most, back }: Look) {
    const member = cast(name);
    if (member === undefined) throw new Mistake(400, 'There is nobody with that name.');
    const { person, role } = member;
    const channels = listChannels(world, person.id);
    const open = channels.find(({ id }) => id === channelId) ?? channels[0];
    const { messages, hasOlder } =
      open === undefined ? { messages: [], hasOlder: false } : readMessages(open.id, person.id, { most, back });
    return {
      people: roles,
      you: { id: person.id, name: role.name, locale: role.locale },
      bot: { id: world.bot.id, name: world.bot.username },
      names: Object.fromEntries([...world.members.keys()].map((id) => [id, nameOf(world, id)])),
      guildRoles: world.roles
        .filter(({ id, managed }) => !managed && id !== world.guildId)
        .map(({ id, name: called }) => ({ id, name: called })),
      channels,
      open: open?.id ?? null,
      messages: onlyNews(tab, messages),
      hasOlder,
      commands: open === undefined ? [] : listCommands(world, open, { personId: person.id, locale: role.locale }),
      scenes: readScenes(stage, levers),
    };
  };
}
