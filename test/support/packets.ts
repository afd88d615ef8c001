import { guildCreateBody } from '../../playground/discord/guild-body.ts';
import { channelBody, threadMemberBody } from '../../playground/discord/channel-body.ts';
import { openInteraction } from '../../playground/discord/interaction.ts';
import { objectOf, textOf, type Json } from '../../playground/discord/json.ts';
import { memberBody, roleBody } from '../../playground/discord/member-body.ts';
import { readyBody } from '../../playground/discord/ready-body.ts';
import type { GatewayEvent } from '../../playground/discord/world.ts';
import type { Scene } from './scene.ts';
import type { Stage } from './stage.ts';

/** What the gateway says: the name of an event, and its data. */
export interface Packet {
  readonly t: string;
  readonly d: Json;
}

/** Every event that people cause while this is done, as Discord tells it. */
async function overheard({ discord }: Stage, act: () => Promise<void>): Promise<readonly Packet[]> {
  const packets: Packet[] = [];
  const listen = ({ name, data }: GatewayEvent): void => void packets.push({ t: name, d: copyOf(data(true)) });
  discord.world.sessions.add(listen);
  await act().finally(() => discord.world.sessions.delete(listen));
  return packets;
}

/** No picture at all, whatever its name says: what is asked with it is never paid for. */
const unusable = { name: 'unusable.jpg', bytes: Buffer.from('This is not a picture.') };

/** The events of people: each door of the bot once, and messages of every kind. Nothing of it is ever paid for. */
export async function peoplesPackets(stage: Stage, { thread, first }: Scene): Promise<readonly Packet[]> {
  const { discord } = stage;
  const general = discord.channel('general').id;
  const ada = discord.person('Ada');
  const ben = discord.person('Ben');
  const files = [unusable];
  return overheard(stage, async () => {
    await ada.slash(general, 'refine', { words: 'slower' });
    await ada.slash(general, 'animate', {
      image: unusable,
      prompt: 'rain, 2 seconds',
      shape: '1:1',
      seconds: 5,
      private: false,
    });
    await ben.slash(ben.dm(), 'help');
    const photo = ben.say(general, 'look at this', { files });
    await ben.submit(await ben.menu(photo, 'Animate this'), {
      'What should happen?': 'waves, 2 seconds',
      Shape: ['1:1'],
    });
    await ben.submit(await ben.slash(general, 'animate'), { Pictures: files, 'What should happen?': 'fog, 2 seconds' });
    await ada.press(first, 'Refine');
    await ada.press(first, 'Versions');
    const one = ben.say(thread, 'one');
    const two = ben.say(thread, `hello ${ada.mention}`, { files, replyTo: one });
    ben.edit(two, 'hello again');
    ben.remove(two);
    ben.forward(photo, thread);
    ada.say(thread, '', { files });
    ada.say(ada.dm(), '', { files });
    const aside = ben.openThread(general, 'aside');
    ben.archive(aside.id);
    discord.owner().deleteThread(aside.id);
  });
}

/** What Discord tells of servers, channels, roles and members. */
export function serversPackets({ discord: { world } }: Stage, thread: string): readonly Packet[] {
  const guild_id = world.guildId;
  const [channel] = [...world.channels.values()];
  const project = world.channels.get(thread);
  const [member] = [...world.members.values()];
  const [role] = world.roles;
  if (channel === undefined || project === undefined || member === undefined || role === undefined)
    throw new Error('an empty world');
  const channelOf = (one: typeof channel) => channelBody(world, one);
  const joined = threadMemberBody(thread, world.bot.id, member.joinedAt);
  const packets = [
    { t: 'GUILD_CREATE', d: guildCreateBody(world) },
    { t: 'GUILD_UPDATE', d: guildCreateBody(world) },
    { t: 'GUILD_DELETE', d: { id: guild_id, unavailable: true } },
    { t: 'CHANNEL_CREATE', d: channelOf(channel) },
    { t: 'CHANNEL_UPDATE', d: channelOf(channel) },
    { t: 'CHANNEL_DELETE', d: { ...channelOf(channel), id: world.newId() } },
    { t: 'CHANNEL_PINS_UPDATE', d: { guild_id, channel_id: channel.id, last_pin_timestamp: null } },
    { t: 'THREAD_CREATE', d: { ...channelOf(project), newly_created: true } },
    { t: 'THREAD_UPDATE', d: channelOf(project) },
    { t: 'THREAD_LIST_SYNC', d: { guild_id, threads: [channelOf(project)], members: [joined] } },
    { t: 'THREAD_MEMBER_UPDATE', d: { ...joined, guild_id } },
    {
      t: 'THREAD_MEMBERS_UPDATE',
      d: { id: thread, guild_id, member_count: 2, added_members: [joined], removed_member_ids: [member.user.id] },
    },
    { t: 'GUILD_ROLE_CREATE', d: { guild_id, role: roleBody(role) } },
    { t: 'GUILD_ROLE_UPDATE', d: { guild_id, role: roleBody(role) } },
    { t: 'GUILD_ROLE_DELETE', d: { guild_id, role_id: world.newId() } },
    { t: 'GUILD_MEMBER_UPDATE', d: { ...memberBody(member), guild_id } },
    { t: 'MESSAGE_DELETE_BULK', d: { ids: [world.newId()], channel_id: thread, guild_id } },
    { t: 'USER_UPDATE', d: objectOf(memberBody(member)['user']) },
    { t: 'READY', d: readyBody(world, { sessionId: 'again', url: '', shard: [0, 1], guildIds: [guild_id] }) },
    { t: 'RESUMED', d: { _trace: [] } },
  ];
  return packets.map(({ t, d }) => ({ t, d: copyOf(d) }));
}

/** The same as something new that somebody does: Discord says nothing twice. `answered` tells of the bot's first answer, if it can give one. */
export function renewed(
  { discord: { world } }: Stage,
  { t, d }: Packet,
): { readonly packet: Packet; readonly isAnswered: () => boolean } {
  const known = world.interactions.get(textOf(d['token']));
  if (known === undefined)
    return { packet: { t, d: t === 'MESSAGE_CREATE' ? { ...d, id: world.newId() } : d }, isAnswered: () => true };
  const anew = openInteraction(world, { ...known, answered: () => {} });
  return { packet: { t, d: { ...d, id: anew.id, token: anew.token } }, isAnswered: () => anew.answer !== null };
}

function copyOf(value: object): Json {
  return objectOf(JSON.parse(JSON.stringify(value)));
}
