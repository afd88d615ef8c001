import { expect, test } from 'vitest';
import { fastPace } from '../../playground/nemo/pace.ts';
import { animate, picture, sent } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

test('thirty messages of four people give exactly the requests they should', async () => {
  await using stage = await setStage({
    env: { BURST_MS: '1000' },
    nemo: { pace: { ...fastPace, editMs: 2_500 }, prices: { generation: 2, edit: 1 } },
  });
  const { discord } = stage;
  const [ada, ben, mei, dan] = [
    discord.person('Ada'),
    discord.person('Ben'),
    discord.person('Mei', { locale: 'zh-CN' }),
    discord.person('Dan'),
  ];
  const bot = `<@${discord.world.bot.id}>`;
  const results = () =>
    discord.read(thread).filter(({ buttons }) => buttons.some(({ label }) => label === 'Versions' || label === '版本'));
  const comeTo = (count: number) => discord.until(() => results().length >= count && results().at(-1));
  let written = 0;
  const say = (who: typeof ada, text: string, more?: Parameters<typeof ada.say>[2]) => {
    written += 1;
    return who.say(thread, text, more);
  };

  const thread = await animate(stage, ada, 'a quiet harbour, 2 seconds'); //                      1
  say(ben, 'oh, is that the new bot?');
  say(dan, 'yes, export the video when you are done, Ada');
  const first = await comeTo(1);

  say(ada, 'add a title "Harbour"'); //                                                            2, a burst
  say(ada, 'and make the music quieter, 40 %');
  await comeTo(2);
  say(ada, 'credits');
  say(mei, `${bot} 余额`);
  say(ben, 'it costs credits?');
  say(ada, 'export please'); //                                                                     free
  await comeTo(3);
  say(mei, `${bot} 把标题去掉`); //                                                                 3
  const asked = await stage.withButton(thread, 'Always');
  await ada.press(asked, 'Always'); // whoever began it lets her
  await comeTo(4);
  say(mei, '太好了！');
  say(ben, 'I would make it faster');
  say(ben, 'make it 3 seconds', { replyTo: first }); //                                             4, about version 1
  await ada.press(await stage.withButton(thread, 'Always', asked), 'Always');
  await comeTo(5);
  say(ada, 'status');
  say(ada, 'upload');

  say(ada, 'add a title "Wrong"'); //                                                               5, while it works:
  await stage.nemo.until(() => sent(stage).length === 5);
  const edited = say(ada, 'add a titel "Harbor"'); //                                               6, edited
  const dropped = say(mei, `${bot} 全部删掉`); //                                                   dropped
  await discord.until(() =>
    discord.read(thread).some(({ id, reactions }) => id === dropped.id && reactions.length > 0),
  );
  ada.edit(edited, 'add a title "Harbour at night"');
  mei.remove(dropped);
  await comeTo(7);
  say(dan, 'what a nice title');
  say(dan, '👍');

  say(ada, '', { files: [await picture('one.jpg')] }); //                                           held
  say(ada, '', { files: [await picture('two.jpg'), await picture('three.jpg')] });
  await stage.withButton(thread, 'Animate these');
  say(ben, 'three pictures at once?');
  say(ada, 'one clip each, 2 seconds'); //                                                          7, 8, 9: a batch of three
  await comeTo(10);
  const thanks = say(ada, 'thanks!'); //                                                            free
  await discord.until(() => discord.read(thread).some(({ id, reactions }) => id === thanks.id && reactions.length > 0));
  say(ada, '导出'); //                                                                               free
  await comeTo(11);
  say(ben, 'done?');
  say(dan, 'looks like it');
  say(mei, '辛苦了');
  say(ada, 'show tracks');
  say(ben, 'see you');
  say(dan, 'good night all');

  expect(written).toBeGreaterThanOrEqual(30);
  const only = (number: number, name: string) =>
    `Make a video of only picture ${number} ("${name}"), instead of what is on the timeline: one clip each, 2 seconds`;
  expect(sent(stage).map((text) => text.replace(/It was: .*\n/, 'It was: …\n'))).toEqual([
    'a quiet harbour, 2 seconds',
    'add a title "Harbour"\nand make the music quieter, 40 %',
    '把标题去掉',
    'This is about version 1, not the newest one. It was: …\nmake it 3 seconds',
    'add a title "Wrong"',
    'add a title "Harbour at night"',
    only(2, 'one.jpg'),
    only(3, 'two.jpg'),
    only(4, 'three.jpg'),
  ]);
}, 180_000);
