import { expect, test } from 'vitest';
import { asksSomething, plainWords, questionIn } from '../../src/core/gui.ts';

const answersTo = (text: string) => questionIn(text)?.options ?? [];

test.each([
  ['Before I begin: should it feel calm or wild?', ['calm', 'wild']],
  ['Should it be calm, dreamy or wild?', ['calm', 'dreamy', 'wild']],
  ['Which mood: calm or wild?', ['calm', 'wild']],
  ['What mood should it have, calm, dreamy or wild?', ['calm', 'dreamy', 'wild']],
  ['What would you like it to be, calm or wild?', ['calm', 'wild']],
  ['Do you want something calm or wild?', ['calm', 'wild']],
  ['How about calm or wild?', ['calm', 'wild']],
  ['用哪张开头，第一张还是第二张？', ['第一张', '第二张']],
  ['Do you want it in 9:16 or 16:9?', ['9:16', '16:9']],
  ['I see two pictures. Which opens the film, the lighthouse or the boat?', ['the lighthouse', 'the boat']],
  ['Should I begin with the lighthouse or the boat?', ['the lighthouse', 'the boat']],
  ['Shall the boat go to the left or to the right?', ['to the left', 'to the right']],
  ['Do you mean "Sunrise" or "Sunset"?', ['Sunrise', 'Sunset']],
  ['开始之前想问一下：要平静一点，还是狂野一点？', ['平静一点', '狂野一点']],
  ['音乐要欢快还是安静？', ['欢快', '安静']],
  ['你想要竖屏还是横屏呢？', ['竖屏', '横屏']],
])('“%s” can be answered by a button', (text, options) => {
  expect(answersTo(text)).toEqual(options);
});

test.each([
  'Shall I go on?',
  'Would you like music or not?',
  'Should I add music or make it longer?',
  'Anything else, or is it good so?',
  'I made it slower or at least calmer.',
  'Is it calm or wild? I took calm.',
  'I changed two things:\n- the music\n- the title',
  'Which mood do you have in mind?',
  '要不要加音乐？',
  '改好了。还是很慢，对吗？',
  'It is 8 seconds long. Is there anything you’d like to change or add?',
  'Done. Would you like any changes or additions?',
  'Anything you want to add, remove or change?',
  'What would you like to add, remove or change?',
  'What else should I change or add?',
  'Any questions or tweaks?',
  'Is there something you would like to change or add?',
  '视频一共 8 秒。还有什么想调整或者补充的吗？',
  '还有哪里想修改，或者补充的呢？',
  '需要加字幕或者音乐吗？',
  '需要加字幕還是音樂嗎？',
])('“%s” is only read: what could be chosen is not beyond doubt', (text) => {
  expect(questionIn(text)).toBeNull();
});

test('a call for an answer stands with its answers below it; a box means that several can be chosen', () => {
  expect(questionIn('I see three.\n\nWhich mood?\n○ Calm\n○ Wild')).toEqual({
    prompt: 'I see three.\n\nWhich mood?',
    options: ['Calm', 'Wild'],
    several: false,
  });
  expect(questionIn('Which moods:\n☐ Calm\n☐ Wild')).toMatchObject({ options: ['Calm', 'Wild'], several: true });
});

test('a list of the agent’s own below its question can be chosen from too', () => {
  expect(questionIn('Which one do you mean?\n1. The lighthouse\n2. The boat')?.options).toEqual([
    'The lighthouse',
    'The boat',
  ]);
});

test.each([
  ['Please choose:\n1. Calm\n2. Wild', ['Calm', 'Wild']],
  ['I see two pictures.\n\nWhich of these do you prefer\n- Calm\n- Wild', ['Calm', 'Wild']],
  ['Which mood？\n- Calm\n- Wild', ['Calm', 'Wild']],
  ['Pick one:\n• Calm\n• Wild', ['Calm', 'Wild']],
  ['Let me know which you prefer:\na) Calm\nb) Wild', ['Calm', 'Wild']],
  ['Which do you prefer?\n1. Calm\n2. Wild\n\nJust reply with the number.', ['Calm', 'Wild']],
  ['**Which mood?**\n\n1. **Calm** – slow clouds\n2. **Wild** – storm', ['**Calm** – slow clouds', '**Wild** – storm']],
  ['请选择：\n1. 平静\n2. 狂野', ['平静', '狂野']],
  ['你更喜欢哪一个\n1、平静\n2、狂野', ['平静', '狂野']],
  ['请告诉我用哪一张：\n- 灯塔\n- 小船\n\n回复数字即可。', ['灯塔', '小船']],
  ['Tell me which mood you want: calm or wild.', ['calm', 'wild']],
])('what is to be chosen can be, also where no question mark says so: %j', (text, options) => {
  expect(answersTo(text)).toEqual(options);
  expect(asksSomething(text)).toBe(true);
});

test.each([
  'What I chose:\n- the lighthouse\n- the boat',
  'Here is which pictures I used:\n- the lighthouse\n- the boat',
  '我选择了：\n- 灯塔\n- 小船',
  'I picked up the pace:\n- the clouds\n- the boat',
  'Selected:\n1. Calm\n2. Wild',
])('“%s” tells of a choice that is made: nothing is asked', (text) => {
  expect(questionIn(text)).toBeNull();
  expect(asksSomething(text)).toBe(false);
});

test.each([
  'Please confirm that I may remove the title.',
  '请确认是否删除标题。',
  'Which?\n○ Calm',
  'Choose\n– A\n– B',
])('“%s” waits for an answer, without a question mark and without answers to choose from', (text) =>
  expect(asksSomething(text)).toBe(true),
);

test('one answer, the same answer twice, and very many are read, not chosen', () => {
  const many = (count: number, sign = '○') => Array.from({ length: count }, (_, n) => `${sign} ${n}`);
  expect(answersTo('Which?\n○ Calm')).toEqual([]);
  expect(answersTo('Which?\n○ Calm\n○ Calm')).toEqual([]);
  expect(answersTo('Which?\n○ Calm\n○ **')).toEqual([]);
  expect(answersTo(['Which?', ...many(125)].join('\n'))).toHaveLength(125);
  expect(answersTo(['Which?', ...many(126)].join('\n'))).toEqual([]);
  expect(answersTo(['Which?', ...many(26, '☐')].join('\n'))).toEqual([]);
});

test('an answer of a call is one however long it is, a line of a list only where it is no sentence', () => {
  const long = 'x'.repeat(900);
  expect(answersTo(`Which?\n○ ${long}\n○ Wild`)).toEqual([long, 'Wild']);
  expect(answersTo(`Which?\n- ${long}\n- Wild`)).toEqual([]);
});

test.each([
  [
    ['Export now', 'Keep editing'],
    ['Export now', 'Keep editing'],
  ],
  [
    ['Click Export', '打开音乐面板'],
    ['Click Export', '打开音乐面板'],
  ],
  [
    ['The cat (asset_9f8e7d61)', 'sess_1234567890'],
    ['The cat', '2'],
  ],
  [
    ['a1b2c3d4-e5f6-7890-abcd-ef1234567890', '/workspace/in/cat.png', 'None'],
    ['1', '2', 'None'],
  ],
  [
    ['NaN', '{"mood":"calm"}', 'Calm'],
    ['1', '2', 'Calm'],
  ],
  [
    ['9:16', 'cat.png', 'https://x.example/a.png'],
    ['9:16', 'cat.png', 'https://x.example/a.png'],
  ],
])('each answer of a call can be given, and none is a machine word: %j', (given, read) => {
  const said = plainWords(['Please choose:', ...given.map((one) => `○ ${one}`)].join('\n'));
  expect(said).toBe(['Please choose:', ...read.map((one) => `○ ${one}`)].join('\n'));
  expect(answersTo(said)).toEqual(read);
});

test.each([
  'I can make it longer. Shall I go ahead?',
  'It is slower now. Shall I add music? It would fit.',
  'Anything else? Or shall I begin with the boat?',
  '要不要加音乐？',
  '需要我导出成竖屏吗？',
])('“%s” waits for an answer', (text) => expect(asksSomething(text)).toBe(true));

test.each([
  'It is four seconds long.',
  'See https://example.com/film?id=3 for it.',
  'Your video is ready. Is there anything else you would like to change?',
  'Done. Anything else?',
  'Done. Would you like any other changes?',
  'What else would you like?',
  '做好了。还需要调整什么吗？',
  '改好了，还有别的想改吗？',
  '還需要什麼嗎？',
])('“%s” only offers more', (text) => expect(asksSomething(text)).toBe(false));
