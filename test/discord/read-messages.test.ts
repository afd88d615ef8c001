import { expect, test } from 'vitest';
import { startDiscord } from '../../playground/discord/discord.ts';
import { createDirectory } from '../../src/discord/directory/directory.ts';
import { messagesAfter, shownAt } from '../../src/discord/read-messages.ts';
import { directoryOf } from '../support/directory.ts';
import { restOf } from '../support/discord-rest.ts';
import { logIn } from '../support/log-in.ts';

test('before Discord is connected a channel is not one in which nobody has written', async () => {
  await using discord = await startDiscord();
  const ada = discord.person('Ada');
  const { id: general } = discord.channel('general');
  const first = ada.say(general, 'one');
  const second = ada.say(general, 'two');
  const early = createDirectory(restOf(discord));
  const asked = messagesAfter(early, general, first.id);

  await using bot = await logIn(discord);
  early.begin({ user: bot.user, client: bot });
  expect((await asked).map(({ id }) => id)).toEqual([second.id]);
  expect(await messagesAfter(directoryOf(bot), '1', first.id)).toEqual([]); // it is gone
});

test('a link that stands behind a spoiler is known to, also where somebody else points at it', async () => {
  await using discord = await startDiscord();
  const { id: general } = discord.channel('general');
  const [open, hidden] = ['https://x.dev/open.png', 'https://x.dev/hidden.png'];
  const { id } = discord.person('Ada').say(general, `${open} and ||${hidden}||`);
  await using bot = await logIn(discord);
  const { links, coveredLinks } = await shownAt(directoryOf(bot), general, id);
  expect(links).toEqual([open, hidden]);
  expect(coveredLinks).toEqual([hidden]);
});

test.each([
  ['||https://youtu.be/dQw4w9WgXcQ||', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', true],
  ['||https://example.com/page?utm=1||', 'https://example.com/page', true],
  ['https://example.com/page/2 ||https://example.com/page||', 'https://example.com/page', true],
  ['https://example.com/page ||https://example.com/other||', 'https://example.com/page', false],
  ['https://youtu.be/dQw4w9WgXcQ ||the end||', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', false],
])('what Discord shows of a link in “%s” as %s is covered: %s', async (words, url, isCovered) => {
  await using discord = await startDiscord();
  const { id: general } = discord.channel('general');
  const picture = 'https://i.ytimg.com/vi/x/hq.jpg';
  const embed = { type: 'video', url, thumbnail: { url: picture, width: 9, height: 9 } };
  const { id } = discord.person('Ada').say(general, words, { embeds: [embed] });
  await using bot = await logIn(discord);
  const { links, coveredLinks } = await shownAt(directoryOf(bot), general, id);
  expect(links).toEqual([picture]);
  expect(coveredLinks).toEqual(isCovered ? [picture] : []);
});
