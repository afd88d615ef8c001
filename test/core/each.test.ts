import { expect, test } from 'vitest';
import { asksForEach } from '../../src/core/each.ts';
import { limits } from '../../src/core/limits.ts';
import type { Part } from '../../src/core/asking.ts';

const partOf = (text: string, pictures = 0): Part => ({
  messageId: null,
  text,
  files: Array.from({ length: pictures }, (_, n) => ({
    id: `${n}`,
    name: `${n}.png`,
    bytes: 1,
    url: `https://x.dev/${n}.png`,
  })),
  links: [],
  about: null,
});

test.each([
  'each',
  'Each, please.',
  'Separately please',
  'one by one',
  'zoom in, 2 seconds\neach: pan left, 2 seconds',
  'These are my cats. One by one, please',
  '这是我的猫。分别动起来',
  'make each of them move',
  'make each one move',
  'Bring each one to life!',
  'let each come to life',
  'animate each',
  'animate EACH picture',
  'animate each\npicture, 5 seconds',
  'each picture should move gently',
  'each of the three pictures should move',
  'each of my photos: gentle zoom',
  'every photo gets its own animation',
  'every single image, please',
  'a video of each',
  'one video for each picture',
  'make one clip each',
  'one clip per image',
  'each as its own clip',
  'each into its own video',
  'a separate video for every image',
  'individual clips please',
  'animate these separately',
  'animate all of them individually',
  'convert the two photos individually',
  'process them one by one',
  'turn them into videos one by one',
  '分别让它们动起来',
  '分别动起来',
  '分别处理',
  '把它们分别做成视频',
  '请分别生成视频',
  '分别把图片做成视频',
  '让这两张照片分别动起来',
  '把这三张图分别变成短片',
  '每张图片各做一个视频',
  '每张都动起来',
  '每张各做一个',
  '每一张图生成一段动画',
  '每幅画都动起来',
  '一张一个视频',
  '一图一视频',
  '逐张处理',
  '逐一做成动画',
  '各做一个视频',
  '各自生成一段视频',
  "don't change the colours, animate each picture",
  "don't just animate the first one, animate each picture",
  'do not add any text but make one clip per image',
  "why don't you animate each picture separately",
  'don’t forget to animate each picture',
  'no make one clip per image',
  '别忘了每张都动起来',
  'no text, a separate video for every image',
  'animate each picture, one video for each',
  'I want one video for each picture',
  'make it like the "Kodak" ad, one clip per image, with the title "Home"',
  "it's the 80's, the cat's and the dog's: animate each picture",
  '不要文字，每张图片各做一个视频',
  '能不能每张图做一个视频',
  '不同的图片，每张做成一个视频',
])('“%s” with several pictures is a video of each', (text) => {
  expect(asksForEach([partOf(text, 2)])).toBe(true);
  expect(asksForEach([partOf('', 1), partOf(text), partOf('', 1)])).toBe(true);
});

test.each([
  'let them look at each other',
  'make them wave at each other, please',
  'one after each other',
  'reach for the sky',
  'teach her to dance',
  'a beach with peaches, bleached by the sun',
  'each leaf falls',
  'each second a star falls',
  'each time it blinks the light goes on',
  'every day the sun rises',
  'give each dog a hat',
  'each of the dogs wags its tail',
  'two dogs, each with a hat',
  'make them dance one by one',
  'the lanterns light up one by one',
  'let the birds fly away one by one',
  'let the leaves fall individually',
  'the curtain and the lamp move separately',
  'show each picture for three seconds',
  '3 seconds for each picture',
  'a slideshow, each picture fades into the next',
  'put a transition between each picture',
  'combine them into one video, each picture 3 seconds',
  'one video of all of them, each picture moving',
  'put a title on it: "Each"',
  'move them into place',
  'make it slower',
  '',
  '他们分别看向左右',
  '让两个人分别向左右走',
  '让左边和右边的人分别挥手',
  '让他们分别做鬼脸',
  '让他们分别变成猫和狗',
  '分别的时候他们挥手',
  '他们各自看着手机',
  '特别美',
  '每张脸都在笑',
  '每张桌子上都有花',
  '每天日出',
  '灯笼逐一亮起',
  '花一个一个地开',
  '单独一只猫',
  '把它们合成一个视频，每张3秒',
  '每张图停留三秒',
  '每张图片之间加转场',
  '把每张照片串成一个视频',
  "please don't animate each picture separately, I want one film",
  'Please don’t animate each picture separately',
  'do not turn them into videos one by one',
  'not a video for each picture, please',
  'not each picture on its own, all in one film',
  'no separate videos, please',
  'animate the whole thing instead of one clip per image',
  'I want one film, and every picture should move in it',
  'let each picture move gently. Just one video, please',
  'add the title "Every picture tells a story"',
  'add the title “Every picture tells a story”',
  "add the title 'Every picture tells a story'",
  'add the title «Every picture tells a story»',
  '不要每张单独做，做成一个视频',
  '不要把它们分别做成视频',
  '别每张图都做一个视频',
  '不用逐张处理',
  '不是每张图一个视频',
  '每张都动起来，我只要一个视频',
  '标题“每张照片都是回忆”',
  '标题「每张照片都是回忆」',
  '片名《每张照片都是回忆》',
])('“%s” with several pictures is one video', (text) => {
  expect(asksForEach([partOf(text, 2)])).toBe(false);
});

test('whoever takes "each" back in a later message of the burst gets one video', () => {
  const burst = (...said: readonly string[]) => said.map((text) => partOf(text, 1));
  expect(asksForEach(burst('animate each picture separately', 'no, not each of them, please'))).toBe(false);
  expect(asksForEach(burst('每张做一个视频', '算了，我只要一个视频'))).toBe(false);
  expect(asksForEach(burst('I want one video', 'no, a video of each picture'))).toBe(true);
  expect(asksForEach(burst('animate each picture separately', "don't make it too fast"))).toBe(true);
});

test('links to pictures count as pictures', () => {
  const links = ['https://x.dev/1.png', 'https://x.dev/2.png'];
  expect(asksForEach([{ ...partOf('animate each picture'), links }])).toBe(true);
  expect(asksForEach([{ ...partOf('animate each picture', 1), links: links.slice(1) }])).toBe(true);
  expect(asksForEach([{ ...partOf('animate each picture'), links: links.slice(1) }])).toBe(false);
});

test('of a single picture there is nothing to make each of', () => {
  expect([0, 1].map((pictures) => asksForEach([partOf('animate each picture', pictures)]))).toEqual([false, false]);
});

test('more words than a request may have are for the agent, whatever they begin with', () => {
  const long = (letters: number) => `animate each picture. ${'a'.repeat(letters)}`.slice(0, letters);
  expect([0, 1].map((more) => asksForEach([partOf(long(limits.requestChars + more), 2)]))).toEqual([true, false]);
});
