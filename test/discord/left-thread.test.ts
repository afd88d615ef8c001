import { ChannelType, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { startDiscord } from '../../playground/discord/discord.ts';
import { leftThread } from '../../src/discord/left-thread.ts';
import { restOf } from '../support/discord-rest.ts';

const opened = z.object({ id: z.string() });
const NAME = 'let the clouds drift';

/** A server where Ada asks for a private thread, and a way to open threads as the bot does. */
async function startScene() {
  const discord = await startDiscord();
  const rest = restOf(discord);
  const [ada, ben] = [discord.person('Ada'), discord.person('Ben')];
  const general = discord.channel('general').id;
  const since = discord.world.newId(); // the answer that Ada has got
  return {
    ben,
    /** The moment in which somebody asks. */
    now: () => discord.world.newId(),
    says: (threadId: string) => rest.post(Routes.channelMessages(threadId), { body: { content: 'a film of Ben' } }),
    open: async (body: object): Promise<string> => opened.parse(await rest.post(Routes.threads(general), { body })).id,
    letIn: (threadId: string, person: { readonly id: string }) => rest.put(Routes.threadMembers(threadId, person.id)),
    left: (isTaken: (threadId: string) => boolean = () => false, after = since) =>
      leftThread({
        rest,
        channelId: general,
        since: after,
        name: NAME,
        requester: { id: ada.id, locale: 'en-US' },
        botId: discord.world.bot.id,
        isTaken: async (threadId) => isTaken(threadId),
      }),
    ada,
    [Symbol.asyncDispose]: () => discord[Symbol.asyncDispose](),
  };
}

const alike = { name: NAME, type: ChannelType.PrivateThread };

test('a private thread that was opened before a kill is found again, with or without the person in it', async () => {
  await using scene = await startScene();
  expect(await scene.left()).toBeUndefined();
  const thread = await scene.open(alike);
  expect(await scene.left()).toBe(thread);
  await scene.letIn(thread, scene.ada);
  expect(await scene.left()).toBe(thread);
});

test('nobody is let into the private thread of somebody else who asked for the same', async () => {
  await using scene = await startScene();
  const thread = await scene.open(alike);
  await scene.letIn(thread, scene.ben);
  expect(await scene.left()).toBeUndefined();
});

test('where somebody else is too, nobody begins anew: they would see what is private', async () => {
  await using scene = await startScene();
  const thread = await scene.open(alike); // as a project leaves it that was forgotten
  for (const person of [scene.ada, scene.ben]) await scene.letIn(thread, person);
  expect(await scene.left()).toBeUndefined();
});

test('a thread that is a project already is left to it', async () => {
  await using scene = await startScene();
  const taken = await scene.open(alike);
  expect(await scene.left((id) => id === taken)).toBeUndefined();
  const other = await scene.open(alike);
  expect(await scene.left((id) => id === taken)).toBe(other);
});

test('what was opened before they asked is somebody else’s, even where nobody is in it any more', async () => {
  await using scene = await startScene();
  await scene.open(alike); // as a project leaves it that was forgotten, once its person has left
  expect(await scene.left(undefined, scene.now())).toBeUndefined();
});

test('a thread in which the bot has said something already is nobody’s to begin in', async () => {
  await using scene = await startScene();
  const thread = await scene.open(alike);
  await scene.says(thread);
  expect(await scene.left()).toBeUndefined();
});

test('a thread of another name, or one that everybody sees, is none', async () => {
  await using scene = await startScene();
  await scene.open({ ...alike, name: 'another' });
  await scene.open({ ...alike, type: ChannelType.PublicThread });
  expect(await scene.left()).toBeUndefined();
});
