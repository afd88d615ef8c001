import { expect, test } from 'vitest';
import { intentOf, isThanks, mayBeYes } from '../../../src/core/intent.ts';

const thanks = `
  thanks! | Thank you so much ❤️ | thx | ty | tysm | thanks a lot | love it | I love it!! | wow | wow this is amazing | perfect, thanks |
  great job | so beautiful 😍 | ❤️ | 👍👍 | 🔥 | looks great | that's perfect | that's all, thanks! | no more changes | nothing else |
  all good, thanks | haha nice | awesome!! | good night | thank you nemo | cheers mate | much appreciated | you rock |
  i really appreciate it | it looks beautiful, thank you | 谢谢 | 谢谢你 | 太棒了！ | 辛苦了 | 真好看 | 我很喜欢 | 很好，谢谢 | 不用改了 | 就这样吧 |
  ok thanks | ok, thanks! | okay, thank you so much | alright thanks | got it, thanks | no thanks | no thank you | no, that's all | no that's it |
  nope, that's it | no, nothing else | no more, thanks | no I'm good | nah I'm good, thanks | good bot | good girl | best bot ever | very good | so good |
  you're the best! | you're amazing | you are a genius | thanks boss | thank you sir | superb job | great stuff | well played | that was great |
  it turned out great | looks perfect to me | my wife loves it | the kids love it | exactly what I wanted | just what we needed | ok great | ok perfect |
  yes, perfect, thank you | 好的，谢谢 | 好的，辛苦了 | 嗯，谢谢 | 行，谢谢 | 可以了，谢谢 | 没问题，谢谢 | 收到，谢谢 | 明白了，谢谢 | 知道了，谢谢啦 | 不用了，谢谢 | 不用了 | 不需要了，谢谢 |
  没有了，谢谢 | 没了，谢谢 | 没别的了 | 没有其他的了，谢谢 | 就这些，谢谢 | 谢谢老板 | 谢谢大佬 | 谢谢亲 | 多谢老师 | 谢谢机器人 | 太感谢了 | 非常感谢 | 你太棒了 | 你真棒 | 你最棒 | 做得很好 |
  干得漂亮 | 还不错 | 效果很好 | 画面很漂亮 | 太好看了吧 | 绝绝子 | 牛逼 | 正是我想要的 | 就是我想要的效果 |
  哈哈哈 | 谢谢大家 | <:kek:123456789012345678> | <a:party:1234567890123456> thanks | :wave: | :PepeLaugh: :kek: | :party: thanks | https://tenor.com/view/cat-nod-123 |
  haha | hahaha!! | hehehe | rofl | ㅋㅋㅋ | wwww | sorry, wrong thread | oops wrong channel | my bad | Danke! | danke schön | merci beaucoup 😊 |
  muchas gracias!! | ありがとう | ありがとうございます | 감사합니다 | спасибо | 非常好 | 完美 | 謝謝 | 太漂亮了😍`;

/** A wish, a yes, a no, a question, or something to be seen in the film. */
const others = `
  ok thanks, now make it night | ok thanks but slower | ok, thank the team at the end | got it, now without the title | no thanks, make it slower | no thanks to music |
  no thank you card at the end | no, that's all wrong | no that's it too dark | nope, redo it | no, nothing else should move | no more music | no I'm good with blue |
  good bot animation | good boy runs left | best bot in the picture jumps | very good light please | not very good | no good | so good it needs a title |
  you're the best in gold letters | you're too slow | thanks boss as a title | superb job but faster | great stuff falls down | that was great before |
  it turned out great but dark | my wife loves it slower | the kids love it with music | exactly what I wanted was blue | just what we needed on a sign | ok great sky |
  好的，再慢一点 | 好的，谢谢两个字加上 | 嗯，再亮一点 | 行，换个音乐 | 可以了，再加个标题 | 没问题，改成蓝色 | 收到，再快一点 | 不用了，换一首音乐 | 不用音乐 | 不需要字幕了 | 没有了声音 | 没有了，再慢一点 |
  没别的了，就是再亮点 | 就这些，再加音乐 | 谢谢老板四个字 | 老板笑一下 | 多谢观看 | 感谢观看 | 你太快了 | 最好慢一点 | 最好 | 做得快一点 | 干得太慢 | 还不够亮 | 效果不好 | 效果再好一点 | 画面漂亮一点 |
  不太好 | 好吧，慢一点 | 太好看了吧再来一个 |
  thanks, now make it night | love it but slower | perfect loop | wow effect | thanks to mom at the end | say thanks | yes | sure | fine |
  好 | 好的 | 可以 | 行 | again | thanks again but slower | nice and slow | cool colors | beautiful sky | good night sky | 👎 | 🎵 | ❌ |
  one more | make it perfect | more beautiful | nice? | is it great | better | so fast | fire | … | no | not great | not perfect |
  add a heart ❤️ | add <:kek:123456789012345678> | like this https://tenor.com/view/cat-nod-123 | danke mehr rot | wrong sky | sorry make it blue | 笑 faces |
  www.example.com | hahaha make it laugh | <:nope:123456789012345678> | :nope: | add :kek: | 12:30:45 | schneller | ❤️ at the end | stop | export please thanks | 更漂亮 | 再漂亮一点 | 谢谢两个字 | 加上谢谢 | 太快了 | 太暗了 | 不好看 | 不喜欢 | 一般`;

const sayings = (list: string) => list.split('|').map((one) => one.trim());

test.each(sayings(thanks))('nothing is asked for by: %s', (text) => {
  expect(isThanks(text)).toBe(true);
  expect(intentOf(text)).toBe('words'); // no request of its own either
});

test.each(sayings(others))('something is meant by: %s', (text) => expect(isThanks(text)).toBe(false));

const mayMeanYes =
  'ok thanks | ok, thanks! | okay great | 好的，谢谢 | 可以了，谢谢 | 不用了 | perfect | 👍👍 | thanks 👍 | looks good | great, thank you | love it | wow | 太棒了！ | 很好，谢谢 | 完美';
const meansNoYes = `
  no thanks | no, that's all | no, nothing else | 不用了，谢谢 | 没有了，谢谢 | 谢谢老板 |
  thanks! | Thank you so much ❤️ | thank you, bye | ty | ❤️ | haha | good night | cheers mate | much appreciated | my bad | Danke! | 谢谢 | 谢谢你 | 辛苦了 |
  不用改了 | 再见 | 哈哈哈`;

test.each(sayings(mayMeanYes))('where something was asked, “%s” may be a yes', (text) =>
  expect(mayBeYes(text)).toBe(true),
);
test.each(sayings(meansNoYes))('whatever was asked, “%s” is no yes', (text) => expect(mayBeYes(text)).toBe(false));
