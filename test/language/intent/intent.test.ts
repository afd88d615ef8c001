import { expect, test } from 'vitest';
import { intentOf, stepsBackIn, versionIn } from '../../../src/core/intent.ts';
import { lists, requests, traps } from './labelled.ts';
import { sentences } from './sentences.ts';

const misspelled = {
  export: sentences(
    'exprot / expport please / exort / expotr it / donwload / download the vidoe / export teh video / shwo me the video / exprot 一下 / wxport it',
  ),
  credits: sentences('creditss / credtis / how many credist do i have / balnce / baalnce / hwo many credits do I have'),
  status: sentences('staus / satus / sttaus / show trakcs / timelin / shwo tracks / what is the progres'),
  upload: sentences('uplaod / uplod / uplooad / uplaod a pic / upload a pictrue'),
} as const;

/** Around the request, and no part of it. */
const dressed = [
  '**export**',
  '_export_',
  '||export||',
  '`export`',
  '```\nexport\n```',
  '"export"',
  '“导出视频”',
  '「導出」',
  '(export)',
  '> export',
  '# export',
  '</export:123456789012345678>',
  '<@123> export',
  'hey <@!123456789012345678>, export please',
  'export <:party:123456789012345678>',
  '  export\n',
  'ex\u200bport',
  'export\nplease',
  'thanks!\nexport!\nexport!',
];

const lines = [
  '',
  '  \n',
  'export\nmake it slower',
  '变慢\n导出',
  'export\ncredits',
  '> make it slower\nexport',
  '```js\nexport\n```',
];

test.each(requests.export)('“%s” asks for the clip', (text) => expect(intentOf(text)).toBe('export'));
test.each(requests.credits)('“%s” asks for the credits', (text) => expect(intentOf(text)).toBe('credits'));
test.each(requests.status)('“%s” asks how things stand', (text) => expect(intentOf(text)).toBe('status'));
test.each(requests.upload)('“%s” asks where to hand something in', (text) => expect(intentOf(text)).toBe('upload'));
test.each(requests.stop)('“%s” asks to stop', (text) => expect(intentOf(text)).toBe('stop'));
test.each(requests.help)('“%s” asks for help', (text) => expect(intentOf(text)).toBe('help'));
test.each(requests.versions)('“%s” asks for the versions', (text) => expect(intentOf(text)).toBe('versions'));
test.each(requests.undo)('“%s” asks to take the last change back', (text) => expect(intentOf(text)).toBe('undo'));
test.each(dressed)('%j asks for the clip, whatever it is dressed in', (text) => expect(intentOf(text)).toBe('export'));
test.each(traps)('“%s” is for the agent', (text) => expect(intentOf(text)).toBe('words'));
test.each(lines)('%j is for the agent', (text) => expect(intentOf(text)).toBe('words'));

for (const { ownWords: own } of lists) {
  for (const [intent, texts] of Object.entries(own))
    test.each(texts)(`“%s”, which nobody had in mind, is ${intent}`, (text) => expect(intentOf(text)).toBe(intent));
}

for (const [intent, texts] of Object.entries(misspelled)) {
  test.each(texts)(`“%s” asks for ${intent} with a slip of the finger`, (text) => expect(intentOf(text)).toBe(intent));
}

const asked = Object.values(requests).flat();

test('the table is large, at least half of it traps, and about half Chinese', () => {
  const all = [...asked, ...traps];
  const chinese = all.filter((text) => /\p{Script=Han}/u.test(text));
  expect(new Set(all).size).toBe(all.length);
  expect(traps.length).toBeGreaterThanOrEqual(Math.max(150, asked.length));
  expect(chinese.length / all.length).toBeGreaterThan(0.4);
});

test.each(['dragon', '龙', 'not', '不', '5 seconds', '%'])(
  'with “%s” before or after it, no request is one any more',
  (more) => {
    const longer = asked.flatMap((text) => [
      `${text} ${more}`,
      `${more} ${text}`,
      `${text}\n${more}`,
      `${text}, ${more}`,
    ]);
    expect(longer.filter((text) => intentOf(text) !== 'words')).toEqual([]);
  },
);

test('every sentence keeps its meaning in capitals, in full width, and with a thank-you in a line of its own', () => {
  const wide = (text: string) =>
    text.replaceAll(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
  for (const [intent, texts] of Object.entries(requests)) {
    const variants = texts.flatMap((text) => [
      text.toUpperCase(),
      wide(text),
      `${text}\nthank you so much`,
      `你好！${text}`,
    ]);
    expect(variants.filter((text) => intentOf(text) !== intent)).toEqual([]);
  }
});

test('a request with any two neighbouring letters of its keyword swapped is still that request', () => {
  const swapped = (word: string) =>
    [...word].slice(1).map((letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2));
  const keywords = {
    export: 'export',
    download: 'export',
    credits: 'credits',
    balance: 'credits',
    status: 'status',
    upload: 'upload',
  };
  const all = Object.entries(keywords).flatMap(([word, intent]) => swapped(word).map((text) => ({ text, intent })));
  expect(all.filter(({ text, intent }) => intentOf(text) !== intent)).toEqual([]);
});

test('no text makes it fail, and none makes it slow', () => {
  const units = 'please |can you |请你|能不能|再|好吗|export |导出|"|(|~|`|*|<@1> |#1|,|.|\n|\ud800|ﷺ|0|v2 '.split('|');
  const began = performance.now();
  for (const unit of units) {
    for (const length of [300, 4_000, 100_000]) {
      const text = unit.repeat(Math.floor(length / unit.length));
      intentOf(text);
      versionIn(text);
    }
  }
  expect(performance.now() - began).toBeLessThan(2_000);
});

test.each([
  ['export version 2', 2],
  ['/export 12', 12],
  ['export 2 please', 2],
  ['v3', 3],
  ['export 2️⃣', 2],
  ['export version two', 2],
  ['export version #4', 4],
  ['#2', 2],
  ['send me the 2nd version', 2],
  ['export the tenth version', 10],
  ['导出第 2 版', 2],
  ['导出第２版', 2],
  ['导出第二个版本', 2],
  ['把第十版發給我', 10],
  ['版本三', 3],
  ['Hi! Export version 5, please.', 5],
  ['export', null],
  ['go back to version 2', 2],
  ['restore the second version', 2],
  ['go back to the first one', 1],
  ['回到第二版', 2],
  ['go back one version', null],
  ['回到上一个版本', null],
  ['make it 5 seconds', null],
  ['export 5 seconds', null],
  ['version 12345', null],
  ['mov2', null],
  ['go back to the original version', 1],
  ['restore the original', 1],
  ['put it back how it originally was', 1],
  ['get the original back', 1],
  ['回到最开始的版本', 1],
  ['恢复到原始版本', 1],
  ['把最初的版本发给我', 1],
  ['undo everything, please', 1],
  ['undo all my edits', 1],
  ['把所有修改都撤销', 1],
  ['undo everything you just did', null],
  ['I need the original file', null],
  ['还原版本', null],
  ['改回原来的样子', null],
  ['go back to 2 version', 2],
  ['revert everything back to version 3', 3],
  ['', null],
])('“%s” names version %s', (text, version) => expect(versionIn(text)).toBe(version));

test.each([
  ['go back 2 versions', 2],
  ['take it back two steps', 2],
  ['undo the last three', 3],
  ['undo 2 times', 2],
  ['撤销最近两次修改', 2],
  ['退回三个版本', 3],
  ['回到两个版本之前', 2],
  ['undo', 1],
  ['undo the last change', 1],
  ['go back a version', 1],
  ['撤销一下', 1],
  ['回到上一个版本', 1],
])('“%s” is undone by the bot, so many versions back: %i', (text, steps) => {
  expect([intentOf(text), stepsBackIn(text)]).toEqual(['undo', steps]);
});
