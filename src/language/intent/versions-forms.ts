/** A table for phrase.ts: sentences that ask which versions there are. */
export const versionsRows = {
  ALL: `(all | every | each) [of] [the | my | our] | the | my | our | the list of | a list of | list of | the list of
    all | a list of all [the | my | our] | a list of (the | my | our) | the list of (the | my | our)`,
  OLD: `old | older | previous | earlier | other | past | existing | available | saved | prior | finished | (所有 | 全部
    | 之前 | 以前 | 历史 | 其他 | 其它 | 旧 | 老 | 每个 | 各个 | 已有 | 过去 | 我 | 现有 | 先前 | 做过) [的]`,
  VERSIONS: `versions | versions list | version (history | list | lists) | (history | list | overview) of [all] [the]
    versions`,
  VERSIONSZ: 'versions | 版本 [列表 | 历史 | 记录 | 清单 | 一览] | 历史 (版本 | 记录) | 版本号',
  EXIST: `are there | there are | exist | are available | (do | did) (i | we | you) (have | make | made | got) | (i |
    we | you) have | have (i | we | you) [got | made] | (you | we) made`,
  NOWISH: 'so far | [right] now | currently | already | yet | at the moment | (by | until | till | up to) now',
  WHO: '我们 | 我 | 你们 | 你 | 咱们 | (这个 | 我的) (项目 | 视频) | 视频 | 项目',
  WHEN: '之前 | 以前 | 已经 | 到现在 | 到目前为止 | 目前为止 | 这里',
  COUNT: '哪些 | 哪几个 | 几个 | 多少 [个] | 什么 | 几',
} as const;

export const versionsForms = {
  led: [
    `(LOOK | list | browse | open | view | check out | have a look at | take a look at | get | display | pull up |
      bring up | see | go through | look at) [out | me] [ALL] [OLD] (VERSIONS | history) [NOWISH] [made | there are |
      (you | we) (made | have | have made)]`,
    '(LOOK | list | see) (which | what | how many) [OLD] versions EXIST',
    '(LOOK | see | look at) (the | my | our | an | any) (previous | older | earlier | old | other) version',
    `(give | send) (me | us) (the | a) [full | complete] list of [all] [the | my | our] versions | list versions |
      (LOOK | list | see | display) (every | each) [single] [OLD] version [(we | you | i) (have | made)]`,
    '(LOOK | 展示 [一下] | 给我看看 | 列出 [来] | 列一下 | 查看 | 打开 | 翻翻 | 翻一下) [OLD] [OLD] VERSIONSZ [列出来]',
    '[LOOK | 列出] [WHO] [NOWZ | WHEN] [WHO] [一共 | 总共 | 都] [有] [过] COUNT [OLD] (版本 | 版 | version | versions) [了]',
    '把 [OLD] [OLD] VERSIONSZ [都] (列出来 | 列一下 | 给我看 [看] | 发给我看看)',
  ],
  bare: [
    '[ALL] [OLD] VERSIONS [of (it | THE VIDEO)] [NOWISH] | history',
    '(what | which | how many) [OLD] versions EXIST [NOWISH] [of (it | THE VIDEO)]',
    `(are | is) there [any | some | more | further | additional] [OLD] (versions | version) [NOWISH] | ([do] (i | we
      | you) have | got | have (i | we | you) got) [any | some | more] OLD (versions | version)`,
    '(what are | whats | what is) [ALL] [OLD] VERSIONS',
    '(where are | where (can | do) i (find | see)) [all] (the | my | our) [OLD] VERSIONS',
    '[OLD] [OLD] VERSIONSZ [都] [有 COUNT | 呢 | 在哪 [里 | 儿]]',
    '[WHO] [NOWZ] [已经 | 都 | 一共 | 总共] (做 | 生成 | 出) [过 | 了] COUNT [OLD] (版本 | 版 | version | versions) [了]',
    '[现在 | 目前 | 这] [是] 第几 [个] (版 | 版本) [了]',
    '(which | what) version (is (this | it) | are (we | you) (at | on) | am i (at | on) | do we have) [now]',
    'any other versions | [还] 有 (没有 [OLD | 别的] VERSIONSZ | (OLD | 别的) VERSIONSZ (吗 | 么 | 没有))',
  ],
} as const;
