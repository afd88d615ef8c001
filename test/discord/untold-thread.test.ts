import { Events, type Message } from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord } from '../../playground/discord/discord.ts';
import type { GatewayEvent } from '../../playground/discord/world.ts';
import { arrivalOf } from '../../src/discord/arrival-of.ts';
import { logIn } from '../support/log-in.ts';

test('what is written in a thread of which nobody has told yet is heard, and whoever writes it may nothing special', async () => {
  await using discord = await startDiscord();
  await using client = await logIn(discord);
  const packets: GatewayEvent[] = [];
  discord.world.sessions.add((event) => void packets.push(event));
  discord.person('Ada').say(discord.channel('general').id, 'make it snow');
  const data = packets.find(({ name }) => name === 'MESSAGE_CREATE')?.data(true);
  const heard = new Map<string, Message>();
  client.on(Events.MessageCreate, (message) => heard.set(message.channelId, message));
  const thread = discord.world.newId();
  discord.gateway.mumble({
    t: 'MESSAGE_CREATE',
    d: { ...data, id: discord.world.newId(), channel_id: thread, channel_type: 11 },
  });
  const message = await expect
    .poll(() => heard.get(thread))
    .toBeDefined()
    .then(() => heard.get(thread));
  expect(message && arrivalOf(message)).toMatchObject({ text: 'make it snow', keepsOrder: false, missing: [] });
});
