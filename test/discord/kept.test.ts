import { Events, type Client } from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord, type Discord } from '../../playground/discord/discord.ts';
import { createClient } from '../../src/discord/client.ts';
import { asBytes } from '../support/as-bytes.ts';
import { restOf } from '../support/discord-rest.ts';

/** More than the bot remembers of all servers. */
const PEOPLE = 1_100;
const KEPT = { users: 1_001, members: 201, messages: 5 };

test(
  'however many people write, and however much the bot says, no more of it is kept',
  { timeout: 120_000 },
  async () => {
    await using discord = await startDiscord({ rateLimits: [] });
    await using client = await logIn(discord);
    const rest = restOf(discord);
    const general = discord.channel('general').id;
    const said = Array.from({ length: PEOPLE }, (_, n) => discord.person(`Person ${n}`).say(general, `words ${n}`));
    for (let n = 0; n < 10; n++) await rest.post(`/channels/${general}/messages`, { body: { content: `ours ${n}` } });
    const last = discord.person('Person 0').say(general, 'the last');
    const heard = () => messagesOf(client, general);
    await expect.poll(() => heard().at(-1)).toBe(last.id);

    expect(heard()).toEqual([...said.slice(1 - KEPT.messages).map(({ id }) => id), last.id]);
    expect(client.users.cache.size).toBeLessThanOrEqual(KEPT.users);
    expect(client.guilds.cache.get(discord.world.guildId)?.members.cache.size).toBeLessThanOrEqual(KEPT.members);
    expect(client.guilds.cache.get(discord.world.guildId)?.members.me?.id).toBe(client.user.id);
  },
);

test('of a thread that was opened from a message its beginning is known, and nothing that the bot says there', async () => {
  await using discord = await startDiscord();
  await using client = await logIn(discord);
  const rest = restOf(discord);
  const general = discord.channel('general').id;
  const ours: unknown = await rest.post(`/channels/${general}/messages`, { body: { content: 'a cat' } });
  const id = ours !== null && typeof ours === 'object' && 'id' in ours ? String(ours.id) : '';
  await rest.post(`/channels/${general}/messages/${id}/threads`, { body: { name: 'a cat' } });
  for (let n = 0; n < 3; n++) await rest.post(`/channels/${id}/messages`, { body: { content: `ours ${n}` } });
  const answer = discord.person('Ada').say(id, 'slower');
  await expect.poll(() => messagesOf(client, id).at(-1)).toBe(answer.id);
  expect(messagesOf(client, id)).toHaveLength(2);
});

function messagesOf(client: Client, channelId: string): readonly string[] {
  const channel = client.channels.cache.get(channelId);
  return channel?.isTextBased() === true ? [...channel.messages.cache.keys()] : [];
}

/** The client that the bot has. */
async function logIn({ url, token, cdnHost }: Discord): Promise<Client<true> & AsyncDisposable> {
  const config = { DISCORD_API_URL: `${url}/api`, DISCORD_MEDIA_HOSTS: [cdnHost], SHARDS: 'auto' };
  const client = createClient(config, asBytes, true, (packet, why) => {
    throw new Error(JSON.stringify(packet), { cause: why });
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  return Object.assign(await ready, { [Symbol.asyncDispose]: () => client.destroy() });
}
