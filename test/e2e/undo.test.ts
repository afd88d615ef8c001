import { expect, test } from 'vitest';
import { animate, atRest, begin, nextResult, sent, story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

test('undo: the version before is there again, free; the next request, and Refine under an older one, say what they are about', async () => {
  await using stage = await setStage();
  const ada = stage.discord.person('Ada');
  const { thread, first } = await begin(stage, ada, 'let the clouds drift, 2 seconds');
  ada.say(thread, 'add a title "Hello"');
  const second = await nextResult(stage, thread, first);
  ada.say(thread, 'undo');
  const back = await nextResult(stage, thread, second);
  ada.say(thread, 'make the music quieter');
  const third = await nextResult(stage, thread, back);
  expect(sent(stage).at(-1)).toMatch(/^This is about version 1, not the newest one\..*\nmake the music quieter$/s);

  const form = await ada.press(second, 'Refine');
  expect(form.answer.modal).toMatchObject({ title: 'Refine version 2' });
  await ada.submit(form, { 'What should happen?': 'make the title red' });
  await nextResult(stage, thread, third);
  expect(sent(stage).at(-1)).toMatch(/^This is about version 2, not the newest one\..*\nmake the title red$/s);
  expect((await ada.press(third, 'Versions')).message?.text).toContain('Versions');

  expect((await story(stage, thread, stage.discord.person('Hal'))).split('"Hello"\n').at(1)).toMatchInlineSnapshot(`
    "Nemo (to Ada, pings Ada): @Ada “add a title "Hello"” · **version 2**
      -# + Title “Hello” (0–2 s) · 1 credit used, 997 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: Version 2 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Ada: undo
    Nemo (to Ada): Back at version 1: its video comes again in a moment, and that costs nothing. What you write next is about this version.
    Nemo (to Ada, pings Ada): @Ada **Version 1 is ready**
      -# 2 s · [MP4](<link to render_…_….mp4>)
      -# Reply to this message to change something.
      {version-1.mp4: Version 1 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Ada: make the music quieter
    Nemo (to Ada, pings Ada): @Ada “make the music quieter” · **version 3**
      -# Music Lo-fi: 100% → 40% · + Title “Hello” (0–2 s) · 1 credit used, 996 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-3.mp4: Version 3 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
    Nemo (answers Ada): > make the title red
    Nemo (pings Ada): @Ada “make the title red” · **version 4**
      -# Small adjustments · 1 credit used, 995 left · 2 s · [MP4](<link to render_…_….mp4>)
      {version-4.mp4: Version 4 of your video}
      [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]"
  `);
});

test('撤销: the same in Chinese, until there is nothing left', async () => {
  await using stage = await setStage();
  const mei = stage.discord.person('Mei', { locale: 'zh-CN' });
  const thread = await animate(stage, mei, '让云慢慢飘动，2 秒');
  const first = await stage.withButton(thread, '版本');
  mei.say(thread, '加上标题“晚安”');
  const second = await stage.withButton(thread, '版本', first);
  mei.say(thread, '撤销');
  await stage.withButton(thread, '版本', second);
  mei.say(thread, '撤销');
  await stage.discord.until(() => stage.discord.read(thread).find(({ text }) => text.includes('更早的版本')));

  expect(sent(stage)).toEqual(['让云慢慢飘动，2 秒', '加上标题“晚安”']);
  expect((await story(stage, thread, mei)).split('晚安”\n').at(1)).toMatchInlineSnapshot(`
    "Nemo (to Mei, pings Mei): @Mei “加上标题‘晚安’” · **版本 2**
      -# + 标题 “晚安”（0–2 秒） · 用了 1 积分，还剩 997 积分 · 2 秒 · [MP4](<link to render_…_….mp4>)
      {version-2.mp4: 你的视频，版本 2}
      [调整] [再来一次] [时间线] [版本] [下载 MP4 ↗] [接着往下] [循环]
    Mei: 撤销
    Nemo (to Mei): 已回到版本 1：它的视频马上会再发一次，不消耗积分。接下来写的内容都针对这个版本。
    Nemo (to Mei, pings Mei): @Mei **版本 1 已就绪**
      -# 2 秒 · [MP4](<link to render_…_….mp4>)
      -# 想修改的话，回复这条消息即可。
      {version-1.mp4: 你的视频，版本 1}
      [调整] [再来一次] [时间线] [版本] [下载 MP4 ↗] [接着往下] [循环]
    Mei: 撤销
    Nemo (to Mei): 前面没有更早的版本了。请写下要改什么，或说明想回到哪个版本。"
  `);
});

test('the list of versions says what each is, leads to it, compares two, and goes back for who directs, free', async () => {
  await using stage = await setStage();
  const { discord } = stage;
  const ada = discord.person('Ada');
  const { thread, first } = await begin(stage, ada, 'let the clouds drift, 2 seconds');
  ada.say(thread, 'add a title "Hello"');
  const second = await nextResult(stage, thread, first);
  await atRest(stage, thread);
  const list = (await ada.press(second, 'Versions')).message ?? expect.unreachable();
  const said = async (used: ReturnType<typeof ada.choose>) => {
    const { message } = await used;
    await discord.until(() => discord.read(thread).find(({ id, loading }) => id === message?.id && !loading));
    return discord.read(thread).find(({ id }) => id === message?.id)?.text;
  };

  expect(list.text.replaceAll(/<t:\d+:R>/g, '<time>').replaceAll(/http\S+?(?=\))/g, '<link>')).toMatchInlineSnapshot(`
    "Versions
    **Version 2, the current one** · “add a title "Hello"” · <time> · [show](<link>)
    -# + Title “Hello” (0–2 s) · 1 credit used, 997 left · [MP4](<link>)
    **Version 1** · “let the clouds drift, 2 seconds” · <time> · [show](<link>)
    -# 2 credits used, 998 left · [MP4](<link>)"
  `);
  expect(list.text).toContain(`https://discord.com/channels/${discord.world.guildId}/${thread}/${first.id}`);
  expect(await said(ada.choose(list, 'Compare two versions', ['Version 2', 'Version 1']))).toBe(
    '**From version 1 to version 2**\n- + Title “Hello” (0–2 s)',
  );
  const mei = discord.person('Mei', { locale: 'zh-CN' });
  const read = (await mei.press(second, 'Versions')).message ?? expect.unreachable();
  expect(read.text).toContain('-# + 标题 “Hello”（0–2 秒）'); // in her language, whoever asked for it
  const choices = (of: typeof list) => [...of.selects, ...of.buttons.map((one) => one.label)];
  expect(choices(list)).toEqual(
    expect.arrayContaining(['Go back to this one (free)', 'Compare two versions', 'Let us vote']),
  );
  expect(new Set(choices(read))).toEqual(new Set(['比较两个版本', '获取新链接'])); // what she may do, and nothing else
  const before = sent(stage).length;
  const open = ada.say(thread, 'versions');
  const shown = await discord.until(() => discord.read(thread).find(({ replyTo }) => replyTo === open.id));
  expect(await said(discord.person('Eve').choose(shown, 'Go back to this one (free)', ['Version 1']))).toContain(
    'Only the person who began this can do that.',
  );
  expect(await said(ada.choose(list, 'Go back to this one (free)', ['Version 1']))).toContain('Back at version 1');
  await nextResult(stage, thread, shown);
  expect(sent(stage)).toHaveLength(before);
});
