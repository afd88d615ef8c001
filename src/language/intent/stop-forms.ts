/** A table for phrase.ts: sentences that ask to end what is under way or waits. */
export const stopRows = {
  /** Said by somebody who changes their mind. Only here: before anything else a "no" may turn it round. */
  OH: `no | nope | nah | wrong | please | oops | whoops | ugh | argh | wait | hold (on | up) | hang on | no thanks | never mind | omg |
    god | hey | on second thought | i changed my mind | i have changed my mind | ive changed my mind | sorry | my
    (bad | mistake) | i made a (mistake | typo) | wrong WRONG | (its | thats | this is | that is | that was | it was
    | i (sent | used | picked | chose | uploaded)) [the | a] (wrong [WRONG] | mistake) | i (dont | do not | no longer) (want | need) (it |
    this | that) [anymore] | its taking too long | thats enough | 等等 | 等一下 | 等下 | 算了 | 哎呀 | 不对 | 我改主意了 | [TASKZ | 这 [张 | 段]] [我] 不 (想 |
    要) [要 | 做] [这个] 了 | [我] (发 | 弄 | 搞 | 传 | 选 | 写) 错 [图 | 图片] 了 | 图 (发 | 传 | 选) 错了 | 太慢了`,
  HALT: `stop (stop)* | cancel | abort | halt | quit | terminate | kill`,
  WRONG: 'picture | image | photo | pic | one | file | prompt | message | button | thread',
  THAT: `it | (this | that) one | the whole thing | whatever (you are | youre) doing | what i (said | asked [for]) |
    mission | this | that | everything | all [of] (it | this | that) | what (you are | youre) doing | [the | my |
    this | that | your | our] [current | running | whole | last | latest | pending] TASK [you are doing | please] | the (current | last | running | latest | pending) one`,
  TASK: `request | message | prompt | requests | job | task | render | rendering | generation | process | processing
    | run | order | queue | animation job | export | upload | prompt | work`,
  GOINGON: `working [on (it | this | that)] | rendering | generating | processing | exporting | running | animating | creating | (doing |
    making | rendering | generating | processing | exporting | animating) (it | this | that | CLIP)`,
  SOON: '[right] now | already | here | immediately | at once | 吧 | 了 | 一下 | 掉 | 掉吧',

  HALTZ:
    '停止 | 停下 | 停手 | 住手 | stop | cancel | 停下来 | 停一下 | 停一停 | 停掉 | 停 (停)* | 中止 | 终止 | 取消 | 打住 | 中断 | 叫停 | 终结',
  TASKZ: `[WHOSE [的]] (任务 | 请求 | 生成 | 渲染 | 制作 | 导出 | 工作 | 处理 | 作业 | 订单 | 进程) | 这个 | 这次 | 它 | 全部 | 所有 [的] | 操作`,
  WHOSE: '这个 | 这次 | 当前 | 现在 | 刚才 | 刚刚 | 我 | 本次 | 所有 | 全部 | 正在进行 | 排队',
  WORKZ: '做 | 弄 | 搞 | 生成 | 渲染 | 继续 | 处理 | 跑 | 制作',
} as const;

export const stopForms = {
  led: [
    '(OH)* HALT [SOON] [THAT] [SOON] [no] (OH)*',
    '(OH)* stop GOINGON [SOON] (OH)*',
    '(OH)* (cancel | abort) (the | this | that | my) VIDEO [SOON] (OH)*',
    '(OH)* forget [about] (it | this | that)',
    `(OH)* call (it | this | that) off | (OH)* dont (continue | bother | go on) [with (it | this | that)] | (OH)*
      pull the plug`,
    '(OH)* [都 | 全部] HALTZ [吧 | 了 | 掉] [TASKZ] [吧 | 了] (OH)*',
    '(OH)* 把 TASKZ [都 | 给] HALTZ [掉] [了 | 吧]',
    '(OH)* (别 | 不要 | 不用 | 先别 | 先不要) [再] WORKZ [了 | 下去 [了]]',
  ],
  bare: [
    '(never mind ) [about] [it | that | this] | scratch that | no need to (continue | go on)',
    '(OH)* TASKZ HALTZ [吧 | 了]',
    '(OH)* [我] 不 [想 | 要] (做 | 弄 | 搞 | 生成 | 继续) 了 | (算了 | 算啦) [算了] [吧 | 了] | 停手 | 住手',
  ],
} as const;
