import { expect, test } from 'vitest';
import { bareAnswer, intentOf } from '../../../src/core/intent.ts';
import { controls as english } from '../../../src/words/en-US/controls.ts';
import { controls as chinese } from '../../../src/words/zh-CN/controls.ts';

const yes = `
  yes | Yes! | yes please | yeah | yep, go ahead | sure | sure, go ahead | sure thing | ok | OK! | okay | ok thanks | fine | fine by me | of course | do it |
  please do | go ahead | go for it | let's go | start | continue | sounds good | why not | no problem | y | k | you may | he can | let her | that's fine |
  👍 | 👍🏽 | 👌 | ✅ | ok 👍 | 是 | 是的 | 好 | 好的 | 好的，谢谢 | 好啊 | 行 | 行吧 | 可以 | 可以的 | 可以开始了 | 没问题 | 嗯 | 嗯嗯 | 同意 | 当然可以 | 开始吧 | 那就开始吧 | 繼續`;
const no = `
  no | No! | nope | nah | no thanks | no thank you | please don't | don't | no way | better not | absolutely not | never | n |
  👎 | ❌ | 不 | 不要 | 不用了 | 不行 | 不可以 | 不同意 | 不了，谢谢`;
const notNow = `
  not now | Not now! | not yet | not yet, sorry | not today | no, not now | no, not today | not right now | not this time | no thanks, not now | maybe later |
  later | another time | next time | not at the moment | no, later | 先不要 | 先不做 | 暂时不用 | 暂时不要了 | 现在不行 | 今天不用 | 这次不行 | 还不行 | 下次吧 | 改天吧 | 以后再说`;
const thisTime = `
  this time | This time. | yes, this time | just this time | only this once | yes, just once | ok, this time only | 这次可以 | 可以，就这一次 | 就这次吧 | 好，这次可以`;
const always = `
  always | Always! | yes, always | always ok | from now on | yes, from now on | always allow him | 以后都可以 | 可以，以后都行 | 今后都可以 | 一直可以`;
const goOn = `
  go on without it | Go on without them | without it | yes, without it | ok, go on without it | skip it | leave it out | 跳过并继续 | 跳过 | 好的，跳过吧`;
/** More than an answer, none, or both. */
const neither = `
  yes but faster | yes, and make it blue | ok make it slower | sure, add a title | no music | no, slower | not so fast | perfect | thanks | great | ❤️ |
  always make it loop | this time with music | without it the sky is empty | not now make it blue | later in the film | skip the intro | change the music | next time slower |
  以后都用这个 | 这次慢一点 | 跳过开头 | 先不要音乐 | 现在不够亮 | 下次再亮一点 | 修改音乐 | change it to blue |
  yes or no | yes? | ok? | no yes | yes, no | add the word "yes" | do it again | start over | go back | let it go | let him dance | 好看 | 好的，再慢一点 | 不要音乐 | 不太好看 | 可以再快一点 |
  好吗？ | 要不要 | 慢一点 | hello | `;

const sayings = (list: string) => list.split('|').map((one) => one.trim());

test.each(
  Object.entries({ yes, no, 'not-now': notNow, 'this-time': thisTime, always, 'go-on': goOn }).flatMap(
    ([answer, list]) => sayings(list).map((text) => ({ text, answer })),
  ),
)('“$text” is a bare $answer', ({ text, answer }) => expect(bareAnswer(text)).toBe(answer));
test.each(sayings(neither))('“%s” is no bare answer', (text) => expect(bareAnswer(text)).toBeNull());

test.each([english, chinese])('the label of a button says the same as the button: $button.start', (labels) => {
  expect(bareAnswer(labels['button.start'])).toBe('yes');
  expect(bareAnswer(labels['button.not-now'])).toBe('not-now');
  expect(bareAnswer(labels['button.allow'])).toBe('this-time');
  expect(bareAnswer(labels['button.always'])).toBe('always');
  for (const label of [labels['button.never'], labels['button.keep-picture']]) expect(bareAnswer(label)).toBe('no');
  expect(bareAnswer(labels['button.go-on'])).toBe('go-on');
  expect(bareAnswer(labels['button.attach'])).toBe('attach');
  expect(bareAnswer(labels['button.change'])).toBe('change');
});
test.each(sayings(yes))('“%s” asks for nothing that the bot does by itself', (text) =>
  expect(intentOf(text)).toBe('words'),
);
// whoever says so takes it back, or it is heard as the no that it is
test.each(sayings(no))('“%s” is a no to whoever hears it', (text) =>
  expect(['words', 'stop']).toContain(intentOf(text)),
);
