/** A table for phrase.ts: rows of the vocabulary for what changes nothing about a request. */
export const polite = {
  HEAD: `please | kindly | (hey | hi | hello | hiya | heya | howdy) [there] | yo | ok [了 | 啦] | k | now | so | and | but |
    then | nemo | bot | dear | bro | dude | man | guys | excuse me | sorry [to bother you | but] | thanks | thank
    (you ) | actually | well | um | uh | hm | hmm | eh | er | erm | meh | aw | aww | welp | sup | cool | yes | listen
    | look | finally | oh | ah | btw | by the way | alright | all right | HAPPY | looks [ADVERB] ADJECTIVE | 请问 | 请
    [你 | 您] | 麻烦 [你 | 您] | 劳驾 | 拜托 | 你好 | 您好 | 嗨 | 哈喽 | 嘿 | 喂 | 亲 | 不好意思 | 打扰一下 | 谢谢 | 那 | 那个 | 嗯 | 呃 | 哎 | 诶 | 好吧 |
    对了 | 话说 | 好了 | 行了 | 可以了`,

  TAIL: `please | [and | many] (thanks | thank (you ) | cheers) [AMPLY] | [right] now | asap | as soon as possible |
    immediately | right away | straight away | at once | quickly | real quick | exactly | really | actually | though
    | tho | first | man | then | today | again | once again | once more | one more time | for (me | us) | already |
    HAPPY | ok | alright | yes | lol | haha | if (you dont mind | (its | that is | thats) (ok | possible | alright) |
    possible | you can | you could | you would) | (when | whenever) you (can | have (time | a [MOMENT]) | get a
    (chance | MOMENT)) | [and] have a (nice | good | great) day | (can | could | will | would) (you ) | (that | it)
    would be (ADJECTIVE | helpful) | would be ADJECTIVE | [much] appreciated | [i] [would | id] [really] appreciate
    it | bro | bruh | dude | man | mate | buddy | pal | sir | boss | my friend | guys | nemo | bot | 吧 | 吗 | 么 | 呢 |
    啊 | 呀 | 哦 | 喔 | 哟 | 啦 | 嘛 | 哈 | 噢 | 呗 | 好 (吗 | 么 | 不好) | 可 (以吗 | 以么 | 不可以) | 行 (吗 | 么 | 不行) | 现在 | 马上 | 立刻 | 立即 |
    尽快 | 赶紧 | 赶快 | 一下 | (谢谢 | 多谢 | 感谢) [你 | 您 | 啦 | 了] | 谢 (了 | 啦) | 辛苦 [你 | 您] [了] | 麻烦 [你 | 您] [了] | 拜托 [了] | 没问题
    [了] | 可以了 | 不用 [再] 改了 | 就这样 [吧 | 了] | 我 [很] (满意 | 喜欢)`,
  AMPLY: 'a (lot | bunch | million | ton) | so [very] much | very much | in advance | again | everyone',
  MOMENT: 'moment | minute | sec | second',

  ADJECTIVE: `good [enough] | neat | solid | stunning | terrific | magnificent | splendid | spot on | lit | flawless
    | great | nice | amazing | perfect | awesome | fantastic | wonderful | excellent | brilliant | lovely | beautiful
    | gorgeous | cool | fine | fire | sick | dope | ok | incredible | superb | sweet | much better | better | right`,
  ADVERB: 'so | really | very | pretty | quite | just | all | absolutely | totally | super | soo',

  /** Whole sentences that ask for nothing: they may stand before a request and behind it, even without a comma. */
  HAPPY: `[i | we] (really | just | absolutely) (love | like) (it | this | that) | (i | we) (love | like) (it | this
    | that) [AMPLY] | (it | that | this | everything | all) (looks | sounds | seems) [ADVERB] ADJECTIVE [to me | now]
    | [i (think | guess)] (thats | that is | its | it is | this is | everything is) [ADVERB] (ADJECTIVE | it | all |
    everything | done) [ENOUGH] | [i (think | guess)] (thats | that is) enough [ENOUGH] | (that will | thatll) be
    (all | it) [ENOUGH] | (thats | that is) all [that] (i | we) (need | want | needed | wanted) [ENOUGH] | (no |
    without) [more | further | other | additional] (changes | change | edits | tweaks | adjustments | modifications |
    revisions) [(are | is)] [NEEDED] | nothing (else | more) [to (change | add | do | fix)] [NEEDED] | [im | i am |
    we are | were] [ADVERB] (happy | satisfied | pleased) with (it | this | that | everything | the result | how it
    looks) [ENOUGH] | (im | i am | we are | were) [ADVERB] (happy | satisfied | pleased | done | finished | all set |
    good | ready) [with (it | this | that | everything)] [here] [ENOUGH] | (all | were) (good | done | set | ready |
    finished) [now] | [its | it is | all] good to go | (dont | no need to) (change | touch) anything [else | more] |
    (keep | leave) it (like (this | that) | as it is | as is | this way)`,
  ENOUGH: '[for | from] (now | today | me | my side) | then | really',
  NEEDED: 'needed | necessary | required | please | from me | for now | at all | anymore',
} as const;
