import { Events, Routes, type Message } from 'discord.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { startDiscord } from '../../playground/discord/discord.ts';
import { arrivalOf } from '../../src/discord/arrival-of.ts';
import { restOf } from '../support/discord-rest.ts';
import { logIn } from '../support/log-in.ts';

test('a thread is the bot’s own where the bot has opened it, and no other place is', async () => {
  await using discord = await startDiscord();
  await using client = await logIn(discord);
  const general = discord.channel('general').id;
  const ada = discord.person('Ada');
  const body = { name: 'a cat', type: 11 };
  const { id: ours } = z
    .object({ id: z.string() })
    .parse(await restOf(discord).post(Routes.threads(general), { body }));
  const theirs = ada.openThread(general, 'a dog').id;
  const heard = new Map<string, Message>();
  client.on(Events.MessageCreate, (message) => heard.set(message.channelId, message));
  const places = [ours, theirs, general];
  for (const place of places) ada.say(place, 'slower');
  await expect.poll(() => places.every((place) => heard.get(place)?.content === 'slower')).toBe(true);
  const isOurs = (place: string) => {
    const message = heard.get(place);
    return message && arrivalOf(message)?.inOurThread;
  };
  expect(places.map(isOurs)).toEqual([true, false, false]);
});
