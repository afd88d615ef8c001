import { Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord } from '../../../playground/discord/discord.ts';
import { createDiscordClock } from '../../support/discord-clock.ts';
import { refusalOf, restOf } from '../../support/discord-rest.ts';

async function withNonce() {
  const clock = createDiscordClock();
  const discord = await startDiscord({ clock });
  const general = discord.channel('general').id;
  const post = (content: string, nonce = 'r1') =>
    restOf(discord).post(Routes.channelMessages(general), { body: { content, nonce, enforce_nonce: true } });
  return { clock, discord, general, post, [Symbol.asyncDispose]: () => discord[Symbol.asyncDispose]() };
}

test('the same message posted again within minutes is the earlier one', async () => {
  await using place = await withNonce();
  await place.post('first');
  expect(await place.post('second')).toMatchObject({ content: 'first' });
  expect(place.discord.transcript(place.general)).toBe('Nemo: first');
});

test('some minutes later the nonce is forgotten', async () => {
  await using place = await withNonce();
  await place.post('first');
  place.clock.advance(5 * 60_000 + 1);
  expect(await place.post('second')).toMatchObject({ content: 'second' });
});

test('posted again after it was deleted, there is no such message any more', async () => {
  await using place = await withNonce();
  await place.post('first');
  const [message] = place.discord.read(place.general);
  place.discord.person('Mod', { admin: true }).remove(message ?? { id: '' });
  expect(await refusalOf(place.post('second'))).toMatchObject({ status: 404, code: 10_008 });
});

test('a nonce has at most 25 characters', async () => {
  await using place = await withNonce();
  expect((await refusalOf(place.post('first', 'x'.repeat(26)))).rawError).toMatchObject({ errors: { nonce: {} } });
});
