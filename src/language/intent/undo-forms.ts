/** A table for phrase.ts: sentences that ask to take the last change back, or for a version that was there before. */
export const undoRows = {
  CHANGE: `change | changes | edit | edits | modification | modifications | step | action | update | tweak |
    adjustment | revision | thing | (change | edit) (you | i | we) [just] made | thing (you | i | we) [just] did |
    one | ones`,
  LAST: 'last | latest | previous | recent | most recent | very last | final',
  THECHANGE: `(the | my | that | this | your | our | those | these) [LAST] CHANGE | last CHANGE | (what | everything)
    (you | we | i) [just] did`,
  PREV: 'previous | last | earlier | prior | old | older | former | one before',
  STATE: 'version | one | state | cut | take | edit | result | draft | video | clip',
  BEFORE: `[to] [the | an] (old | previous) (version | one) | [the | my | our | that] PREV STATE | (the | that) STATE
    (we | i | you) had [before | earlier] | (the | that) [STATE] (before | prior) [that | this | it | the last one |
    this one | the change] | [the] VERSION | NTH | exactly (how | the way) it was [before] | [just] (how | the way |
    what | as) it was [before | earlier | previously] | (what | how) (we | i) had [it] [before | earlier] | how (it
    looked | things were) before | how it used to be | (the | that) STATE from before | before [that | this] | [the]
    previous`,
  BACK: `go [right | all the way] back | roll [(it | this | that)] back | rollback | revert [back | it | this | that]
    | return | switch back | step back | jump back | (change | put | switch | set | turn | make | bring | take | get
    | move | roll | reset) (it | this | that | us | me | everything | things) back | get back | back`,
  OOPS: `no | nope | nah | wrong | bad | yuck | eww | hmm | please | sorry | oops | whoops | ugh | argh | wait | hold on | hang on | never mind | omg | damn | on
    second thought | i (dont | do not) like (it | this | that | this one) [at all] | i changed my mind | (THECHANGE | it) (was | were | is | are) [just | really | so | very | a bit] (wrong | worse | bad |
    ugly | terrible | awful | a mistake | no good | not (good | better | right)) | (the PREV (one | version) | the (version | one) before) (was | is | looked | looks) [much | way] (better | nicer | prettier | cooler) | i liked (it
    | the PREV STATE) better | (it | that) was better before | (that | it | this) (was | is) [just] (wrong | worse |
    bad | ugly | terrible | a mistake) | thats (wrong | worse | bad) | its worse [now] | (its | this is) [much] worse
    | i (preferred | prefer) the PREV STATE | 哎呀 | [还是] (之前 | 原来 | 以前 | 上一版 | 上一个) 的 [更 | 比较] 好 [看] | 不对 | 算了 | 等等 | 等一下 | 我改主意了 | [这个] 不好看 | [我] 不喜欢 [这个] | [我] 要
    BEFOREZ | 还是 | 那 | (上 [一] | 之前那 | 原来那) [个] (版本 | 版) [更 | 比较] 好 [看] | [LASTZ] [我 | 你] (改 | 搞 | 弄 | 做 | 调) (错 | 坏) 了 |
    (LASTZ [CHANGEZ] | CHANGEZ) 不 (要 [了] | 好 [看] | 行 | 对)`,

  LASTZ: `(上 [一] (步 | 次 | 个 | 条 | 回) | 刚才 | 刚刚 | 最后 [一次 | 一步] | 最近 [一次] | 之前 | 这 [一] 次 | 这个 | 前一 (步 | 次) | 这步) [的] [那 (个 | 次 | 步 | 一步 | 一次)]`,
  CHANGEZ: '修改 | 更改 | 改动 | 操作 | 编辑 | 变更 | 调整 | 步骤 | 动作',
  UNDOZ: 'undo | revert | 撤销 | 撤消 | 撤回 | 回退 | 回滚 | 还原',
  BEFOREZ: `(上 [一] [个] | 前 [一] [个] | (之前 | 以前 | 先前 | 原来 | 刚才 | 原先 | 旧 | 更早 | 前面 | 刚刚) [的]) [那 [个]] (版本 | 版) [的 样子 | 的
    状态] | VERSION | 原样 | (之前 | 原来 | 以前 | 刚才 | 原先) [的] (那样 | 那样子 | 样子) | 原来 (的样子 | 的) | 上一步 | 之前 [的 (样子 | 状态)] | 前一步`,
  BACKZ: `(回 | 返回 | 退回 | 恢复 | 还原 | 回退 | 回滚 | 撤回 | 倒回 | 换回 | 改回 | 变回 | 用回 | 切回 | 切换回 | 跳回 | 退 | 调回 | 转回) [到 | 去 | 成 |
    为 | 至]`,
} as const;

export const undoForms = {
  led: [
    '(OOPS)* undo [it | this | that | THECHANGE | LAST [CHANGE] | all of (it | that)] (OOPS)*',
    `(OOPS)* (revert | reverse | take back | roll back | rollback | discard | withdraw | scrap | cancel | drop) [the
      | my | that | this | your | our] (LAST CHANGE | CHANGE (you | i | we) [just] made)`,
    `(OOPS)* (revert | reverse | take back | roll back | rollback | discard | remove) (the | my | that | this | your
      | our) [LAST] (change | changes | edit | edits)`,
    `(OOPS)* (revert [it | this | that] | go back | roll (it | this | that) back | roll back | rollback | (change |
      take) (it | this | that) back)`,
    '(OOPS)* (go | roll | take (me | us | it)) back (one | a | 1) (step | version) | (OOPS)* one step back',
    '(OOPS)* BACK [(to | 到)] (BEFORE | BEFOREZ) [again]',
    `(OOPS)* (restore | reset [it] to | switch [back] to | load | reload | take (me | us) back to | (give me | have)
      back) BEFORE`,
    '(OOPS)* (use | take | restore | get) (the PREV version | VERSION) [again | instead | back]',
    '(OOPS)* (have | get | give (me | us) | bring | bring me) ([the | my] PREV (version | one) | VERSION) back',
    '(OOPS)* [have | get] [the | my] PREV (version | one) back',
    '(OOPS)* VERSION back | (OOPS)* (take | roll | put | change | turn) THECHANGE back',
    '(OOPS)* (bring | get | have | give me) back ([the | my] PREV (version | one) | VERSION)',
    `(OOPS)* (put | set | make) (it | this | that | everything) [back] [to] ((how | the way | as |
      like) it was [before] | like before)`,

    '(OOPS)* UNDOZ [掉 | 一下] [LASTZ [CHANGEZ] | CHANGEZ | 它 | 一步 | that | it] [吧 | 了]',
    '(OOPS)* 取消 [掉] LASTZ CHANGEZ [吧] | (OOPS)* 取消上一步',
    '(OOPS)* 把 (LASTZ [CHANGEZ] | CHANGEZ) (UNDOZ | 取消) [掉 | 了] [吧]',
    '(OOPS)* BACKZ BEFOREZ [去 | 吧]',
    '(OOPS)* [把 (它 | 视频 | 版本)] (改 | 变 | 换 | 退) 回 (去 | 来) [吧] (OOPS)* | (OOPS)* 退一步',
    '(OOPS)* [还是] 用 BEFOREZ [吧 | 好了]',
    '(OOPS)* 把 (它 | 视频 | 版本) BACKZ BEFOREZ',
  ],
  bare: [
    `(OOPS)* [the] (previous version | version before) | (OOPS)* (the way | how | as) it was before | (OOPS)* 上一步 |
      (OOPS)* [还是] (上 [一] | 之前 [的] | 原来 [的]) [那] [个] (版本 | 版) [更 | 比较] 好 [看] | (OOPS)* the PREV (one | version) (was | is | looked | looks) [much | way |
      so much] (better | nicer | prettier | cooler) | 反悔了 | 我反悔了`,
    `(OOPS)* (LASTZ [CHANGEZ] | CHANGEZ) (UNDOZ | 撤) [掉 | 了] [吧]`,
  ],
} as const;
