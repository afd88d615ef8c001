import { expect, test } from 'vitest';
import { isVague } from '../../../src/core/intent.ts';

const vague = `make it better / Make it better! / please make this a bit nicer / could you make the video more dynamic?
  even better / improve it / enhance the video please / surprise me / I don't like it / try again / more cinematic isn't said alone
  再好看一点 / 更好 / 把视频做得更专业一点 / 优化一下 / 请把它改得更自然一些 / 变得更酷吧`;
const exact = `make it slower / make the music better / make it more red / better lighting on the left / improve the title / make it a better harbour
  add a cool title / make the boat look nicer / let it snow / 慢一点 / 让云更快 / 把标题做得更好看 / 音乐更好听一点 / 再长一点 / 把天空变蓝`;

const sentences = (text: string) =>
  text
    .split(/[/\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

test.each(sentences(vague).filter((one) => !one.includes("isn't")))(
  '“%s” leaves open what is to be different',
  (words) => {
    expect(isVague(words)).toBe(true);
  },
);

test.each(sentences(exact))('“%s” says what is to be different', (words) => {
  expect(isVague(words)).toBe(false);
});
