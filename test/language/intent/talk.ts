const sayings = (list: string) => list.split('|').map((one) => one.trim());

/** Whoever says so holds back what they have asked for, and asks for nothing. */
export const second = sayings(`
  wait | Wait! | wait please | wait, no | no wait | oh wait | wait a sec | wait a minute | hold on | hold on a second | hang on | one sec | one moment | just a sec | give me a minute | pause | hold off | hold off for now |
  wait for the second image | wait for my other picture | wait until I send the rest | I'll send another picture in a minute | let me send the other photo first | brb |
  dont start yet | don't start yet | please don't start yet | don't send it yet | don't animate it yet | do not begin yet | not yet | not now | no | nope | don't | please don't | no no no |
  oops sent too early | sent too early | i sent that too early | sent by accident | sorry, sent by mistake | oops | whoops | that was an accident | that was a mistake | my mistake | I did not want this | i didn't want that | i didn't mean to send that |
  ignore that | please ignore | ignore this | ignore the last message | disregard that | that wasn't for you | ❌ | ⏹️ | 🛑 | ✋ |
  等一下 | 等等 | 等下 | 等会儿 | 等会 | 稍等 | 稍等一下 | 慢着 | 先等等 | 等我一下 | 先别 | 先别开始 | 先不要 | 别急 | 先别急 | 别开始 | 还没说完 | 我还没发完 | 等我发完 | 等我再发一张图 | 暂停 | 暂停一下 |
  手滑了 | 手滑 | 发错了 | 我发错了 | 不好意思发错了 | 点错了 | 不小心发的 | 发早了 | 当我没说 | 算了不要了 | 算了，不要了 | 不要了 | 不要 | 没事了 | 忽略上一条 | 忽略 | 请忽略 | 别管了`);

/** Said to nobody, to everybody, or to the bot as to a person. */
export const talk = sayings(`
  hi | Hi! | hello | hello there | hey | hi bot | hi everyone | hello everyone | hi all | hey guys | good morning | good morning everyone | good evening | merry christmas | happy birthday | happy new year! | test | testing | test test |
  hmm | hmmm | umm | idk | i don't know | not sure | not sure yet | let me think | hmm let me think | let me think about it | i'm thinking | let me see | i'll think about it | maybe later | i need to think |
  ok | okay | k | got it | noted | understood | i see | much love | gg | gg wp | 👀 | 🤔 | 😭 | 🤔🤔 | 666 | 6666 | 233 | 23333 | 3q | hhh | hhhhh | haha nice one Tom | nice job Anna! | tell me a joke | nvm, keep it | keep it |
  Tom, what do you think? | guys what do you think? | what do you guys think | what do you all think? | everyone, what do you think? | any thoughts guys? | what does everyone think | the old one was worse |
  你好 | 您好 | 大家好 | 各位好 | 嗨 | 哈喽 | 早 | 早上好 | 早安 | 晚上好 | 下午好 | 生日快乐 | 新年快乐 | 圣诞快乐 | 测试 | 测试一下 | 收到 | 知道了 | 明白了 | 了解 | 哦 | 哦哦 | 嗯 | 嗯嗯 | 我想想 | 让我想想 | 我考虑一下 | 我再想想 | 不知道 | 笑死 | 笑死我了 | 讲个笑话 |
  大家觉得怎么样 | 你们觉得怎么样？ | 大家觉得呢 | 你们觉得如何 | 小明你觉得怎么样? | 小红，你觉得呢 | 各位觉得怎么样 | 上一版更差`);

/** Whoever says so wants to know how things stand. */
export const wondering = sayings(
  `huh? | huh | why | why? | what | what? | wait what? | eh? | 什么 | 什么？ | 什么意思 | 啥意思 | 为什么 | 为啥 | 啊？ | ？ | 嗯？`,
);
