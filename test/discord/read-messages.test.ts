import { expect, test } from 'vitest';
import { startDiscord } from '../../playground/discord/discord.ts';
import { arrivalOf } from '../../src/discord/arrival-of.ts';
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

const shownBy = (name: string, more: Readonly<Record<string, unknown>> = {}) => ({
  media: { id: '1', url: `https://x.dev/${name}`, proxy_url: `https://x.dev/${name}`, ...more },
  description: null,
  spoiler: false,
});
const section = (accessory: object) => ({
  type: 9,
  id: 3,
  components: [{ type: 10, id: 4, content: 'look' }],
  accessory,
});
const thumbnail = (name: string) => ({ type: 11, id: 5, ...shownBy(name) });
const gallery = (...items: readonly object[]) => ({ type: 12, id: 6, items });
const fileShown = (name: string, more: Readonly<Record<string, unknown>> = {}) => {
  const { media: file } = shownBy(name, more);
  return { type: 13, id: 7, file, spoiler: false, name, size: 9 };
};
const container = (...components: readonly object[]) => ({ type: 17, id: 8, components, spoiler: false });
const upload = { attachment_id: '77', content_type: 'image/png' };

test.each([
  ['a gallery', [gallery(shownBy('a.png'), shownBy('b'))], ['a.png', 'b'], []],
  ['a gallery in a container', [container(gallery(shownBy('a.png')))], ['a.png'], []],
  [
    'a file',
    [container(fileShown('a.png')), fileShown('b.zip'), fileShown('c', { content_type: 'text/css' })],
    ['a.png'],
    [],
  ],
  [
    'a thumbnail beside words',
    [section(thumbnail('a.png')), section({ type: 2, style: 1, custom_id: 'x' })],
    ['a.png'],
    [],
  ],
  ['a gallery, with a thumbnail beside', [section(thumbnail('icon.png')), gallery(shownBy('a.png'))], ['a.png'], []],
  ['an upload', [gallery({ ...shownBy('a.png', upload), description: 'a cat' })], [], ['77 a.png a cat']],
  ['the same upload twice', [gallery(shownBy('a.png', upload)), fileShown('a.png', upload)], [], ['77 a.png ']],
])(
  'pictures that another bot shows in %s are found, in what is pointed at and in what is forwarded',
  async (...row) => {
    const [, components, links, files] = row;
    await using discord = await startDiscord();
    const { id: general } = discord.channel('general');
    const ada = discord.person('Ada');
    const shown = ada.say(general, '', { components });
    await using bot = await logIn(discord);
    const forwarded = ada.forward(shown, general);
    for (const { id } of [shown, forwarded]) {
      const found = await shownAt(directoryOf(bot), general, id);
      expect(found.links).toEqual(links.map((name) => `https://x.dev/${name}`));
      expect(found.files.map(({ id: key, name, alt = '' }) => `${key} ${name} ${alt}`)).toEqual(files);
    }
    const [arrival] = await messagesAfter(directoryOf(bot), general, shown.id);
    const { links: heard = [], files: kept = [] } = (arrival && arrivalOf(arrival)) ?? {};
    expect(heard).toEqual(links.map((name) => `https://x.dev/${name}`));
    expect(kept.map(({ id, name, alt = '' }) => `${id} ${name} ${alt}`)).toEqual(files);
  },
);

test.each([
  ['an item', gallery({ ...shownBy('a.png'), spoiler: true })],
  ['a container', { ...container(gallery(shownBy('a.png'))), spoiler: true }],
  ['a file', { ...fileShown('a.png'), spoiler: true }],
])('what another bot shows behind the spoiler of %s is covered', async (_, component) => {
  await using discord = await startDiscord();
  const { id: general } = discord.channel('general');
  const { id } = discord.person('Ada').say(general, '', { components: [component] });
  await using bot = await logIn(discord);
  expect((await shownAt(directoryOf(bot), general, id)).coveredLinks).toEqual(['https://x.dev/a.png']);
});
