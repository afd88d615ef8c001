import { expect, test } from 'vitest';
import { startDiscord } from '../../playground/discord/discord.ts';
import { accountLink } from '../../src/discord/account-link.ts';
import { restOf } from '../support/discord-rest.ts';

const webUrl = 'https://nemovideo.com';
const plain = { url: 'https://nemovideo.com/register', binds: false };
const binding = { url: 'https://nemovideo.com/register?bind=anon_1', binds: true };

test('the link that hands the account over is for the owner of the bot', async () => {
  await using discord = await startDiscord();
  const rest = restOf(discord);
  const linkFor = ({ id }: { readonly id: string }) => accountLink({ rest, webUrl, bindId: async () => 'anon_1' }, id);

  expect(await linkFor(discord.owner())).toEqual(binding);
  expect(await linkFor(discord.person('Ada'))).toEqual(plain);
});

test('of a team its owner and its admins get that link: no developer, no reader, nobody who was only invited', async () => {
  await using discord = await startDiscord();
  discord.foundTeam([
    { name: 'Admin', role: 'admin' },
    { name: 'Developer', role: 'developer' },
    { name: 'Reader', role: 'read_only' },
    { name: 'Invited', role: 'admin', isInvited: true },
  ]);
  const rest = restOf(discord);
  const linkFor = ({ id }: { readonly id: string }) => accountLink({ rest, webUrl, bindId: async () => 'anon_1' }, id);

  expect(await linkFor(discord.owner())).toEqual(binding);
  expect(await linkFor(discord.person('Admin'))).toEqual(binding);
  for (const name of ['Developer', 'Reader', 'Invited', 'Ada'])
    expect([name, await linkFor(discord.person(name))]).toEqual([name, plain]);
});

test('an account that nobody can be bound to has the plain link, for its owner too', async () => {
  await using discord = await startDiscord();
  const rest = restOf(discord);
  expect(await accountLink({ rest, webUrl, bindId: async () => null }, discord.owner().id)).toEqual(plain);
});
