/** A table for phrase.ts: sentences that ask to end what is under way or waits. */
export const stopRows = {
  /** Said by somebody who changes their mind. Only here: before anything else a "no" may turn it round. */
  OH: `no | nope | nah | wrong | please | oops | whoops | ugh | argh | wait | hold (on | up) | hang on | no thanks |
    never mind | omg | god | hey | on second thought | i changed my mind | i have changed my mind | ive changed my
    mind | sorry | my (bad | mistake) | i made a (mistake | typo) | wrong WRONG | (its | thats | this is | that is |
    that was | it was | i (sent | used | picked | chose | uploaded)) [the | a] (wrong [WRONG] | mistake) | i (dont |
    do not | no longer) (want | need) (it | this | that) [anymore] | its taking too long | thats enough | 等等 | 等一下 |
    等下 | 算了 | 哎呀 | 不对 | 我改主意了 | [TASKZ | 这 [张 | 段]] [我] 不 (想 | 要) [要 | 做] [这个] 了 | [我] (发 | 弄 | 搞 | 传 | 选 | 写) 错 [图
    | 图片] 了 | 图 (发 | 传 | 选) 错了 | 太慢了`,
  HALT: 'stop (stop)* | cancel | abort | halt | quit | terminate | kill',
  WRONG: 'picture | image | photo | pic | one | file | prompt | message | button | thread',
  THAT: `it | (this | that) one | the whole thing | whatever (you are | youre) doing | what i (said | asked [for]) |
    mission | this | that | everything | all [of] (it | this | that) | what (you are | youre) doing | [the | my |
    this | that | your | our] [current | running | whole | last | latest | pending] TASK [you are doing | please] |
    the (current | last | running | latest | pending) one`,
  TASK: `(video | animation | image | clip) (generation | request | job | render | rendering | processing) | request
    | message | prompt | requests | job | task | render | rendering | generation | process | processing | run |
    order | queue | animation job | export | upload | prompt | work`,
  GOINGON: `working [on (it | this | that)] | rendering | generating | processing | exporting | running | animating
    | creating | (doing | making | rendering | generating | processing | exporting | animating) (it | this | that |
    CLIP)`,
  SOON: 'for now | [right] now | already | here | immediately | at once | 吧 | 了 | 一下 | 掉 | 掉吧',

  HALTZ:
    '停止 | 停下 | 停手 | 住手 | stop | cancel | 停下来 | 停一下 | 停一停 | 停掉 | 停 (停)* | 中止 | 终止 | 取消 | 打住 | 中断 | 叫停 | 终结',
  TASKZ: `生成 (视频 | 动画) | [上 [一] [个 | 次]] 请求 | [WHOSE [的]] (任务 | 请求 | 生成 | 渲染 | 制作 | 导出 | 工作 | 处理 | 作业 | 订单 | 进程) |
    这个 | 这次 | 它 | 全部 | 所有 [的] | 操作`,
  WHOSE: '这个 | 这次 | 当前 | 现在 | 刚才 | 刚刚 | 我 | 本次 | 所有 | 全部 | 正在进行 | 排队',
  WORKZ: '做 | 弄 | 搞 | 生成 | 渲染 | 继续 | 处理 | 跑 | 制作',

  HALTS: 'cancelling | HALT | HALTZ | discontinue | 停',
  REGRET: `OH | leave it | drop it | forget it | not this one | not that one | 别 管 了 | 我 想 [一] 下 | 我 想 想 | [(thats |
    its | this is | that is)] not the right WRONG | (图片 | 图 | 照片) 错了 | 先 不 (做 | 要 | 弄) [了] | my b | mb | misclick |
    misclicked | i misclicked | oh dear | oh no | crap | dang | shoot | damn | oh | typo | my fault | 点错 | 我 [不 小 心]
    [点 | 按 | 发 | 传 | 打 | 选 | 弄 | 搞 | 写 | 输 | 放 | 用] 错 [字 | 图 [片] | 照片 | 张 | 人 | 频道 | 地方 | 按钮] [了] | 后悔 [了] |
    [MYSELF] (dont | didnt | did not | do not | no longer) (mean | meant | want | need | wanted | ask for) [to (do | send)]
    (THIS | anything) [anymore] | (that is | thats | this is | its | it was | not) [not] [quite | at all] what i
    (wanted | meant | asked for | had in mind) | [im afraid | sorry] [MYSELF | THIS] (SLIP)* (wrong | mistake |
    error | mistakenly | accident | accidentally | typo) (SLIP)* | (changed | have changed) (my | our) (mind |
    minds) | [我] (点 | 按 | 手 | 发 | 传 | 搞 | 弄 | 选 | 写) (错 | 滑) [图 [片] | 照片 | 张] [了] | 手滑 [了] | 等 (会 | 一会) [儿] | 不要了 |
    不用 (了 | 啦) | 不需要了`,
  SLIP: `sent | send | picked | chose | chosen | used | uploaded | hit | pressed | clicked | selected | attached |
    made | have | was | is | were | by | a | an | the | my | that | this | it | i | we | WRONG | in | send | button
    | wrong`,
  TASKS: `(a | any | all | all my | any of my | both) (TASK | requests) | DET [(current | last | latest | running |
    previous | whole)] (TASK | one | process | requests) | that last one | my last [one] | everything | all of (it |
    this) | what (i | you) [just] (said | asked | sent | wrote | typed | are doing | were doing) | TASK | THIS |
    TASKZ | 这次的 | 这 (条 | 个 | 张) | 刚才 [发 的 | 的] [那 (条 | 个)] | 我 刚才 的 (请求 | 消息) | 生成`,
  SB: 'ASK | REGRET | no | ok',
  SP: 'TAIL | ASIDE | REGRET | MYSELF | SOON | of | no | doing it | 了 | 掉 | 好了',
} as const;

export const stopForms = {
  led: [
    '(OH)* HALT [SOON] [THAT] [SOON] [no] (OH)*',
    '(OH)* stop GOINGON [SOON] (OH)*',
    '(OH)* (cancel | abort) (the | this | that | my) VIDEO [SOON] (OH)*',
    '(OH)* forget [about] (it | this | that)',
    '(OH)* call (it | this | that) off',
    '(OH)* [都 | 全部] HALTZ [吧 | 了 | 掉] [TASKZ] [吧 | 了] (OH)*',
    '(OH)* 把 TASKZ [都 | 给] HALTZ [掉] [了 | 吧]',
    '(OH)* (别 | 不要 | 不用 | 先别 | 先不要) [再] WORKZ [了 | 下去 [了]]',
  ],
  bare: [
    '(never mind ) [about] [it | that | this]',
    'scratch that',
    'no need to (continue | go on)',
    '(OH)* TASKZ HALTZ [吧 | 了]',
    '(OH)* [我] 不 [想 | 要] (做 | 弄 | 搞 | 生成 | 继续) 了',
    '(算了 | 算啦) [算了] [吧 | 了]',
  ],
  loose: [
    '(REGRET | FILL)* scrap (it | that | this | the whole thing | this one) (SP | HALTS | TASKS)*',
    `(REGRET | FILL)* (dont | do not) (proceed | continue | go on | carry on | process | bother) [with] [THIS | my
      request | the request | TASK] (SP)*`,
    `(SB)* HALTS (SP)* (i beg you | its enough | enough | thats enough | i need to change (the | my) WRONG | ill do
      (it | that) later | i will do it later) (SP)*`,
    '(SB)* (刚才 | 刚刚 | 上面) [那 (个 | 条) | 的] (HALTZ) (SP | TASKZ)*',
    '(SB)* (先 到 这 | 到此为止) [吧] HALTZ (SP)*',
    `(SB)* forget [about] (what i (said | asked | wrote | sent) | (my | that | the | this) [last | previous | first]
      (request | message | order)) (SP)*`,
    '(SB)* end (the | this | my) (TASK | process) (SP)*',
    '(SB)* undo send (SP)*',
    `(SB)* (remove | take | drop | pull) (me | my request | it | this) (out of | from | off) the (queue | line |
      list) (SP)*`,
    `(SB)* (dont | do not) (run | do | make | render | start | generate) (that one | this one | the last one | that
      request | my last request | it anymore | that anymore) (SP)*`,
    `(SB)* (can you | could you | please)* (please | not do that one | not do that | not do it)* HALTS [SOON]
      [TASKS] (SP)*`,
    '(SB)* (撤回 | 撤销 | 撤) [我] [刚才 | 刚刚 | 上 [一] [个 | 条]] [的] (请求 | 消息 | 任务 | 指令) (SP)*',
    '(SB)* 先 暂停 生成 (SP)*',
    '(SB)* HALTS [SOON | 掉 | please] [TASKS] (SP)*',
    `(SB)* (never mind | scratch | pull | delete | disregard | ignore | withdraw | drop) (the last | my | this |
      last | that | DET last | DET previous | my last | my previous)* (request | job | task | my message | last
      message | previous message | prompt) (SP)*`,
    `(FILL)* (never mind | wait | oops | hold on | no) (FILL)* (dont | do not) (do | make | generate | render) (it |
      this | that) [anymore] (FILL)*`,
    '(FILL)* (dont | do not) (do | make | generate | render) (it | this) (SP)* HALTS (SP)* [TASKS] (SP)*',
    '(SB)* 撤 (了 | 掉) (FILL)* 不 做 了 (SP)*',
  ],
} as const;
