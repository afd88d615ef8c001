import { expect, test } from 'vitest';
import { plainWords } from '../../../src/core/gui.ts';
import { limits } from '../../../src/core/limits.ts';
import { chineseDropped, chineseKept } from './chinese.ts';
import { englishDropped, englishKept } from './english.ts';
import { machineDropped, machineLookalikes, machineMixed } from './machine-words.ts';
import { chineseMixed, englishMixed } from './mixed.ts';

const kept = [...englishKept, ...chineseKept];
const dropped = [...englishDropped, ...chineseDropped];
const mixed = [...englishMixed, ...chineseMixed];
const everything = [...kept, ...dropped, ...mixed.map(([says]) => says)];

test.each(kept)('people read every letter of: %s', (says) => {
  expect(plainWords(says)).toBe(says);
});

test.each(dropped)('people read nothing of: %s', (says) => {
  expect(plainWords(says)).toBe('');
});

test.each(mixed)('of “%s” people read “%s”', (says, reads) => {
  expect(plainWords(says)).toBe(reads);
});

test.each(machineLookalikes)('what only looks like a machine word is read to the letter: %s', (says) => {
  expect(plainWords(says)).toBe(says);
});

test.each(machineDropped)('people read no machine word, whatever its shape: %s', (says) => {
  expect(plainWords(says)).toBe('');
});

test.each(machineMixed)(
  'beside machine words people read what a person says: of “%s” they read “%s”',
  (says, reads) => {
    expect(plainWords(says)).toBe(reads);
    expect(plainWords(reads)).toBe(reads);
  },
);

test('what the recorded runs of the agent end with reads as if there had never been an editor', () => {
  const gui =
    'Your clip is on the timeline. Preview in timeline, then click the **Export** button in the top right corner. ' +
    'To change the music, open the Audio panel and drag and drop a track. You can check your account under Billing.';
  const generated =
    'On it - animating your image now. The raw video is ready. Adding background music. ' +
    'Your video is ready! Preview it in the timeline, or click the **Export** button to download the MP4.';
  expect(plainWords(gui)).toBe('Your clip is on the timeline.');
  expect(plainWords(generated)).toBe(
    'On it - animating your image now. The raw video is ready. Adding background music. Your video is ready!',
  );
});

test('the table is what it promises: half of it Chinese, a third of it traps, nothing twice', () => {
  const chinese = everything.filter((says) => /\p{sc=Han}{2}/u.test(says));
  expect(everything.length).toBeGreaterThan(400);
  expect(chinese.length * 2).toBeGreaterThanOrEqual(everything.length);
  expect(kept.length * 3).toBeGreaterThanOrEqual(everything.length);
  expect(new Set(everything).size).toBe(everything.length);
});

/** Stated here once more and otherwise than in the code: what somebody without an editor must never be told to do. */
const instruction =
  /(?:^|[.!?;,:]\s|\n(?:[-*•>]|\d+[.)])?\s*)(?:\*\*)?(?:(?:please|just|simply|then|or|and|you can|also|now) )*(?:click (?:on|the|here|\*\*|export)|tap the|double-click|right-click|drag (?:the (?!sword|chest)|a (?:track|clip)|it |and drop)|preview (?:it|in)|open the (?!control)[\w* ]{0,20}(?:panel|tab|menu) (?:and|to)|go to (?:settings|billing)|hit export|press (?:play|export|delete))|(?:^|[。！；，,\n]\s*)(?:请|您|你|可以|也可以|或者|然后|再|直接)*(?:点击(?!声)(?:[“"导这右]|按钮|\s?Export)|双击|拖拽(?!着)|拖动(?!箱)|打开[^。，]{1,8}面板|预览一下|前往[^。，]{0,8}页)/iu;

/** What other people say, a storyboard tells or a link spells is not said to the reader. */
const quoted =
  /"[^"\n]*"|“[^”\n]*”|「[^」\n]*」|'[^'\n]*'|```[^]*?```|https?:\S+|\[[^\]]*\]\([^)]*\)|^.*(?:scene|shot|prompt|title|title:\*\*|says|标题|镜头|写着)\s?\d*[:：].*$/gimu;

test('no instruction about a screen is left in anything people read, by a pattern of its own', () => {
  const told = (text: string) => instruction.test(text.replaceAll(quoted, '…'));
  expect(dropped.filter(told).length).toBeGreaterThan(dropped.length / 4);
  expect([...everything, ...pairs().map(([says]) => says)].map(plainWords).filter(told)).toEqual([]);
});

test('people read nothing that was not said: only letters go, and a tool is called a tool', () => {
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
  const said = [...mixed, ...pairs()].filter(([, reads]) => !/a tool|工具/.test(reads));
  for (const [says] of said) {
    const left = letters(plainWords(says));
    let found = 0;
    for (const letter of letters(says)) if (letter === left[found]) found += 1;
    expect([says, found]).toEqual([says, left.length]);
  }
});

test('reading it twice changes nothing', () => {
  const once = [...everything, ...pairs().map(([says]) => says)].map(plainWords);
  expect(once.map(plainWords)).toEqual(once);
});

test('nothing dangles: no empty list item or heading, no doubled stop, no lone joint, every mark has its partner', () => {
  const pieces = [...mixed.map(([says]) => says), ...pairs().map(([says]) => says)].map(plainWords);
  const count = (text: string, mark: string) => text.split(mark).length - 1;
  for (const text of pieces) {
    expect(text).not.toMatch(/^\s*(?:[-*•]|\d+[.)]|#+)\s*$/m);
    expect(text).not.toMatch(/[,，;；]\s*[.。!！]|[.。][.。]|\(\s*\)|（\s*）|\*\*\s*\*\*/);
    expect(text).not.toMatch(/(?:\b(?:and|or|then|just|click)|或者|然后|并且)\s*[.!。！]?$/i);
    expect(count(text, '**') % 2).toBe(0);
    for (const [open, close] of ['()', '（）', '“”', '「」', '[]'])
      expect(count(text, open ?? '')).toBe(count(text, close ?? ''));
  }
});

const englishContent = [
  'I added a title.',
  'The music is at 35 %.',
  'She opens the door.',
  'It cost 5 credits.',
  '**Done!** Your cat dances.',
];
const englishAsides = [
  'Click Export to download it.',
  'Click the **Export** button in the top right corner.',
  'You can preview it in the timeline.',
  'Open the Audio panel and drag a track to change the music.',
  'To change it, drag the slider.',
  'When you are happy, hit Export.',
  'Please check your account under Billing.',
  'The Export button is in the toolbar.',
];
const chineseContent = [
  '我已添加标题。',
  '音乐音量为 35%。',
  '她打开了门。',
  '用了 5 积分。',
  '要不要再慢一点？',
  '猫在屋顶上跳舞。',
];
const chineseAsides = [
  '点击导出按钮下载。',
  '请点击右上角的“导出”按钮。',
  '你可以在时间线上预览。',
  '打开音乐面板，把曲目拖到时间线上。',
  '如需修改，请拖动滑块。',
  '导出按钮在右上角。',
  '满意后，点击导出。',
];

/** Every content beside every instruction: before it, behind it, in brackets, in a list, in the same sentence. */
function pairs(): readonly (readonly [says: string, reads: string])[] {
  const english = englishContent.flatMap((said) => englishAsides.flatMap((aside) => together(said, aside, ' ')));
  const chinese = chineseContent.flatMap((said) => chineseAsides.flatMap((aside) => together(said, aside, '')));
  return [...english, ...chinese];
}

function together(said: string, aside: string, space: string): readonly (readonly [says: string, reads: string])[] {
  const open = said.slice(0, -1);
  const stop = space === '' ? '。' : '.';
  const low = aside.charAt(0).toLowerCase() + aside.slice(1);
  const joints =
    space === '' ? ['，', '；', '，然后'] : [', ', '; ', ' — ', ', and ', ', or ', ', then ', ', so ', ' so '];
  const joined = said.endsWith('？') ? [] : joints.map((joint) => [open + joint + low, open + stop] as const);
  return [
    [said + space + aside, said],
    [aside + space + said, said],
    [`${said}\n\n${aside}`, said],
    [`- ${said}\n- ${aside}`, `- ${said}`],
    [`${said}${space}(${aside})`, said],
    ...joined,
  ];
}

test('wherever an instruction stands beside content, the content stays and reads as a sentence', () => {
  const wrong = pairs().filter(([says, reads]) => plainWords(says) !== reads);
  expect(wrong.map(([says]) => [says, plainWords(says)])).toEqual([]);
  expect(pairs().length).toBeGreaterThan(600);
});

test('line breaks and paragraphs of what remains stay, and space around a text does not', () => {
  expect(plainWords('\n  One.\n\n\nTwo.  \nThree.\n\n')).toBe('One.\n\n\nTwo.  \nThree.');
  expect(plainWords('One.\n\nClick Export.\n\nTwo.\nThree.')).toBe('One.\n\nTwo.\nThree.');
  expect(plainWords('One.\r\n\r\nTwo.')).toBe('One.\r\n\r\nTwo.');
  expect(plainWords('')).toBe('');
  expect(plainWords(' \n\t ')).toBe('');
});

test('of an agent that says more than anybody reads, the beginning is read, in whole characters, and a sign says so', () => {
  const scenes = Array.from({ length: 2_000 }, (_, count) => `Scene ${count} is done.`).join(' ');
  const read = plainWords(`${scenes} Click Export.`);
  expect(read.length).toBeGreaterThan(limits.agentChars - 50);
  expect(read.length).toBeLessThanOrEqual(limits.agentChars);
  expect(read.endsWith('…') && scenes.startsWith(read.slice(0, -1).trimEnd())).toBe(true);
  for (const before of ['a', 'ab', 'abc'])
    expect(plainWords(before + '👩🏽‍🚀'.repeat(4_000))).toMatch(/^abc?(?:👩🏽‍🚀)+…$|^a(?:👩🏽‍🚀)+…$/u);
  expect(plainWords('a'.repeat(limits.agentChars))).toBe('a'.repeat(limits.agentChars));
});

test('no text makes it throw, however it is cut', () => {
  const text = everything.join('\n');
  for (let at = 0; at < text.length; at += 97) {
    const piece = text.slice(at, at + 211);
    expect(plainWords(plainWords(piece))).toBe(plainWords(piece));
  }
});
