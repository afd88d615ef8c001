import { expect, test } from 'vitest';
import { answeringWords } from '../../src/core/gui.ts';

const chatter =
  'Let me bring your picture to life.\n\nThe first cut is on the timeline. Next I lay some music under it.\n\nYour clip is finished.';

/** What was asked for, what the agent said beside the film, and what of that is read. */
const cases: readonly (readonly [asked: string, said: string, read: string])[] = [
  ['let the clouds drift', chatter, ''],
  ['让云飘起来', '好的，我来让画面动起来。\n\n做好了！', ''],
  ['make it snow', 'Changed.', ''],
  ['add jazz', 'I found no jazz, so I used a calm piano instead.', 'I found no jazz, so I used a calm piano instead.'],
  [
    'make it 4 minutes',
    `${chatter}\n\nI could not make it longer than 60 seconds.`,
    'I could not make it longer than 60 seconds.',
  ],
  ['加爵士乐', '已完成。\n\n没有找到爵士乐，改用了钢琴。', '没有找到爵士乐，改用了钢琴。'],
  ['how long is it, and make it slower', 'Done.\n\nIt is ten seconds long now.', 'It is ten seconds long now.'],
  ['视频多长？再慢一点', '好的，马上处理。\n\n现在是十秒。', '现在是十秒。'],
  [
    'explain what you did',
    `${chatter}\n\nI slowed the second clip down by half.`,
    'I slowed the second clip down by half.',
  ],
  ['add a title', 'Added. Would you like it in red?', 'Added. Would you like it in red?'],
  ['zoom in', '', ''],
];

test.each(cases)('“%s”, and it says “%s”: read is “%s”', (asked, said, read) => {
  expect(answeringWords(asked, said)).toBe(read);
});
