import { expect, test } from 'vitest';
import { clashIn } from '../../src/core/clashes.ts';
import { picturesOf } from '../../src/core/pictures.ts';
import { arrangingIn, arrangingOf, namesOneOf, namesPicture } from '../../src/core/order-in-words.ts';

const said = (text: string, count = 3) => {
  const { order, roles } = arrangingIn(text, count);
  return [order.join(' '), ...[...roles].map(([number, role]) => `${number} ${role}`)]
    .filter((one) => one !== '')
    .join(', ');
};

test.each([
  ['3 first, then 1', '3 1'],
  ['Picture 3 first, then picture 1 and picture 2', '3 1 2'],
  ['first picture 2, then picture 1', '2 1'],
  ['start with 3, then 1, then 2', '3 1 2'],
  ['Start with the third picture, then the first one', '3 1'],
  ['begin with #2, followed by #3', '2 3'],
  ['order: 3, 1, 2', '3 1 2'],
  ['please use the order 2, 3, 1', '2 3 1'],
  ['let it drift. 3, 1, 2 in that order', '3 1 2'],
  ['3 → 1 → 2, slowly', '3 1 2'],
  ['2 -> 1 -> 3', '2 1 3'],
  ['3 then 1 then 2', '3 1 2'],
  ['put picture 3 first', '3'],
  ['move image 1 to the end', '2 3 1'],
  ['put 3 before 1', '3 1 2'],
  ['swap 1 and 2', '2 1 3'],
  ['reverse the order', '3 2 1'],
  ['the last one first, then the second', '3 2'],
  ['先3后1', '3 1'],
  ['先放第三张，再放第一张', '3 1'],
  ['先第3张，然后第1张，最后第2张', '3 1 2'],
  ['按3、1、2的顺序', '3 1 2'],
  ['顺序：2、3、1', '2 3 1'],
  ['把第三张放在最前面', '3'],
  ['图1和图2换一下', '2 1 3'],
  ['顺序反过来', '3 2 1'],
  ['3号在先，然后1号', '3 1'],
  ['order: 1, 2, 3\nno, order: 3, 2, 1', '3 2 1'],
] as const)('an order is read: %s', (text, order) => {
  expect(said(text)).toBe(order);
});

test.each([
  ['start with picture 1 and end with picture 3', '1 opening, 3 ending'],
  ['Use picture 2 as the style reference', '2 style'],
  ['picture 1 is the first frame, picture 2 is the last frame', '1 opening, 2 ending'],
  ['in the style of the third picture', '3 style'],
  ['leave out image 2', '2 left-out'],
  ['do not use photo 3, let it drift', '3 left-out'],
  ['open with the second picture', '2 opening'],
  ['第一张做开头，第三张做结尾', '1 opening, 3 ending'],
  ['图2只做风格参考', '2 style'],
  ['不要用第二张', '2 left-out'],
  ['用图1开头，用图3结尾', '1 opening, 3 ending'],
  ["don't start with the first picture, start with the second", '2 opening'],
  ['do not end with picture 1, end with picture 3', '3 ending'],
  ['start with the first picture\nno, I meant start with the second one', '2 opening'],
  ['start with picture 1, no, start with picture 2', '2 opening'],
  ['start with picture 1. No. Start with picture 2', '2 opening'],
  ['start with picture 1\nactually open with picture 3, and end with picture 2', '3 opening, 2 ending'],
  ['start with picture 1 and end with picture 3\nsorry, end with picture 2', '1 opening, 2 ending'],
  ["don't use picture 1 as the style reference, use picture 2 as the style reference", '2 style'],
  ['不要以第一张开头，以第二张开头', '2 opening'],
  ['不要用第一张开头，用第二张开头', '2 opening'],
  ['用第一张开头\n不对，用第二张开头', '2 opening'],
  ['start with picture 1. start with picture 2', '1 opening, 2 opening'],
] as const)('what a picture is for is read: %s', (text, roles) => {
  expect(said(text)).toBe(roles);
});

test.each([
  "don't swap 1 and 2",
  'please do not reverse the order',
  'not in the style of the third picture',
  'first a slow zoom, then a fade',
  'make it 3 seconds first, then 1 second of black',
  '2 people walk in first, then 1 dog',
  'show it 3 times, then stop',
  'at 1:30 start the music, then 2 more beats',
  'zoom in 3x first, then 1x',
  'let the first drop fall, then the second',
  '12 first, then 1',
  'version 2 first, then version 1',
  'let the boat start in the first second and end in the third',
  'count down 3, 2, 1',
  '3, 2, 1, go!',
  'add a title "3 first, then 1"',
  'like version 2, then 3 seconds of rain',
  'a 3-2-1 countdown',
  'play it at 50 % first, then at 100 %',
  'the picture opens like a door and the ending is happy',
  'in the style of Monet',
  'leave out the music',
  'start with the rain and end with the sun',
  'make the ending of the first verse louder',
  '1 and 2 fade into each other',
  'the 3 cats first look left, then 1 looks right',
  'take 2 is better than take 1',
  '先慢后快',
  '先推进3秒，再拉远1秒',
  '先下雨后天晴',
  '第3秒先停，再走',
  '倒数3、2、1',
  '加上标题“先3后1”',
  '第一版的顺序很好',
  '风格像莫奈',
  '开头慢一点，结尾快一点',
  '不要用音乐',
  '1和2都要动起来',
  '三只猫先叫，然后一只狗跑',
])('nothing is read into: %s', (text) => {
  expect(said(text)).toBe('');
});

test('of a single picture there is no order, and a number beyond the last one is none', () => {
  expect(said('1 first, then 2', 1)).toBe('');
  expect(said('picture 4 first, then picture 1')).toBe('');
});

test('words that speak of a picture by its number are told from others', () => {
  expect(['make picture 2 slower', '第二张慢一点', '图2亮一点'].filter(namesPicture)).toHaveLength(3);
  expect(['make it 2 seconds', '第二版', '2 pictures of cats', '两张图'].filter(namesPicture)).toEqual([]);
});

const named = (text: string, names: readonly string[]) => {
  const pictures = names.map((name, index) => ({ number: index + 1, name }));
  const { order, roles } = arrangingOf(text, pictures);
  return [order.join(' '), ...[...roles].map(([number, role]) => `${number} ${role}`)]
    .filter((one) => one !== '')
    .join(', ');
};

test.each([
  ['start with 3.png', ['3.png', '1.png', '2.png'], '1 opening'],
  ['Start with 3.png, then 1.png and 2.png', ['3.png', '1.png', '2.png'], '1 2 3'],
  ['order: 2.png, 3.png, 1.png', ['3.png', '1.png', '2.png'], '3 1 2'],
  ['in the style of poster.jpg', ['cat.png', 'poster.jpg'], '2 style'],
  ['let it drift. In the style of "Poster.JPG".', ['cat.png', 'poster.jpg'], '2 style'],
  ['start with the picture my cat.png, end with dog.png', ['dog.png', 'my  cat.png'], '2 opening, 1 ending'],
  ['用3.png开头，用“海边.jpg”结尾', ['海边.jpg', '3.png'], '2 opening, 1 ending'],
  ['按2.png、1.png的顺序', ['1.png', '2.png'], '2 1'],
  ['leave out cat.png', ['big cat.png', 'cat.png'], '2 left-out'],
  ['leave out big cat.png', ['big cat.png', 'cat.png'], '1 left-out'],
  ['in the style of a(1).png', ['a(1).png', 'b.png'], '1 style'],
])('a picture that is called by the name of its file is that one: %s', (text, names, found) => {
  expect(named(text, names)).toBe(found);
});

test.each([
  ['start with 3.png', ['a.png', 'b.png', 'c.png']],
  ['3.png first, then 1.png', ['a.png', 'b.png', 'c.png']],
  ['picture 2.png is the opening', ['a.png', 'b.png', 'c.png']],
  ['start with cat.png', ['cat.png', 'cat.png', 'dog.png']],
  ['start with bobcat.png', ['cat.png', 'dog.png']],
])('a name that none of them has, or two, is no number either: %s', (text, names) => {
  expect(named(text, names)).toBe('');
});

test('that pictures which are there already are spoken of is known by the names of their files as well', () => {
  const pictures = [{ number: 1, name: 'poster.jpg' }];
  expect(namesOneOf('make it look like poster.jpg', pictures)).toBe(true);
  expect(namesOneOf('make it look like a poster', pictures)).toBe(false);
});

test('an exact frame and a style that cannot be had together are known by the names of their files', () => {
  const file = (name: string) => ({ id: name, url: '', name, bytes: 1 });
  const part = { messageId: null, text: '', files: [file('3.png'), file('poster.jpg')], links: [], about: null };
  const clash = clashIn(picturesOf([], [part]), 'start with 3.png, in the style of poster.jpg');
  expect(clash).toBe('exact-with-style');
});
