import { expect, test } from 'vitest';
import { startDiscord } from '../../playground/discord/discord.ts';
import { hears, hearsAll } from '../../src/discord/hears.ts';
import { membershipIn } from '../../src/discord/left-servers.ts';
import { restOf } from '../support/discord-rest.ts';
import { logIn } from '../support/log-in.ts';

test('a server that the bot is on was not left; one that Discord does not know was', async () => {
  await using discord = await startDiscord();
  const far = discord.server('far').guildId ?? '';
  await using client = await logIn(discord);
  const membership = (id: string) => membershipIn(client, restOf(discord), id);
  const other = String(BigInt(discord.world.guildId) - (1n << 40n));
  expect([await membership(discord.world.guildId), await membership(far), await membership(other)]).toEqual([
    'member',
    'member',
    'left',
  ]);
  client.guilds.cache.delete(far); // whatever this process has not been told
  expect(await membership(far)).toBe('member');
});

test('of a server that another process hears of nothing is said, whether the bot has left it or not', async () => {
  await using discord = await startDiscord();
  const near = discord.world.guildId;
  const far = discord.server('far');
  const shard = Number((BigInt(near) >> 22n) % 2n);
  await using client = await logIn(discord, { shards: [shard], count: 2 });
  const since = discord.journal.length;
  const membership = () =>
    Promise.all([near, far.guildId ?? ''].map((id) => membershipIn(client, restOf(discord), id)));
  expect(client.guilds.cache.has(far.guildId ?? '')).toBe(false);
  expect(await membership()).toEqual(['member', 'unheard']);
  discord.expel(far);
  expect(await membership()).toEqual(['member', 'unheard']);
  expect(discord.journal.slice(since)).toEqual([]);
  expect([near, far.guildId ?? '', null].map((id) => hears(client, id))).toEqual([true, false, shard === 0]);
  expect(hearsAll(client)).toBe(false);
});

test('where nothing was shared out, a process hears everything, on however many shards', async () => {
  await using discord = await startDiscord({ shards: 2, identifiesAtOnce: 2 });
  const far = discord.server('far').guildId ?? '';
  await using client = await logIn(discord);
  expect(client.ws.shards.size).toBe(2);
  expect([client.guilds.cache.size, hearsAll(client), hears(client, far), hears(client, null)]).toEqual([
    2,
    true,
    true,
    true,
  ]);
});
