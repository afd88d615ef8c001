/** A table for phrase.ts: sentences that ask to take the last change back, or for a version that was there before. */
export const undoRows = {
  CHANGE: `change | changes | edit | edits | modification | modifications | step | action | update | tweak |
    adjustment | revision | thing | (change | edit) (you | i | we) [just] made | thing (you | i | we) [just] did |
    one | ones`,
  LAST: 'last | latest | previous | recent | most recent | very last | final',
  THECHANGE: `(the | my | that | this | your | our | those | these) [LAST] CHANGE | last CHANGE | (what |
    everything) (you | we | i) [just] did`,
  PREV: 'previous | last | earlier | prior | old | older | former | one before',
  STATE: 'version | one | state | cut | take | edit | result | draft | video | clip',
  BEFORE: `[to] [the | an] (old | previous) (version | one) | [the | my | our | that] PREV STATE | (the | that)
    STATE (we | i | you) had [before | earlier] | (the | that) [STATE] (before | prior) [that | this | it | the last
    one | this one | the change] | [the] VERSION | NTH | exactly (how | the way) it was [before] | [just] (how | the
    way | what | as) it was [before | earlier | previously] | (what | how) (we | i) had [it] [before | earlier] |
    how (it looked | things were) before | how it used to be | (the | that) STATE from before | before [that | this]
    | [the] previous`,
  BACK: `go [right | all the way] back | roll [(it | this | that)] back | rollback | revert [back | it | this |
    that] | return | switch back | step back | jump back | (change | put | switch | set | turn | make | bring | take
    | get | move | roll | reset) (it | this | that | us | me | everything | things) back | get back | back`,
  OOPS: `no | nope | nah | wrong | bad | yuck | eww | hmm | please | sorry | oops | whoops | ugh | argh | wait |
    hold on | hang on | never mind | omg | damn | on second thought | i (dont | do not) like (it | this | that |
    this one) [at all] | i changed my mind | (THECHANGE | it) (was | were | is | are) [just | really | so | very | a
    bit] (wrong | worse | bad | ugly | terrible | awful | a mistake | no good | not (good | better | right)) | (the
    PREV (one | version) | the (version | one) before) (was | is | looked | looks) [much | way] (better | nicer |
    prettier | cooler) | i liked (it | the PREV STATE) better | (it | that) was better before | (that | it | this)
    (was | is) [just] (wrong | worse | bad | ugly | terrible | a mistake) | thats (wrong | worse | bad) | its worse
    [now] | (its | this is) [much] worse | i (preferred | prefer) the PREV STATE | 哎呀 | [还是] (之前 | 原来 | 以前 | 上一版 |
    上一个) 的 [更 | 比较] 好 [看] | 不对 | 算了 | 等等 | 等一下 | 我改主意了 | [这个] 不好看 | [我] 不喜欢 [这个] | [我] 要 BEFOREZ | 还是 | 那 | (上 [一] |
    之前那 | 原来那) [个] (版本 | 版) [更 | 比较] 好 [看] | [LASTZ] [我 | 你] (改 | 搞 | 弄 | 做 | 调) (错 | 坏) 了 | (LASTZ [CHANGEZ] |
    CHANGEZ) 不 (要 [了] | 好 [看] | 行 | 对)`,

  LASTZ: `(上 [一] (步 | 次 | 个 | 条 | 回) | 刚才 | 刚刚 | 最后 [一次 | 一步] | 最近 [一次] | 之前 | 这 [一] 次 | 这个 | 前一 (步 | 次) | 这步) [的]
    [那 (个 | 次 | 步 | 一步 | 一次)]`,
  CHANGEZ: '修改 | 更改 | 改动 | 操作 | 编辑 | 变更 | 调整 | 步骤',
  UNDOZ: 'undo | revert | 撤销 | 撤消 | 撤回 | 回退 | 回滚 | 还原',
  BEFOREZ: `(上 [一] [个] | 前 [一] [个] | (之前 | 以前 | 先前 | 原来 | 刚才 | 原先 | 旧 | 更早 | 前面 | 刚刚) [的]) [那 [个]] (版本 | 版) [的 样子 |
    的 状态] | VERSION | 原样 | (之前 | 原来 | 以前 | 刚才 | 原先) [的] (那样 | 那样子 | 样子) | 原来 (的样子 | 的) | 上一步 | 之前 [的 (样子 | 状态)] |
    前一步`,
  BACKZ: `(回 | 返回 | 退回 | 恢复 | 还原 | 回退 | 回滚 | 撤回 | 倒回 | 换回 | 改回 | 变回 | 用回 | 切回 | 切换回 | 跳回 | 退 | 调回 | 转回) [到 | 去 | 成 |
    为 | 至]`,

  UNDOS: 'undo | un do | rollback | ctrl z | take back | revert | make [it] undone | UNDOZ | 复原',
  GOBACK: `(rewind | jump | move | switch | flip | revert | get) [THIS] [back] to | (go | take | put | change |
    switch | turn | bring | get | return | roll | move | set | reset | revert | make) [THIS | me | us | everything]
    [right | all the way] back | (return | restore | revert | reset) [THIS | everything] [to] | (switch | change |
    set | turn) [THIS | everything] to | BACKZ | 改回 | 用 [回] | 换回`,
  EARLIER: `(最 开始 | 最 初 | 开始 | 最早) [的] (版本 | 版 | 样子) | what (we | i | you) had before | 原 [本] [的] 版 | (how | the way
    | like | as) (it | they | things | everything | this | that) (was | were | looked) [before | earlier |
    originally] | BEFORE | a version | # version | one version | 没 改 [之] 前 | 修改 [之] 前 | 改 [之] 前 | 改动 前 | before (DET
    LAST CHANGE | the change | you changed it | you changed anything | we changed it) | (an | a) (PREV version |
    VERSION) | before version | BEFOREZ | [DET] (PREV | original) (version | one | ones | state | edit | cut | take)
    | [DET] (version | one) (before | earlier) | how it was | the way it [was | looked] | like (before | it was) |
    as before | [the] original | 原本 [的] [样子] | (原来 | 原本 | 之前 | 先前 | 上 [一]) [的 | 那] [个 | 一] (版 [本] | 样子)`,

  ORIGINAL: `original (version | one | ones | state | edit | cut | take | draft) | original [STATE] back | (to | restore |
    revert | reset | return) [THIS | DET] original | originally | 最 (开始 | 初 | 早) | [一] 开始 [的] (版本 | 版 | 样子) | (BACKZ | 用 [回]) 原
    [始] 版`,
  ALLBACK: `UNDOS (UPOST)* (everything | all | every) (UPOST | of | the | my | your | our | those | changes | change |
    edits | edit | modifications)* | (UNDOZ | 撤) [掉] (全部 | 所有) [的] [CHANGEZ] (UPOST)* | (全部 | 所有) [的] [CHANGEZ] [都] (UNDOZ
    | 撤) [掉] (UPOST)*`,
  STEPSBACK: `back [by] NUMBER (version | versions | step | steps | time | times | change | changes | edit | edits) |
    NUMBER (version | versions | step | steps) back | UNDOS (the | my | last | latest | previous | x)* NUMBER | (UNDOZ |
    退 [回] | 后退) [掉] [上 | 前 | 最近 | 最后] [的] (NUMBER | 两) [个 | 次] (步 | 版 | 次 | CHANGEZ) | (NUMBER | 两) 个 版本 [之 | 以]
    前`,
  UPRE: 'ASK | OOPS | GRIEF | 还是 | 把 | 给',
  UPOST: 'FILL | OOPS | GRIEF | MYSELF | THIS | 了 | 好了 | 的 | back',
  GRIEF: `(it | that | this) (looked | was | looks | sounded | worked) [much | way] (better | nicer) (before |
    earlier) | (PERSON | the client | clients | DET PERSON | my client | customer) (prefers | preferred | liked |
    likes | loves | loved | wants) (EARLIER | VERSION | DET PREV STATE) [more | better] | (this | it) (is | was)
    [much | way | even] worse than before | (客户 | 老板 | 老师 | 领导 | 孩子 | 大家) (喜欢 | 要 | 更喜欢) (BEFOREZ | 上 [一] 版) | [这次 |
    这 | 又] 没 改 好 | (THECHANGE | it | that | this | you) [just] (made | makes) (it | things | everything | this)
    [much | a lot | even] (worse | bad | ugly | weird) | (that | it | you) (ruined | broke | spoiled | messed up)
    (it | everything | this) | [really] (liked | prefer | preferred) (EARLIER | DET PREV STATE) [better | more] |
    [DET] [last | latest | PREV | that | this] (CHANGE | version | one) [MYSELF] (was | is | looked | looks | were |
    are) [so | really | not | just | way | much] (mid | bad | worse | better | good | nicer | great | terrible |
    wrong | ugly | cringe) | MYSELF [really] (prefer | preferred | liked | like | love) (EARLIER | DET PREV STATE)
    [better | more] | (EARLIER | before | BEFOREZ) (was | is) [way | much] better | (bro | that | it | this) was
    (mid | bad) | thats mid | [我] 比较 (喜欢 | 爱) BEFOREZ | BEFOREZ [更 | 比较] (好 | 美) [看] | [改] BEFOREZ 好 [看] | [还是] (原来
    | 之前 | 以前 | 上 [一] 版) [的] [更 | 比较] 好 [看] | (thats | its | this is | it is | it was | that is | that was) [so much
    | much | way | even | now]* worse [now] | 改 得 [太] (不 好 | 差 | 丑 | 难看) | worse`,
} as const;

export const undoForms = {
  led: [
    `(OOPS)* (revert [it | this | that] | go back | roll (it | this | that) back | roll back | rollback | (change |
      take) (it | this | that) back)`,
    '(OOPS)* (go | roll | take (me | us | it)) back (one | a | NUMBER) (step | version | steps | versions)',
    '(OOPS)* BACK [(to | 到)] (BEFORE | BEFOREZ) [again]',
    `(OOPS)* (restore | reset [it] to | switch [back] to | load | reload | take (me | us) back to | (give me | have)
      back) BEFORE`,
    '(OOPS)* (use | take | restore | get) (the PREV version | VERSION) [again | instead | back]',
    '(OOPS)* [have | get] [the | my] PREV (version | one) back',
    '(OOPS)* (take | roll | put | change | turn) THECHANGE back',
    `(OOPS)* (put | set | make) (it | this | that | everything) [back] [to] ((how | the way | as | like) it was
      [before] | like before)`,
    '(OOPS)* UNDOZ [掉 | 一下] [LASTZ [CHANGEZ] | CHANGEZ | 它 | 一步 | that | it] [吧 | 了]',
    '(OOPS)* BACKZ BEFOREZ [去 | 吧]',
    '(OOPS)* [把 (它 | 视频 | 版本)] (改 | 变 | 换 | 退) 回 (去 | 来) [吧] (OOPS)*',
  ],
  bare: [
    '(OOPS)* [the] (previous version | version before)',
    '(OOPS)* (the way | how | as) it was before',
    '(OOPS)* 上一步',
    '(OOPS)* [还是] (上 [一] | 之前 [的] | 原来 [的]) [那] [个] (版本 | 版) [更 | 比较] 好 [看]',
    `(OOPS)* the PREV (one | version) (was | is | looked | looks) [much | way | so much] (better | nicer | prettier
      | cooler)`,
    '(OOPS)* (LASTZ [CHANGEZ] | CHANGEZ) (UNDOZ | 撤) [掉 | 了] [吧]',
  ],
  loose: [
    '(UPRE)* (prefer | rather | like) to go back to EARLIER (UPOST)*',
    '(UPRE | rather)* (put | bring | give me | get | take) EARLIER back (UPOST)*',
    '(UPRE)* UNDOS (everything | all of it | it all) (UPOST)*',
    '(UPRE)* (不 要 | 撤 掉 | 取消) LASTZ [的] (CHANGEZ | 改动) [了] (FILL)*',
    '(FILL)* 把 (LASTZ)* (CHANGEZ) (撤 掉 | 撤 了 | 去 掉) (FILL)*',
    '(FILL)* [我] 更 喜欢 BEFOREZ (FILL)*',
    '(FILL)* (退 回 | 弄 回 去 | 搞 回 去 | 改 回 去) (FILL)*',
    '(FILL)* [还是] 上 一 版 吧 (FILL)*',
    '(FILL)* 还是 (之前 | 原来) 的 (吧 | 好 [了] | 那 个) (FILL)*',
    `(UPRE)* UNDOS (UPOST | all | every | the | my | of | your | those)* (changes | edits | change | edit |
      modifications) (UPOST)*`,
    '(UPRE)* (go | roll | step | take me) back (one | once | a bit | by one) (UPOST)*',
    `(UPRE)* (put | set | change | bring | get | turn) (it | things | everything | this | that) back (to | FILL)*
      EARLIER (UPOST)*`,
    '(UPRE)* undo (# | NUMBER | x | times | time | last | edit | change | the | my)* (UPOST)*',
    '(UPRE)* back (# | one | two | NUMBER | a) (version | step | versions | steps) (UPOST)*',
    '(UPRE)* (不 要 | 取消) 这 [个 | 次] [的] (改动 | 修改 | 更改) (FILL)* [恢复 | 还原 | 撤销] (UPOST)*',
    '(UPRE)* revert last (commit | edit | change) (UPOST)*',
    '(UPRE)* UNDOS (UPOST)* [THECHANGE | LASTZ [CHANGEZ] | CHANGEZ | LAST CHANGE | 上一步] (UPOST)*',
    `(UPRE)* (reverse | cancel | remove | discard | take back | roll back | get rid of | take away | delete | forget
      | scrap | lose) (UPOST)* (DET LAST (change | changes | edit | edits | modification | tweak) | DET (changes |
      edits | modifications)) (UPOST)*`,
    '(UPRE)* GOBACK [to | 到 | 成 | 为] (FILL)* EARLIER (UPOST)*',
    '(UPRE)* [back | 回 | 退回 | 回到] [to] EARLIER back (UPOST)*',
    '(UPRE)* back [to] EARLIER (UPOST)*',
    `(GRIEF | FILL)* GRIEF (UPRE)* ((go | put | change | bring | switch | take) [it | that] back [to (it | that
      [one])] | restore [it] | GOBACK 去 | 恢复 | 还原 | 改回 (来 | 去)) (UPOST)*`,
    '(UPRE)* (rather | prefer | want | 想要 | 要) [have] (the | my | 的)* (PREV version | BEFOREZ) (UPOST)*',
    '(UPRE)* (LASTZ | 这次) [的] [那个] (CHANGEZ | 改 [的] | 改动) (不要 | 取消 | 撤销 | 去掉) (了 | UPOST)*',
  ],
} as const;
