/** A table for phrase.ts: sentences that ask which versions there are. */
export const versionsRows = {
  ALL: `(all | every | each) [of] [the | my | our] | the | my | our | the list of | a list of | list of | the list
    of all | a list of all [the | my | our] | a list of (the | my | our) | the list of (the | my | our)`,
  OLD: `old | older | previous | earlier | other | past | existing | available | saved | prior | finished | (所有 | 全部
    | 之前 | 以前 | 历史 | 其他 | 其它 | 旧 | 老 | 每个 | 各个 | 已有 | 过去 | 我 | 现有 | 先前 | 做过) [的]`,
  VERSIONS: `versions | versions list | version (history | list | lists) | (history | list | overview) of [all]
    [the] versions`,
  VERSIONSZ: 'versions | 版本 [列表 | 历史 | 记录 | 清单 | 一览] | 历史 (版本 | 记录) | 版本号',
  EXIST: `are there | there are | exist | are available | (do | did) (i | we | you) (have | make | made | got) | (i
    | we | you) have | have (i | we | you) [got | made] | (you | we) made`,
  NOWISH: 'so far | [right] now | currently | already | yet | at the moment | (by | until | till | up to) now',
  WHO: '我们 | 我 | 你们 | 你 | 咱们 | (这个 | 我的) (项目 | 视频) | 视频 | 项目',
  WHEN: '之前 | 以前 | 已经 | 到现在 | 到目前为止 | 目前为止 | 这里',
  COUNT: '哪些 | 哪几个 | 几个 | 多少 [个] | 什么 | 几',

  VB: `选 | GEN | WHAT | ASK | ls | log | 呢 | 那 | PERSON | the ones | still | lets | yet | saved | DET | SHOWS | ISS
    | 还在 | all | any | a | an | of | them | every | each | each of | other | OLD | older | what | whats | which |
    how many | how much | there | exist | list | overview | history | created | made | saved | available | so far |
    done | gone | keep | kept | out | 哪些 | 哪 | 哪里 | 几 [个] | 多少 [个] | 有 | 做好 | 没有 | 有没有 | OLD | 历史 | 之前 | 前面 [的] | 以前
    | (做 | 出 | 生成) (了 | 过 | 的) | 过 | 了 | 全部 | 所有 | 一共 | 看 | 看看 | 给 | 把 | 在 | 第几 | 是 | 别的 | COUNT | 个 | 的 | 列表 | 记录 |
    查 | 现有 | 发一下`,
  ASKED: `SHOWS | ls | log | 呢 | list | overview | history | how many | what | whats | which | 还在 | is there | are
    there | are | do you (have | keep) | do (i | we) have | any | old | older | previous | earlier | where | see |
    哪些 | 哪 | (做 | 出 | 生成) (了 | 过) (几 | 多少) | 有 | 看 | 历史 | 记录 | 列 | 列表 | 发一下`,
  VS: 'versions | renders | 前 几 [个] 版 | [过 | 个] 版 [本] | 几版 | version (history | list | log | overview)',
} as const;

export const versionsForms = {
  led: [
    `(LOOK | list | browse | open | view | check out | have a look at | take a look at | get | display | pull up |
      bring up | see | go through | look at) [out | me] [ALL] [OLD] (VERSIONS | history) [NOWISH] [made | there are
      | (you | we) (made | have | have made)]`,
    '(LOOK | see | look at) (the | my | our | an | any) (previous | older | earlier | old | other) version',
    '(give | send) (me | us) (the | a) [full | complete] list of [all] [the | my | our] versions',
    '(LOOK | list | see | display) (every | each) [single] [OLD] version [(we | you | i) (have | made)]',
    `(LOOK | 列出 | WHO | NOWZ)* [WHEN] [WHO] [一共 | 总共 | 都] (有 | 有过 | 一共) COUNT [OLD] (版本 | 版 | version | versions)
      [了]`,
  ],
  bare: [
    '[ALL] [OLD] VERSIONS [of (it | THE VIDEO)] [NOWISH]',
    'history',
    '(what | which | how many) [OLD] versions EXIST [NOWISH] [of (it | THE VIDEO)]',
    '(are | is) there [any | some | more | further | additional] [OLD] (versions | version) [NOWISH]',
    '([do] (i | we | you) have | got | have (i | we | you) got) [any | some | more] OLD (versions | version)',
    '[OLD] [OLD] VERSIONSZ [都] [有 COUNT | 呢 | 在哪 [里 | 儿]]',
    `[WHO] [NOWZ] ([已经 | 都 | 一共 | 总共] (做 | 生成 | 出) (过 | 了) | (已经 | 一共 | 总共) (做 | 生成 | 出)) COUNT [OLD] (版本 | 版 |
      version | versions) [了]`,
    '[现在 | 目前 | 这] [是] 第几 [个] (版 | 版本) [了]',
  ],
  loose: [
    '(GEN)* how many [different] versions (GEN)*',
    '(FILL)* (version | versions) overview (FILL)*',
    '(FILL)* 所有 [的] (版本 | 版) (发 | 给) 我 (看看 | 看 | FILL)*',
    '(FILL | NOWZ)* 几 [个] (版本 | 版) 了 (FILL)*',
    '(FILL)* 有 [没有] 历史 (记录 | 版本) (FILL)*',
    `(FILL | can you | ASK)* LOOK (me | us)* (everything | all) (that)* (you | we | i | youve | weve | ive) (have)*
      (made | done | created | rendered) (so far | FILL)*`,
    `(FILL)* which (one | version | of them | of these)* is (the)* (latest | newest | current | last | most recent)
      (version | one) (FILL)*`,
    '(VB)* ASKED (VB)* VS (VB)*',
    '(VB)* VS (VB)* ASKED (VB)*',
    `(VB)* (can | could | may | want to | let me | where | LOOK) (VB)* (see | find | show me) (VB)* (old | older |
      previous | earlier) (ones | results) (VB)*`,
    `(FILL)* (can | could | may | let | LOOK)* (i | me | we)* see the ones (i | we | you) (made | did | had) [before
      | earlier | so far] (FILL)*`,
    '(FILL)* (看看 | 看 | 查 | 看一下) 历史 [记录] (FILL)*',
    '(FILL)* (which | what) ver (is this | are we on | are we at | FILL)* (FILL)*',
    '(FILL)* list vers (FILL)*',
    '(FILL)* version log (FILL)*',
    '(ASK)* is there (a | any) history (FILL)*',
    `(FILL)* (what | which) version (is | am | are) (this | it | that | i | we) [(looking at | seeing | on | at |
      using)] (FILL)*`,
  ],
} as const;
