import { afterAll, expect, test } from 'vitest';
import type { Shown } from '../../playground/discord/shown.ts';
import { begin, nextResult, picture, story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage({
  env: { RETRY_429_MS: '100' },
  nemo: { credits: 1_000, prices: { generation: 2, edit: 1 } },
});
afterAll(() => stage[Symbol.asyncDispose]());
const { discord, nemo } = stage;
const owner = discord.owner();
const ada = discord.person('Ada');
const general = discord.channel('general').id;
const FIELD = 'Key of a NemoVideo account';

const panelThat = (says: string): Promise<Shown> =>
  discord.until(() =>
    discord.read(general).findLast(({ text, onlyFor }) => onlyFor === 'Owner' && text.includes(says)),
  );

const some = (all: readonly Shown[]) => (all.length > 0 ? all : undefined);

const payer = ({ text }: Shown) =>
  text
    .split('\n')
    .find((line) => line.startsWith('Who pays'))
    ?.replace(/<t:\d+:D>/, '<day>')
    .replaceAll(owner.mention, '@Owner');

async function credits(): Promise<string> {
  const before = discord.read(general).length;
  await ada.slash(general, 'credits');
  const said = await discord.until(() =>
    discord
      .read(general)
      .slice(before)
      .find(({ text, buttons }) => text.includes('left') && buttons.length > 0),
  );
  return said.text;
}

test('a server puts in an account of its own, pays with it, sees its balance, and goes back to the bot’s', async () => {
  const theirs = nemo.register(500);
  await owner.slash(general, 'settings');
  expect(payer(await panelThat('Who pays: whoever runs this bot'))).toBe('Who pays: whoever runs this bot');
  const form = await owner.press(await panelThat('Who pays: whoever runs this bot'), 'NemoVideo account');
  await owner.submit(form, { [FIELD]: ` "${theirs.token}" ` });
  const paying = await panelThat('500 credits left');
  expect(payer(paying)).toBe('Who pays: this server for itself, 500 credits left, account put in <day> by @Owner');
  expect(paying.buttons.map(({ label }) => label)).toContain('Remove the account');

  const { thread, first } = await begin(stage, ada, 'let the clouds drift, 2 seconds');
  expect(first.text).toContain('2 credits used, 498 left');
  expect(await credits()).toBe('This server pays for itself: 498 credits left');

  await owner.press(paying, 'Remove the account');
  await panelThat('Who pays: whoever runs this bot');
  ada.say(thread, 'add a title "Dusk"');
  const afresh = await stage.withButton(thread, 'Again', first);
  await ada.press(afresh, 'Again');
  await nextResult(stage, thread, afresh);
  expect(await story(stage, thread, ada)).toMatchInlineSnapshot(`
    "Nemo (Ada used /animate): On it — this thread is your project.
      > let the clouds drift, 2 seconds
      {version-1.mp4: Version 1 of your video}
    Nemo (pings Ada): @Ada “let the clouds drift, 2 seconds” · **version 1**
      -# 2 credits used, 498 left · 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Ada: add a title "Dusk"
    Nemo (to Ada, pings Ada): @Ada Another account pays here now, so this project begins afresh: your pictures are there again, but the timeline is not. No credits were spent. Press Again to send this all the same.
      [Again] [Refine]
    Nemo (answers Ada): > add a title "Dusk"
    Nemo (pings Ada): @Ada once more: “add a title "Dusk"” · **version 2**
      -# Clip: made anew, 2 s → 10 s · Music Lo-fi: 2 s → 10 s · + Title “Dusk” (0–3 s) · 2 credits used, 998 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]"
  `);
  expect(await credits()).toBe('998 credits left');
  expect(theirs.available).toBe(498);
});

test('a key that is not accepted is not kept; the panel stays as it is, and beside it stands why', async () => {
  const form = await owner.press(await panelThat('Who pays: whoever runs this bot'), 'NemoVideo account');
  await owner.submit(form, { [FIELD]: 'nmv_usr_of_nobody_at_all' });
  const said = await panelThat('does not accept this key');
  expect(said.text).toBe(
    'The video service does not accept this key, so it was not kept. Copy it again from your NemoVideo account, or take another one.',
  );
  expect(payer(await panelThat('Settings of this server'))).toBe('Who pays: whoever runs this bot');
});

test('where a server pays for itself nobody gets the link that hands the bot’s account over', async () => {
  const empty = nemo.register(0);
  const form = await owner.press(await panelThat('Settings of this server'), 'NemoVideo account');
  await owner.submit(form, { [FIELD]: empty.token });
  expect(payer(await panelThat(': this server for itself, 0 credits left'))).toContain('0 credits left');
  const before = discord.read(general).length;
  await owner.slash(general, 'credits');
  const shown = await discord.until(() =>
    discord
      .read(general)
      .slice(before)
      .find(({ buttons }) => buttons.some(({ label }) => label === 'More credits')),
  );
  await owner.press(shown, 'More credits');
  const link = await discord.until(() =>
    discord
      .read(general)
      .slice(before)
      .find(({ text }) => text.includes('gets credits')),
  );
  expect(JSON.stringify(link)).not.toContain('bind=');
});

test('whoever put an account in hears alone that another admin took its place, and once that it is refused', async () => {
  const boss = discord.person('Boss', { locale: 'zh-CN', admin: true });
  const theirs = nemo.register(60);
  await boss.slash(general, 'settings');
  const panel = await discord.until(() =>
    discord.read(general).findLast(({ text, onlyFor }) => onlyFor === 'Boss' && text.includes('由谁付费')),
  );
  const form = await boss.press(panel, 'NemoVideo 账户');
  await boss.submit(form, { 'NemoVideo 账户的密钥': theirs.token });
  const [replaced] = await discord.until(() => some(discord.read(owner.dm())));
  expect(replaced?.text.replace(boss.mention, '@Boss')).toMatchInlineSnapshot(
    `"@Boss put in another NemoVideo account for **Playground**. That one pays there now, and the one that you put in no longer does: /settings shows it."`,
  );

  theirs.expiresAt = 0;
  for (const prompt of ['let it move', 'let it glow']) {
    const { message } = await ada.slash(general, 'animate', { image: await picture('sea.jpg'), prompt });
    const told = await stage.withButton(message?.id ?? '', 'Again');
    expect(told.text.replace(ada.mention, '@Ada')).toMatchInlineSnapshot(
      `"@Ada The video service refuses the NemoVideo account of this server. No credits were spent. Please ask someone who manages this server to put in another one: /settings, NemoVideo account."`,
    );
  }
  const [refused, ...more] = await discord.until(() => some(discord.read(boss.dm())));
  expect(refused?.text).toMatchInlineSnapshot(
    `"视频服务不再接受你为 **Playground** 接入的 NemoVideo 账户，那里的请求现在都做不了。请在那里换一个：/设置，“NemoVideo 账户”；或者移除它，改回由机器人的运营者付费。"`,
  );
  expect([refused?.pings, more]).toEqual([[], []]);
  expect(discord.read(owner.dm())).toHaveLength(1);
});

test('where a direct message cannot be delivered, the server reads whom to ask, and the bot goes on', async () => {
  const theirs = nemo.register(70);
  owner.closeDms();
  await owner.slash(general, 'settings');
  const form = await owner.press(await panelThat('refuses the account of this server'), 'NemoVideo account');
  await owner.submit(form, { [FIELD]: theirs.token });
  await panelThat('70 credits left');
  theirs.expiresAt = 0;
  const { message } = await ada.slash(general, 'animate', { image: await picture('sea.jpg'), prompt: 'let it move' });
  const told = await stage.withButton(message?.id ?? '', 'Again');
  expect(told.text).toContain('Please ask someone who manages this server to put in another one');
  expect(discord.read(owner.dm())).toHaveLength(1);
});
