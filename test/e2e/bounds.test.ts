import { afterAll, expect, test } from 'vitest';
import { begin, picture, sent, story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage();
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;
const general = discord.channel('general').id;
const ada = discord.person('Ada');
const ben = discord.person('Ben');
const mei = discord.person('Mei', { locale: 'zh-CN' });

const links = (count: number) => Array.from({ length: count }, (_, n) => `https://a.io/${n}.png`).join(' ');
const textFile = (words: string) => ({ name: 'message.txt', bytes: Buffer.from(words) });
const files = (names: readonly string[]) => Promise.all(names.map((name) => picture(name)));

test('2 pictures and 190 links in one message: one sentence, nothing is paid, and somebody else is answered meanwhile', async () => {
  const { thread } = await begin(stage, ada, 'fog, 2 seconds');
  const before = sent(stage).length;
  const paid = stage.nemo.journal.filter(({ path }) => path === '/run_sse').length;
  ada.say(thread, `animate each of these pictures ${links(190)}`, { files: await files(['one.jpg', 'two.jpg']) });
  const helped = await ben.slash(general, 'help');
  expect(helped.message?.text).toContain('/animate');
  await discord.until(() => discord.read(thread).some(({ text }) => text.includes('192 videos')));
  const again = await ben.slash(general, 'help');
  expect(again.message?.text).toContain('/animate');

  expect((await story(stage, thread, ada)).split('\n').at(-1)).toMatchInlineSnapshot(
    `"Nemo (to Ada): That would be 192 videos, one of each picture and link, and I make at most 10 from one request. No credits were spent. Please send them in smaller groups."`,
  );
  expect(sent(stage)).toHaveLength(before);
  expect(stage.nemo.journal.filter(({ path }) => path === '/run_sse')).toHaveLength(paid);
});

test('with eight pictures waiting, a command with five more is refused to the person alone, and the eight go on waiting', async () => {
  const { thread } = await begin(stage, ben, 'rain, 2 seconds');
  const before = sent(stage).length;
  ben.say(thread, '', { files: await files(Array.from({ length: 8 }, (_, n) => `p${n}.jpg`)) });
  await stage.withButton(thread, 'Animate these');
  const five = await files(['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg', 'e.jpg']);
  const [image, image2, image3, image4, image5] = five;
  if (!image || !image2 || !image3 || !image4 || !image5) expect.unreachable();
  const { message } = await ben.slash(thread, 'animate', {
    image,
    image2,
    image3,
    image4,
    image5,
    prompt: 'all of them',
  });
  expect(message?.onlyFor).toBe('Ben');
  expect(message?.text).toMatchInlineSnapshot(
    `"That is 13 pictures and links, counting any that wait here, and I take at most 10 for one request. No credits were spent. Please send fewer at once."`,
  );

  ben.say(thread, '', { files: await files(['x.jpg', 'y.jpg', 'z.jpg']) });
  await discord.until(() => discord.read(thread).some(({ text }) => text.includes('left out')));
  expect(discord.read(thread).at(-1)?.text).toMatchInlineSnapshot(`
    "p0.jpg, p1.jpg, p2.jpg, p3.jpg, p4.jpg, p5.jpg, p6.jpg, p7.jpg, x.jpg, y.jpg are here. Reply with what should happen, or press Animate these.
    1 more was left out: 10 pictures and links are all I take for one request. Send it again with the next one."
  `);
  expect(sent(stage)).toHaveLength(before);
});

test('who uses Discord in Chinese reads in Chinese what is too much, in a channel as in a thread', async () => {
  const before = sent(stage).length;
  mei.say(general, `<@${discord.world.bot.id}> 让它们动起来 ${links(11)}`);
  await discord.until(() => discord.read(general).some(({ text }) => text.includes('11 个')));
  expect(discord.read(general).at(-1)?.text).toMatchInlineSnapshot(
    `"连同等在这里的在内，一共有 11 个图片和链接，一次请求最多 10 个。没有消耗积分。请一次少发一些。"`,
  );

  const { message } = await mei.slash(general, 'animate', {
    image: await picture('灯塔.jpg'),
    prompt: '让云慢慢飘动，2 秒',
  });
  const thread = message?.id ?? '';
  await stage.withButton(thread, '版本');
  mei.say(thread, '云'.repeat(2_500));
  mei.say(thread, '海'.repeat(1_500));
  const read = () => discord.read(thread).filter(({ text }) => text.includes('字'));
  await discord.until(() => read().length === 1);
  expect(read().at(-1)?.text).toMatchInlineSnapshot(
    `"一共有 4,001 个字，一次请求最多 4,000 个字。没有消耗积分。请说得简短一些，一次说完。"`,
  );
  expect(sent(stage)).toHaveLength(before + 1);
});

test('links to pictures are pictures by whatever door they come: a command, a form, a text file', async () => {
  const { thread, first } = await begin(stage, ada, 'mist, 2 seconds');
  const before = sent(stage).length;
  const eleven = 'That is 11 pictures and links, counting any that wait here, and I take at most 10 for one request.';
  const answers = [
    await ada.slash(general, 'animate', { prompt: `let them move ${links(11)}` }),
    await ada.slash(general, 'animate', { image: textFile(`let them move ${links(11)}`) }),
    await ada.submit(await ada.slash(general, 'animate'), {
      Pictures: await files(['one.jpg']),
      'What should happen?': `let them move ${links(10)}`,
    }),
    await ada.slash(thread, 'refine', { words: `show these, too: ${links(11)}` }),
    await ada.submit(await ada.press(first, 'Refine'), { 'What should happen?': `show these, too: ${links(11)}` }),
  ];
  expect(answers.map(({ message }) => message?.text.includes(eleven))).toEqual(answers.map(() => true));

  const written = ada.say(thread, 'show these, too:', { files: [textFile(links(11))] });
  const said = () => discord.read(thread).find(({ replyTo, text }) => replyTo === written.id && text.includes(eleven));
  await discord.until(said);
  expect(sent(stage)).toHaveLength(before);
});

test('a link in a command is brought as a picture, is no word of the request, and may stand behind a spoiler', async () => {
  await ada.slash(general, 'animate', {
    image: await picture('sea.jpg'),
    prompt: 'begin here, end with ||https://a.invalid/end.png||, 2 seconds',
  });
  const asked = () =>
    discord.threads().flatMap(({ id }) => discord.read(id).filter(({ text }) => text.includes('end.png')));
  await discord.until(() => asked()[0]);
  expect(asked()[0]?.text).toContain('“end.png”');
  expect(sent(stage).some((text) => text.includes('a.invalid'))).toBe(false);
});
