import { expect, test } from 'vitest';
import { intentOf, yesOrNo } from '../../../src/core/intent.ts';

const yes = `
  yes | Yes! | yes please | yeah | yep, go ahead | sure | sure, go ahead | sure thing | ok | OK! | okay | ok thanks | fine | fine by me | of course | do it |
  please do | go ahead | go for it | let's go | start | continue | sounds good | why not | no problem | y | k | you may | he can | let her | that's fine |
  👍 | 👍🏽 | 👌 | ✅ | ok 👍 | 是 | 是的 | 好 | 好的 | 好的，谢谢 | 好啊 | 行 | 行吧 | 可以 | 可以的 | 可以开始了 | 没问题 | 嗯 | 嗯嗯 | 同意 | 当然可以 | 开始吧 | 那就开始吧 | 繼續`;
const no = `
  no | No! | nope | nah | no thanks | no thank you | not now | not yet, sorry | please don't | don't | no way | better not | absolutely not | never | n |
  👎 | ❌ | 不 | 不要 | 不用了 | 不行 | 不可以 | 不同意 | 先不要 | 暂时不用 | 不了，谢谢`;
/** More than an answer, none, or both. */
const neither = `
  yes but faster | yes, and make it blue | ok make it slower | sure, add a title | no music | no, slower | not so fast | perfect | thanks | great | ❤️ |
  yes or no | yes? | ok? | no yes | yes, no | add the word "yes" | do it again | start over | go back | let it go | let him dance | 好看 | 好的，再慢一点 | 不要音乐 | 不太好看 | 可以再快一点 |
  好吗？ | 要不要 | 慢一点 | hello | `;

const sayings = (list: string) => list.split('|').map((one) => one.trim());

test.each(sayings(yes))('“%s” is a yes', (text) => expect(yesOrNo(text)).toBe('yes'));
test.each(sayings(no))('“%s” is a no', (text) => expect(yesOrNo(text)).toBe('no'));
test.each(sayings(neither))('“%s” is no bare answer', (text) => expect(yesOrNo(text)).toBeNull());
test.each(sayings(yes))('“%s” asks for nothing that the bot does by itself', (text) =>
  expect(intentOf(text)).toBe('words'),
);
// whoever says so takes it back, or it is heard as the no that it is
test.each(sayings(no))('“%s” is a no to whoever hears it', (text) =>
  expect(['words', 'stop']).toContain(intentOf(text)),
);
