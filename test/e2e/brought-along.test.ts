import { afterAll, expect, test } from 'vitest';
import type { Person } from '../../playground/discord/people/person.ts';
import type { Arrived, Reply } from '../../playground/discord/request.ts';
import type { Shown } from '../../playground/discord/shown.ts';
import { createFaultyGate } from '../../playground/faulty-gate.ts';
import { atRest, picture, sent, story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const faults = createFaultyGate<Arrived, Reply>();
const stage = await setStage({ discord: { gate: faults.gate } });
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;
const botId = discord.world.bot.id;

const MENU = 'Animate this';
const installed = (name: string, locale = 'en-US') => {
  const person = discord.person(name, { locale });
  person.install();
  return person;
};

/** From the menu of a message to the form, handed in with these words. */
const animates = async (person: Person, message: { readonly id: string }, words: string, menu = MENU) => {
  const { message: answer } = await person.submit(await person.menu(message, menu), { words });
  if (answer === null) throw new Error('there is no answer');
  return answer;
};

const rewritten = ({ id, channelId }: Shown, person: Person, words: string) =>
  discord.until(() => discord.read(channelId, person).find((one) => one.id === id && one.text.includes(words)));

const withoutIds = (text: string) =>
  text.replaceAll(/\d{17,}/g, '…').replaceAll(/(?<=, )\d+(?= left)|(?<=还剩 )\d+/g, '…');

/** What the bot has asked of Discord about this place by itself. */
const askedAbout = (channelId: string) =>
  discord.journal.filter(({ path }) => path.startsWith(`/channels/${channelId}`));

test('in a chat of others the picture is animated: the place sees nothing of it, and the project lives in the direct messages', async () => {
  const [ada, ben] = [installed('Ada'), discord.person('Ben')];
  const chat = discord.chat(ada, ben);
  const posted = ada.say(chat.id, 'look at this', { files: [await picture()] });
  const answer = await animates(ada, posted, 'let the sea move, 2 seconds');
  expect(answer.onlyFor).toBe('Ada');
  await stage.withButton(ada.dm(), 'Versions');
  const { text } = await rewritten(answer, ada, 'https://discord.com/channels/@me/');

  expect(withoutIds(text)).toBe(
    'On it — only you see this. Your project lives in our direct messages: https://discord.com/channels/@me/…/…',
  );
  expect(text).toContain(`/@me/${ada.dm()}/`);
  expect(discord.read(chat.id, ben).filter(({ authorId }) => authorId === botId)).toEqual([]);
  expect(askedAbout(chat.id)).toEqual([]);
  expect(withoutIds(await story(stage, ada.dm(), ada))).toMatchInlineSnapshot(`
    "Nemo: On it — your project lives right here.
      > let the sea move, 2 seconds
    Nemo (pings Ada): @Ada “let the sea move, 2 seconds” · **version 1**
      -# 2 credits used, … left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]"
  `);

  ada.say(ada.dm(), 'slower');
  await discord.until(() => sent(stage).includes('slower'));
  await atRest(stage, ada.dm());
});

test('the same on a server without the bot, in Chinese', async () => {
  const mei = installed('Mei', 'zh-CN');
  const place = discord.elsewhere('别处');
  const answer = await animates(
    mei,
    mei.say(place.id, '', { files: [await picture()] }),
    '让海浪动起来，2秒',
    '让它动起来',
  );
  await stage.withButton(mei.dm(), '版本');
  const { text } = await rewritten(answer, mei, '@me');
  expect(withoutIds(text)).toMatchInlineSnapshot(
    `"开始了——这条只有你能看到。你的项目在我们的私信里：https://discord.com/channels/@me/…/…"`,
  );
  expect(askedAbout(place.id)).toEqual([]);
  expect(withoutIds(await story(stage, mei.dm(), mei))).toMatchInlineSnapshot(`
    "Nemo: 开始了——你的项目就在这里。
      > 让海浪动起来，2秒
    Nemo (pings Mei): @Mei “让海浪动起来，2秒” · **版本 1**
      -# 用了 2 积分，还剩 … 积分 · 2 秒 · [MP4](<link to render_…_….mp4>)
      -# 想修改的话，回复这条消息即可。
      {version-1.mp4: 你的视频，版本 1}
      [调整] [再来一次] [时间线] [版本] [下载 MP4 ↗] [接着往下] [循环]"
  `);
});

test('with /animate too, and what was covered stays covered', async () => {
  const cleo = installed('Cleo');
  const place = discord.elsewhere('lounge');
  const image = { ...(await picture()), isSpoiler: true };
  const posted = cleo.say(place.id, '', { files: [image] });
  await animates(cleo, posted, 'let it snow, 2 seconds');
  const first = await stage.withButton(cleo.dm(), 'Versions');
  expect(first.files.map(({ name }) => name)).toEqual(['SPOILER_version-1.mp4']);
  const { message } = await cleo.slash(place.id, 'animate', {
    image: await picture(),
    prompt: 'a calm sea, 2 seconds',
  });
  expect(message?.onlyFor).toBe('Cleo');
  await stage.withButton(cleo.dm(), 'Versions', first);
  const another = await cleo.slash(cleo.dm(), 'animate', { image: await picture(), prompt: 'a kite, 2 seconds' });
  expect(another.message?.text).toContain('your project lives right here');
  await discord.until(() => sent(stage).some((text) => text.includes('a kite')));
  await atRest(stage, cleo.dm()); // counted by nobody else
});

test('a picture of somebody else is refused: who posted it cannot be asked there', async () => {
  const [dora, ben] = [installed('Dora'), discord.person('Ben')];
  const posted = ben.say(discord.chat(dora, ben).id, '', { files: [await picture()] });
  const paid = sent(stage).length;
  const { message, answer } = await dora.menu(posted, MENU);
  expect(answer.ephemeral).toBe(true);
  expect(message?.text).toBe(
    'Somebody else posted this picture, and I am not a member here, so I cannot ask whether they agree. No credits were spent. Take a picture that you posted yourself.',
  );
  expect(sent(stage)).toHaveLength(paid);
});

test('whoever takes no direct messages reads that, and nothing is paid', async () => {
  const emil = installed('Emil');
  emil.closeDms();
  const posted = emil.say(discord.elsewhere('quiet').id, '', { files: [await picture()] });
  const answer = await animates(emil, posted, 'a slow sunset, 2 seconds');
  const { text } = await rewritten(answer, emil, 'could not write');
  expect(text).toBe(
    'I could not write to you in a direct message, where this would have gone on. No credits were spent. Allow direct messages from me in your Discord settings, then try again.',
  );
  expect(sent(stage).filter((text) => text.includes('sunset'))).toEqual([]);
  expect((await emil.slash(discord.channel('general').id, 'history')).message?.text).toContain('no projects yet');
  emil.closeDms(false);
  await animates(emil, posted, 'a slow sunrise, 2 seconds');
  await stage.withButton(emil.dm(), 'Versions');
});

test('a kill once the first message stands in the direct messages: it goes on from there, and nothing is there twice', async () => {
  const ida = installed('Ida');
  const dm = ida.dm();
  faults.strike({
    is: ({ method, path }) => method === 'POST' && path === `/channels/${dm}/messages`,
    fault: async (next) => {
      const reply = await next();
      faults.mend();
      await stage.bot().kill('SIGKILL');
      return reply;
    },
  });
  const posted = ida.say(discord.elsewhere('harbour').id, '', { files: [await picture()] });
  await animates(ida, posted, 'a slow tide, 2 seconds');
  await stage.bot().ended;
  await stage.start();
  await stage.withButton(dm, 'Versions');
  expect(discord.read(dm).filter(({ text }) => text.startsWith('On it'))).toHaveLength(1);
  expect(sent(stage).filter((words) => words.startsWith('a slow tide'))).toHaveLength(1);
});

test('what does not work there says where it does', async () => {
  const fay = installed('Fay');
  const place = discord.elsewhere('attic');
  const { message, answer } = await fay.slash(place.id, 'status');
  expect(answer.ephemeral).toBe(true);
  expect(message?.text).toMatchInlineSnapshot(
    `"I am not a member here, so this does not work in this place. No credits were spent. Open the menu of a message of yours with a picture: Apps › Animate this. Everything else works in our direct messages."`,
  );
  expect((await fay.slash(place.id, 'help')).message?.text).toContain('/animate');
  await expect(discord.person('Gus').slash(place.id, 'help')).rejects.toThrow('There is no command "help" here.');
});

test('where whoever runs the bot wants no direct messages, none is begun', async () => {
  await stage.bot().kill('SIGTERM');
  await stage.start({ DIRECT_MESSAGES: 'false' });
  const hal = installed('Hal');
  const paid = sent(stage).length;
  const posted = hal.say(discord.elsewhere('cellar').id, '', { files: [await picture()] });
  const answer = await animates(hal, posted, 'a storm, 2 seconds');
  expect(answer.text).toBe(
    'I take no requests in direct messages. No credits were spent. Ask me on a server that we are both on.',
  );
  const { message } = await hal.slash(discord.elsewhere('cellar').id, 'status');
  expect(message?.text).toContain('Ask me on a server that we are both on.');
  expect(sent(stage)).toHaveLength(paid);
});
