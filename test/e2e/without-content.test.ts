import { afterAll, expect, test } from 'vitest';
import { begin, nextResult, picture, sent } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage({ discord: { messageContent: false } });
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;

test('without the right to read messages the bot says so once in its log, and connects all the same', async () => {
  const lines = stage
    .bot()
    .output()
    .split('\n')
    .filter((line) => line.includes('Message Content is not allowed'));
  expect(lines).toHaveLength(1);
});

test('who writes without addressing the bot reads how to reach it', async () => {
  const ada = discord.person('Ada');
  const { thread, first } = await begin(stage, ada, 'reeds, 2 seconds');
  expect(first.text).toContain('Press Refine to change something, or mention me when you reply.');
  ada.say(thread, 'make it slower');
  await discord.until(() =>
    discord
      .read(thread)
      .some(({ text }) => text.startsWith('I cannot read messages here unless they are meant for me')),
  );
  expect(sent(stage)).toEqual(['reeds, 2 seconds']);
});

test('a reply to a result, a mention, and the Refine button all get through, pictures too', async () => {
  const ben = discord.person('Ben');
  const { thread, first } = await begin(stage, ben, 'moss, 2 seconds');
  const before = sent(stage).length;
  ben.say(thread, 'add a title "Moss"', { replyTo: first });
  const second = await nextResult(stage, thread, first);
  ben.say(thread, `<@${discord.world.bot.id}> and this picture, 2 seconds`, { files: [await picture('more.jpg')] });
  const third = await nextResult(stage, thread, second);
  const form = await ben.press(third, 'Refine');
  await ben.submit(form, { 'What should happen?': 'remove the title' });
  await nextResult(stage, thread, third);
  expect(sent(stage).slice(before)).toEqual(['add a title "Moss"', 'and this picture, 2 seconds', 'remove the title']);
});

test('the menu of a message shows its pictures, whoever wrote it', async () => {
  const cem = discord.person('Cem');
  const photo = discord
    .person('Dan')
    .say(discord.channel('general').id, 'my cat', { files: [await picture('cat.jpg')] });
  const form = await cem.menu(photo, 'Animate this');
  const { message } = await cem.submit(form, { 'What should happen?': 'it purrs, 2 seconds' });
  await nextResult(stage, message?.id ?? '');
  expect(sent(stage).at(-1)).toBe('it purrs, 2 seconds');
});

test('a mention in a reply to a picture that Discord keeps from the bot is told of the menu, and so is nobody else’s picture paid for', async () => {
  const eve = discord.person('Eve');
  const bot = `<@${discord.world.bot.id}>`;
  const { thread } = await begin(stage, eve, 'fern, 2 seconds');
  const before = sent(stage).length;
  for (const place of [thread, discord.channel('general').id]) {
    const photo = discord.person('Dan').say(place, 'this one', { files: [await picture('dog.jpg')] });
    const asked = eve.say(place, `${bot} animate this`, { replyTo: photo });
    const answer = await discord.until(() => discord.read(place).find(({ replyTo }) => replyTo === asked.id));
    expect(answer.text).toContain('open the menu of a message with a picture: Apps › Animate this.');
  }
  expect(sent(stage)).toHaveLength(before);
});

test('the role of the bot calls it, though Discord does not show what is said then', async () => {
  const fay = discord.person('Fay');
  const role = discord.world.roles.find(({ botId }) => botId === discord.world.bot.id)?.id;
  const asked = fay.say(discord.channel('general').id, `<@&${role}> animate this`, { files: [await picture()] });
  const answer = await discord.until(() => discord.read(asked.channelId).find(({ replyTo }) => replyTo === asked.id));
  expect(answer.text).toContain('reply to me or mention me');
});
