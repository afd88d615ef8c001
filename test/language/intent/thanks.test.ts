import { expect, test } from 'vitest';
import { intentOf, isThanks, mayBeYes } from '../../../src/core/intent.ts';

const thanks = `
  thanks! | Thank you so much ❤️ | thx | ty | tysm | thanks a lot | love it | I love it!! | wow | wow this is amazing | perfect, thanks |
  great job | so beautiful 😍 | ❤️ | 👍👍 | 🔥 | looks great | that's perfect | that's all, thanks! | no more changes | nothing else |
  all good, thanks | haha nice | awesome!! | good night | thank you nemo | cheers mate | much appreciated | you rock |
  i really appreciate it | it looks beautiful, thank you | 谢谢 | 谢谢你 | 太棒了！ | 辛苦了 | 真好看 | 我很喜欢 | 很好，谢谢 | 不用改了 | 就这样吧 |
  哈哈哈 | 谢谢大家 | <:kek:123456789012345678> | <a:party:1234567890123456> thanks | https://tenor.com/view/cat-nod-123 |
  haha | hahaha!! | hehehe | rofl | ㅋㅋㅋ | wwww | sorry, wrong thread | oops wrong channel | my bad | Danke! | danke schön | merci beaucoup 😊 |
  muchas gracias!! | ありがとう | ありがとうございます | 감사합니다 | спасибо | 非常好 | 完美 | 謝謝 | 太漂亮了😍`;

/** A wish, a yes, a no, a question, or something to be seen in the film. */
const others = `
  thanks, now make it night | love it but slower | perfect loop | wow effect | thanks to mom at the end | say thanks | ok | yes | sure | fine |
  好 | 好的 | 可以 | 行 | again | thanks again but slower | nice and slow | cool colors | beautiful sky | good night sky | 👎 | 🎵 | ❌ |
  one more | make it perfect | more beautiful | nice? | is it great | better | so fast | fire | hmm | … | no | not great | not perfect | hello |
  add a heart ❤️ | add <:kek:123456789012345678> | like this https://tenor.com/view/cat-nod-123 | danke mehr rot | wrong sky | sorry make it blue | 笑 faces |
  www.example.com | hahaha make it laugh | <:nope:123456789012345678> | schneller | ❤️ at the end | stop | export please thanks | 更漂亮 | 再漂亮一点 | 谢谢两个字 | 加上谢谢 | 太快了 | 太暗了 | 不好看 | 不喜欢 | 一般`;

const sayings = (list: string) => list.split('|').map((one) => one.trim());

test.each(sayings(thanks))('nothing is asked for by: %s', (text) => {
  expect(isThanks(text)).toBe(true);
  expect(intentOf(text)).toBe('words'); // no request of its own either
});

test.each(sayings(others))('something is meant by: %s', (text) => expect(isThanks(text)).toBe(false));

const mayMeanYes =
  'perfect | 👍👍 | thanks 👍 | looks good | great, thank you | love it | wow | 太棒了！ | 很好，谢谢 | 完美';
const meansNoYes = `
  thanks! | Thank you so much ❤️ | thank you, bye | ty | ❤️ | haha | good night | cheers mate | much appreciated | my bad | Danke! | 谢谢 | 谢谢你 | 辛苦了 |
  不用改了 | 再见 | 哈哈哈`;

test.each(sayings(mayMeanYes))('where something was asked, “%s” may be a yes', (text) =>
  expect(mayBeYes(text)).toBe(true),
);
test.each(sayings(meansNoYes))('whatever was asked, “%s” is no yes', (text) => expect(mayBeYes(text)).toBe(false));
