/** What changes nothing about a request. */
export const polite = {
  HEAD: `please | pls | plz | kindly | (hey | hi | hello) [there] | yo | ok | okay | now | so | nemo | bot | excuse me | sorry | thanks | thank you |
    请问 | 请 [你 | 您] | 麻烦 [你 | 您] | 劳驾 | 拜托 | 你好 | 您好 | 嗨 | 哈喽 | 嘿 | 喂 | 亲 | 不好意思 | 打扰一下 | 谢谢`,

  TAIL: `please | pls | plz | [and] (thanks | thank you | thx | ty | tysm | cheers) [a lot | so much | very much | in advance] | [right] now | asap |
    again | once again | once more | one more time | for (me | us) | already | if you dont mind | bro | dude | mate | buddy | nemo | bot |
    吧 | 吗 | 么 | 呢 | 啊 | 呀 | 哦 | 喔 | 哟 | 啦 | 嘛 | 哈 | 好 (吗 | 么 | 不好) | 可 (以吗 | 以么 | 不可以) | 行 (吗 | 么 | 不行) | 现在 | 马上 | 立刻 |
    一下 | (谢谢 | 多谢 | 感谢) [你 | 您 | 啦 | 了] | 谢 (了 | 啦) | 辛苦 [你 | 您] [了] | 麻烦 [你 | 您] [了] | 拜托 [了]`,

  /** Whole clauses that ask for nothing, and so may stand beside a request, but not before it in one breath: "nice timeline". */
  PRAISE: `yes | yeah | yep | sure | fine | alright | all right | great | perfect | nice | cool | awesome | amazing | wonderful | excellent | lovely | wow |
    (good | great | nice) (job | work) | good (morning | evening) | well done | [i] love it | sounds good | much better |
    [it | that | this] looks (good | great | amazing | perfect | awesome) | (thats | its | this is) (it | all | great | perfect | good | amazing) |
    [很 | 非常 | 真 | 太 | 挺] (好 | 棒 | 不错 | 赞) [的 | 了] | 可以 [了] | 行 | 没问题 | 完美 | 就这样 | 嗯 | 是的 | 对 | 哇 | 厉害 | [我] [很] 喜欢 |
    [很] 满意 | 早上好 | 晚上好`,
} as const;
