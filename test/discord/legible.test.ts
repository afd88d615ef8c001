import { Events, type Message } from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord } from '../../playground/discord/discord.ts';
import { permissionBits } from '../../playground/discord/permission-bits.ts';
import { legible } from '../../src/discord/legible.ts';
import { logIn } from '../support/log-in.ts';

const where = { guild: null };

test.each(['1', '?', '…', '👍', '❤️', '👩‍🚀', '‏שלום', 'あ', '\u{200B}slower', '<:wave:1>', '<@1>'])(
  'in %j something can be seen',
  (text) => {
    expect(legible(text, where)).not.toBe('');
  },
);

test.each([
  '',
  ' \n',
  '\u{200B}',
  '\u{2060}\u{FEFF}',
  '\u{00AD}',
  '\u{2800}',
  '\u{3164}',
  '\u{FFA0}',
  '\u{115F}',
  '\u{FE0F}',
  '\u{E0041}',
])('in %j nothing can be seen, so nothing was said', (text) => {
  expect(legible(text, where)).toBe('');
});

test('a channel is called by its name where the person sees it; of other servers, of what is hidden from them and of private threads no name is read out', async () => {
  await using discord = await startDiscord();
  const [ada, ben] = [discord.person('Ada'), discord.person('Ben')];
  const [general, hidden, far] = [discord.channel('general').id, discord.channel('studio'), discord.server('far').id];
  hidden.overwrites = [
    { id: discord.world.guildId, type: 0, allow: 0n, deny: permissionBits.viewChannel },
    { id: ben.id, type: 1, allow: permissionBits.viewChannel, deny: 0n },
  ];
  await using client = await logIn(discord);
  const open = ben.openThread(general, 'boats').id;
  const secret = ben.openThread(general, 'my proposal', { isPrivate: true }).id;
  ben.addToThread(secret, discord.world.bot.id);
  await expect.poll(() => [open, secret].every((id) => client.channels.cache.has(id))).toBe(true);
  const words = [general, open, hidden.id, secret, far].map((id) => `<#${id}>`).join(' ');
  const read = async (by: typeof ada, place: string) => {
    const heard = new Promise<Message>((resolve) => client.once(Events.MessageCreate, resolve));
    by.say(place, words);
    const { guild, member, channelId } = await heard;
    return { asThem: legible(words, { guild, member, channelId }), unknown: legible(words, { guild }) };
  };
  const byAll = '#general #boats #channel #channel #channel';

  expect(await read(ada, general)).toEqual({ asThem: byAll, unknown: byAll });
  expect(await read(ben, general)).toEqual({ asThem: '#general #boats #studio #channel #channel', unknown: byAll });
  expect((await read(ben, secret)).asThem).toBe('#general #boats #studio #my proposal #channel');
  expect(legible(words, { guild: null })).toBe('#channel #channel #channel #channel #channel');
});

test('a person is called by their name where a message mentions them or they were seen on that server, and nowhere else', async () => {
  await using discord = await startDiscord();
  const [ada, ben] = [discord.person('Ada'), discord.person('Ben')];
  const general = discord.channel('general').id;
  await using client = await logIn(discord);
  const heard = new Promise<Message>((resolve) => client.once(Events.MessageCreate, resolve));
  ada.say(general, `with <@${ben.id}>`);
  const { guild, mentions } = await heard;
  const words = `<@${ada.id}> and <@${ben.id}>`;

  expect(legible(words, { guild, mentions })).toBe('@someone and @Ben');
  expect(legible(words, { guild })).toBe('@Ada and @Ben');
  expect(legible(words, { guild: null })).toBe('@someone and @someone');
});
