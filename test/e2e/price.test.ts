import { expect, test } from 'vitest';
import { refused } from '../../playground/discord/faults.ts';
import type { Arrived, Reply } from '../../playground/discord/request.ts';
import { createFaultyGate } from '../../playground/faulty-gate.ts';
import { begin, nextResult, picture, sent, story } from '../support/scene.ts';
import { setStage, type Stage } from '../support/stage.ts';

/** As the vendor has it: a new account buys one clip. The agent takes its time, so that its card is seen. */
const realPrices = { prices: { generation: 100, edit: 50 }, credits: 100 };

async function cardThat(stage: Stage, thread: string, says: string): Promise<string> {
  const card = await stage.discord.until(() =>
    stage.discord.read(thread).find(({ text, silent }) => silent && text.includes(says)),
  );
  return card.text;
}

test('price shown: the card says what it usually takes and what is left, and goes on by itself', async () => {
  await using stage = await setStage({ nemo: realPrices });
  const { discord } = stage;
  const ada = discord.person('Ada');
  const { message } = await ada.slash(discord.channel('general').id, 'animate', {
    image: await picture(),
    prompt: 'let the clouds drift, 2 seconds',
  });
  const thread = message?.id ?? '';

  expect(await cardThat(stage, thread, 'you have')).toContain('-# Usually about 100 credits, you have 100');
  await nextResult(stage, thread);
  expect(await story(stage, thread, ada)).toContain('100 credits used, 0 left');
});

test('price asked: the second request of a free account waits for its person, who may not want it now', async () => {
  await using stage = await setStage({ nemo: realPrices });
  const { discord } = stage;
  const ada = discord.person('Ada');
  const { thread } = await begin(stage, ada, 'let the clouds drift, 2 seconds');
  ada.say(thread, 'add a title "Hello"');
  const card = await stage.withButton(thread, 'Start');
  expect(card.text).toBe('“add a title "Hello"”\n**This usually takes about 50 credits. You have 0. Shall I start?**');
  expect(card.buttons.map(({ label }) => label)).toEqual(['Start', 'Change', 'Not now']);

  await ada.submit(await ada.press(card, 'Change'), { 'What should happen?': 'credits' });
  await discord.until(() => discord.read(thread, ada).some(({ text }) => text === '0 credits left'));
  await ada.press(card, 'Not now');
  await discord.until(() =>
    discord.read(thread).every(({ buttons }) => buttons.every(({ label }) => label !== 'Start')),
  );
  await discord.until(() => discord.read(thread).some(({ text }) => text.includes('Stopped before anything was sent')));
  expect(await story(stage, thread, ada)).toMatchInlineSnapshot(`
    "Nemo (Ada used /animate): On it — this thread is your project.
      > let the clouds drift, 2 seconds
      {version-1.mp4: Version 1 of your video}
    Nemo (pings Ada): @Ada “let the clouds drift, 2 seconds” · **version 1**
      -# 100 credits used, 0 left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Ada: add a title "Hello"
    Nemo: @Ada Stopped before anything was sent, so no credits were spent. Reply to this whenever you want to go on.
      [Again] [Refine]
    Nemo (answers Ada, only Ada sees this): 0 credits left
      [More credits]
    Nemo (answers Ada, only Ada sees this): Stopped. Nothing was sent and nothing was spent."
  `);
  expect(sent(stage)).toEqual(['let the clouds drift, 2 seconds']);
});

test('price asked: an answer, or thanks, by a command or in a form is what it is in the thread, and no request', async () => {
  await using stage = await setStage({ nemo: realPrices });
  const { discord } = stage;
  const eda = discord.person('Eda');
  const { thread, first } = await begin(stage, eda, 'let the clouds drift, 2 seconds');
  const read = (words: string) =>
    discord.until(() => discord.read(thread, eda).some(({ text }) => text.includes(words)));
  await eda.slash(thread, 'refine', { words: 'thanks!' });
  await read('Nothing was changed, and nothing was spent');
  eda.say(thread, 'add a title "Hello"');
  await stage.withButton(thread, 'Start');
  await eda.submit(await eda.press(first, 'Refine'), { 'What should happen?': 'no' });
  await read('Stopped before anything was sent');

  eda.say(thread, 'add a title "Yes"');
  const card = await stage.withButton(thread, 'Start');
  for (const account of stage.nemo.accounts()) account.available = 1_000;
  await eda.submit(await eda.press(card, 'Change'), { 'What should happen?': 'yes' });
  await nextResult(stage, thread, first);
  await eda.slash(thread, 'refine', { words: 'yes' });
  await read('Nobody is waiting for this answer any more');
  await eda.slash(thread, 'refine', { words: 'love it' });
  expect(sent(stage)).toEqual(['let the clouds drift, 2 seconds', 'add a title "Yes"']);
});

test('price asked: what is said besides, in the thread or by a command, goes with that request, which asks anew', async () => {
  await using stage = await setStage({ nemo: realPrices });
  const { discord } = stage;
  const fay = discord.person('Fay');
  const { thread, first } = await begin(stage, fay, 'let the clouds drift, 2 seconds');
  fay.say(thread, 'add a title "Hello"');
  await stage.withButton(thread, 'Start');
  const asksFor = (words: string) =>
    discord.until(() =>
      discord
        .read(thread)
        .find(({ text, buttons }) => text.includes(words) && buttons.some(({ label }) => label === 'Start')),
    );
  await fay.slash(thread, 'refine', { words: 'make it slower' });
  await asksFor('make it slower');
  fay.say(thread, 'and bluer');
  const card = await asksFor('and bluer');
  expect(card.text).toContain('Shall I start?');
  for (const account of stage.nemo.accounts()) account.available = 1_000;
  await fay.press(card, 'Start');
  await nextResult(stage, thread, first);
  expect(sent(stage)).toEqual(['let the clouds drift, 2 seconds', 'add a title "Hello"\nmake it slower\nand bluer']);
});

test('price asked: whoever starts with too little reads that nothing was spent, and where there is more', async () => {
  await using stage = await setStage({ nemo: realPrices });
  const { discord } = stage;
  const bob = discord.person('Bob');
  const { thread } = await begin(stage, bob, 'let the clouds drift, 2 seconds');
  bob.say(thread, 'add a title "Hello"');
  await bob.press(await stage.withButton(thread, 'Start'), 'Start');
  const told = await stage.withButton(thread, 'More credits');

  expect(told.text.replace(bob.mention, '@Bob')).toMatchInlineSnapshot(
    `"@Bob There are not enough credits left for this. No credits were spent. Register to get more: press More credits."`,
  );
});

test('谁用中文，谁读到的价格和问题就是中文：没有写要怎么动时，先问再付', async () => {
  await using stage = await setStage({ nemo: realPrices });
  const { discord } = stage;
  const mei = discord.person('Mei', { locale: 'zh-CN' });
  const { message } = await mei.slash(discord.channel('general').id, 'animate', { image: await picture('灯塔.jpg') });
  const thread = message?.id ?? '';
  const card = await stage.withButton(thread, '开始');
  expect(card.text).toMatchInlineSnapshot(`"**这通常需要约 100 积分。你还有 100 积分。要开始吗？**"`);
  const form = await mei.press(card, '修改');
  expect(JSON.stringify(form.answer.modal)).not.toContain('turn this image');
  await mei.submit(form, { '要怎么动？': '让云慢慢飘动，2 秒' });
  await stage.withButton(thread, '版本');

  expect(sent(stage)).toEqual(['让云慢慢飘动，2 秒']);
  expect(await story(stage, thread, mei)).toMatchInlineSnapshot(`
    "Nemo (Mei used /animate): 开始了——这个子区就是你的项目。
      {version-1.mp4: 你的视频，版本 1}
    Nemo (answers Mei, the original is gone, only Mei sees this): 这就开始。
    Nemo (pings Mei): @Mei “让云慢慢飘动，2 秒” · **版本 1**
      -# 用了 100 积分，还剩 0 积分 · 2 秒 · [MP4](<link to render_…_….mp4>)
      -# 想修改的话，回复这条消息即可。
      {version-1.mp4: 你的视频，版本 1}
      [调整] [再来一次] [时间线] [版本] [下载 MP4 ↗] [接着往下] [循环]"
  `);
});

test('a question that Discord would not show just then is shown a little later', async () => {
  const faults = createFaultyGate<Arrived, Reply>();
  await using stage = await setStage({ nemo: realPrices, discord: { gate: faults.gate } });
  const { discord } = stage;
  const ada = discord.person('Ada');
  const { thread } = await begin(stage, ada, 'let the clouds drift, 2 seconds');
  const asks = ({ body }: Arrived) => JSON.stringify(body ?? null).includes('Shall I start?');
  const refusal = faults.strike({ is: asks, times: 1, fault: refused(403, 50_001, 'Missing Access') });
  ada.say(thread, 'add a title "Hello"');
  await stage.withButton(thread, 'Start');
  expect(refusal.hits).toBe(1);
});
