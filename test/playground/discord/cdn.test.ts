import { expect, test } from 'vitest';
import { startDiscord } from '../../../playground/discord/discord.ts';
import { createDiscordClock } from '../../support/discord-clock.ts';

/** A link to a file that Ada has posted. */
async function posted() {
  const clock = createDiscordClock();
  const discord = await startDiscord({ clock });
  const general = discord.channel('general').id;
  discord.person('Ada').say(general, '', { files: [{ name: 'a.txt', bytes: Buffer.from('0123456789') }] });
  const link = () => discord.read(general)[0]?.files[0]?.url ?? '';
  return { clock, discord, link, [Symbol.asyncDispose]: () => discord[Symbol.asyncDispose]() };
}

test('a link works for a day; read again, the message has a fresh one', async () => {
  await using place = await posted();
  const link = place.link();
  expect(await (await fetch(link)).text()).toBe('0123456789');
  place.clock.advance(24 * 60 * 60_000);
  expect((await fetch(link)).status).toBe(404);
  expect((await fetch(place.link())).status).toBe(200);
});

test('a link without its signature, or with another path, leads nowhere', async () => {
  await using place = await posted();
  const link = new URL(place.link());
  expect((await fetch(`${link.origin}${link.pathname}`)).status).toBe(404);
  expect((await fetch(place.link().replace('a.txt', 'b.txt'))).status).toBe(404);
});

test('links are on the host that the bot is told to fetch from', async () => {
  await using place = await posted();
  expect(new URL(place.link()).host).toBe(place.discord.cdnHost);
});

test('a part of a file can be asked for, as players do', async () => {
  await using place = await posted();
  const part = await fetch(place.link(), { headers: { range: 'bytes=2-4' } });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234']);
});
