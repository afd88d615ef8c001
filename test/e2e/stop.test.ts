import { afterAll, expect, test } from 'vitest';
import { animate, nextResult, sent, story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage({
  nemo: {
    pace: { firstTextMs: 300, generateMs: 2_500, editMs: 300, renderMs: 300, uploadMs: 20 },
    prices: { generation: 2, edit: 1 },
  },
});
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;

const progress = (thread: string, words: string) =>
  discord.until(() =>
    discord
      .read(thread)
      .find(({ text, buttons }) => text.includes(words) && buttons.some(({ label }) => label === 'Stop')),
  );

test('Stop while the agent works: it is not hung up on, what comes of it is kept, and the person is told what it may cost', async () => {
  const ada = discord.person('Ada');
  const thread = await animate(stage, ada, 'rain, 2 seconds');
  await ada.press(await progress(thread, 'Directing'), 'Stop');
  const told = await stage.withButton(thread, 'Get fresh link');
  expect(await story(stage, thread, ada)).toMatchInlineSnapshot(`
    "Nemo (Ada used /animate): On it — this thread is your project.
      > rain, 2 seconds
    Nemo (answers Ada, the original is gone, only Ada sees this): I am no longer waiting for it. It was already under way, so credits may still be spent; whatever comes of it is kept under Versions.
    Nemo (pings Ada): @Ada Stopped. It was already under way. What came of it is kept as version 1: get it with /export.
      -# 2 credits used, 998 left
      [Get fresh link] [Versions] [Refine]"
  `);

  await ada.press(told, 'Get fresh link');
  await nextResult(stage, thread, told);
  expect(sent(stage)).toEqual(['rain, 2 seconds']);
});

test('/cancel drops what waits as well; somebody else may not, unless they keep order', async () => {
  const ben = discord.person('Ben');
  const thread = await animate(stage, ben, 'snow, 2 seconds');
  await progress(thread, 'Directing');
  ben.say(thread, 'add a title "Snow"');
  await progress(thread, '2nd in line');

  const cem = discord.person('Cem');
  const refused = await cem.slash(thread, 'cancel');
  expect(discord.read(thread, cem).find(({ id }) => id === refused.message?.id)?.text).toContain(
    'Only whoever asked for it, whoever began the project or a moderator can stop that.',
  );

  const moderator = discord.person('Mod', { admin: true });
  await moderator.slash(thread, 'cancel');
  const cards = () => discord.read(thread).filter(({ text }) => text.startsWith('-# Stopped'));
  await discord.until(() => cards().length === 2);
  expect(cards().flatMap(({ buttons }) => buttons)).toEqual([]);
  const stopped = () => discord.read(thread).filter(({ text }) => /Stopped(?:\.| before)/.test(text));
  await discord.until(() => stopped().length === 2);
  expect(sent(stage)).not.toContain('add a title "Snow"');
  expect(stopped().map(({ pings }) => pings)).toEqual([[], ['Ben']]); // the card of what had not begun rings nobody
});

test('"stop" is written by whoever keeps order as well as pressed', async () => {
  const dan = discord.person('Dan');
  const thread = await animate(stage, dan, 'hail, 2 seconds');
  await progress(thread, 'Directing');
  const bot = `<@${discord.world.bot.id}>`;
  const answerTo = (said: { readonly id: string }) =>
    discord.until(() => discord.read(thread).find(({ replyTo }) => replyTo === said.id));
  const refused = await answerTo(discord.person('Eli').say(thread, `${bot} stop`));
  expect(refused.text).toContain('a moderator can stop that');
  const stopped = await answerTo(discord.person('Moe', { admin: true }).say(thread, `${bot} stop`));
  expect(stopped.text).toContain('I am no longer waiting for it.');
});
