/** A table for phrase.ts: sentences that ask how far the work is, or what is on the timeline. */
export const statusRows = {
  WORK: 'video | project | render | rendering | export | clip | animation | movie | job | task',
  SUBJECT: 'it | this | [the | my | our | this] WORK',
  TRACKS: `[the | my | our] [current] (timeline | time line | tracks | track list | tracklist) | 轨道 [列表] | 时间线 | 时间轴`,
  UPDATE: 'status [update | report | check] | progress [update | report]',
  WHATIS: 'what is | whats | how is | hows',
  SOFAR: 'so far | [right] now | currently | at the moment | yet',
  DONE: 'done | ready | finished | complete | completed | rendered | exported',

  MADE: '[(我 | 我们) [的] | 这个 | 这段] (视频 | 影片 | 项目 | 任务 | 渲染 | 制作 | 生成 | 导出 | 工程 | 处理 | 动画 | 作业)',
  PHASE: '状态 | 进度 | 进展 | 现状 | status | state | progress',
  HOWIS:
    '如何 [了] | 怎么样 [了] | 怎样 [了] | 到哪 [里 | 儿] 了 | 是什么样 [的] | 是多少 | 多少 [了] | 是怎 [么] 样的 | [长] 什么样 | 更新 | 报告',
  LOOKS: '什么样 [子] | 什么情况 | 怎么样 | 怎样',
  STEP: '哪 [里 | 儿 | 一步 | 步] | 什么程度 | 第几步',
  DOING: '做 | 弄 | 搞 | 进行 | 处理 | 渲染 | 生成 | 制作 | 导出',

  JOB: `it | bot | the bot | the (thing | clip | movie | film) | my (clip | movie | film | request) | this | that |
    everything | [DET] WORK | [DET] [final] (video | result | file) | you | we | MADE | 它`,
  READY: `render | started | made | progressing | moving | down | offline | online | dead | awake | queued | waiting
    | getting on | getting there | soon | ready soon | nearly there | done | ready | finished | complete | completed
    | rendered | exported | over | through | up | stuck | frozen | hanging | hung | broken | working | running |
    rendering | processing | generating | loading | cooking | going | stuck at # | stuck at # percent | there |
    alive | in [the] queue | in progress | on (it | time)`,
  HOWFAR: `all | almost | nearly | about | close to | already | yet | still | now | finally | totally | fully | even
    | FILL | (you are | youre | your | its | this is) taking (forever | ages | so long | too long | a while)`,
  WAIT: `take | takes | taking | need | needs | left | remaining | remains | remain | longer | wait | until | till |
    before | to go | expected | expect | done | ready | finished`,
  WB: `GEN | WHAT | FILL | MYSELF | YOURSELF | it | is | be | will | does | do | did | must | should | would | can |
    could | have | has | to | the | my | our | this | that | WORK | video | still | usually | normally | going to |
    WAIT | much | more | time | for | of | yet | gonna | on`,
  NEWS: `stat | stats | queue (pos | position) | place in [the] (line | queue) | (any | a) sign of (it | DET video)
    | status [update | report] | progress [update | report] | eta | (a | an | any | some | latest) (update |
    updates) | updates | (any | some | what is the | the latest) news | situation | estimate | state | (time |
    estimate | estimation) [of the] [remaining] [time] | 进度 | 进展 | 状态 | 状况 | 现况 | (什么 | 现在 | 目前 [的] | 现在 [的]) 情况 |
    情况 (如何 | 怎么样 | 怎样)`,
  NB: `GEN | WHAT | ASK | SHOWS | give | a | an | the | my | our | this | an | any | some | current | latest |
    remaining | on | about | of | for | with | there | is | whats | what | have | got | me | now | so far | WORK |
    video | project | render | advise | 我 [们] | 的 | MADE | 是 | 怎么样 | 如何 | 怎样 | 现在 | 目前 | 怎么样了 | 了 | 到哪 [里] | 什么 | 更新
    | 多少 | 看 | 查 | 有`,
  NEWSASK: `SHOWS | get | have | give | ask for | a status update | is there | got | the | my | our | whats | any |
    an | advise | have | 现在 | 目前 | 如何 | 怎么样 | 怎样 | 什么 | 到哪 | 了 | 查 | 看`,
} as const;

export const statusForms = {
  led: [
    '[LOOK | give me] [the | my | our | any] [current] [WORK] UPDATE [(of | on | for) SUBJECT] [SOFAR]',
    '(LOOK | list | 列出) [all | 所有 | 全部 | NOWZ [的]] TRACKS',
    'show [me] what we [have] (have | got) [SOFAR]',
    'LOOK what is (on | in) TRACKS [SOFAR]',
    '[LOOK] [NOWZ] [的] [MADE] [的] PHASE [HOWIS]',
    '[LOOK] [NOWZ] [的] [(视频 | 影片 | 项目) [的]] (时间线 | 时间轴 | timeline | 轨道列表) [HOWIS]',
    'LOOK NOWZ 有 (什么 | 哪些) [内容]',
  ],
  bare: [
    '(WHATIS (the | my | our) | how is | hows) [current] [WORK] UPDATE [(of | on | for) SUBJECT] [SOFAR]',
    '(any (update | updates | news | progress) | anything new) [(on | about | with) SUBJECT] [SOFAR]',
    '[the | my | our] [current] (timeline | time line | track list | tracklist)',
    'what are (the | my | our) [current] tracks',
    '(what does (it | TRACKS | SUBJECT) look like | how does (it | TRACKS | SUBJECT) look [like]) [SOFAR]',
    '(DONE | any progress) yet',
    '[please] hurry [up] [please]',
    '[帮我] 催 (一下 | 催)',
    'how long (until | till | before) (SUBJECT is | its) DONE',
    '[what is | whats] [the] eta',
    'what (have | did) (you | we) (done | do | made | make | got) SOFAR',
    '(how is | hows) (SUBJECT | the WORK) [doing] [SOFAR]',
    'how much [is | of it is] [still] (left | remaining) [to do]',
    'how far [along] (are (you | we) | is SUBJECT | did you get) [along] [SOFAR]',
    '(what (do we have | have we got | have you got) | (what is | whats) [been] done) [SOFAR]',
    '[you | are you] still (working [on (it | this)] | rendering | going | running)',
    '(what is | whats) [currently] (on | in) the timeline [SOFAR]',
    '(what | which | how many) tracks (are there | do (i | we) have | are (on | in) the timeline) [SOFAR]',
    '[NOWZ] [我的 | MADE] (时间线 | 时间轴 | 轨道) [里面 | 上面 | 里 | 上 | 中] [NOWZ] [都] 有 (什么 | 哪些) [内容 | 东西 | 片段 | 素材] [了]',
    '[NOWZ] 有 (哪些 | 几条 | 什么 | 多少 | 多少条) 轨道',
    '[LOOK] [MADE] NOWZ [MADE] [的] [是 | 成 | 变成 | 做成 | 弄成] LOOKS [的] [了]',
    '[LOOK] [MADE | 情况] [DOING 得 | DOING 的] (怎么样 | 怎样 | 如何 | 什么样) 了',
    '(进行 | 进展 | 一切) [得 | 的] (如何 | 怎么样 | 顺利吗)',
    '[NOWZ] [MADE] (DOING 到 STEP [了] | 到 STEP 了)',
    '[NOWZ] [MADE] [都 | 已经 | 全部] [DOING] (好 | 完 | 完成) (了吗 | 了没 [有] | 没 [有] | 了么)',
    '[MADE] 还没 [DOING] (好 | 完 | 完成) (吗 | 么)',
    '[MADE] [大概 | 大约] (还 [要 | 需要 | 得] | 要 | 需要) [再] [等] (多久 | 多长时间) [才能] [DOING] [好 | 完 | 完成]',
    '[MADE] [大概 | 大约] (多久 | 什么时候 | 何时) [能 | 可以 | 才能 | 会] [DOING] (好 | 完 | 完成 | 出来)',
  ],
  /** What asks only as a question: "it is done" tells, "it is done?" asks. */
  asked: [
    '(FILL)* (has | is) (it | DET video) been made (HOWFAR)*',
    '(FILL | is)* (bot | the bot | you) (up | down | online) (FILL)*',
    `(FILL | GEN | JOB)* [still (not | isnt | hasnt)] (done | ready | finished | rendered | complete |
      yet) (GEN | HOWFAR)*`,
    '(FILL)* [is] everything (ok | alright | fine | good | working) (FILL | there | with (it | DET video))*',
    `(HOWFAR | is | are | will | has | have | did | does | JOB | bot | u | it | take | be | been)* (ready | done | finished | alive | online | stuck | in [the] queue | queued | soon |
      cooking) (HOWFAR | at # | percent)*`,
    `(HOWFAR | is | are | it | its | this | that | the | my | our | the video | my video | VIDEO | you | we |
      everything | WORK)* (done | ready | finished | complete | completed | rendered | exported | working | running
      | rendering | processing | cooking | stuck | frozen | there | alive) (HOWFAR | with (it | this) | on it)*`,
    '(FILL)* when (WB | JOB)* (done | ready | finished | complete) (HOWFAR)*',
  ],
  loose: [
    `(FILL)* what (happened | went wrong | is wrong)
      (FILL | here | there | to it | with it | with (this | DET video))*`,
    `(FILL)* (why | how | how come) (did | has | does) (it | this | that | DET video) (fail | failed | crash | crashed |
      break | freeze) (FILL)*`,
    '(FILL)* (怎么 | 为什么) (又 | 会 | 都 | MADE)* (失败 [了] | 出错 [了] | (这么 | 那么) 慢) (FILL | 啊)*',
    '(FILL)* [MADE] 失败 了 (吗 | 么) (FILL)*',
    '(FILL)* (怎么 了 | 怎么 回 事 | 发生 [了] 什么 [事] [了] | 出 [了] 什么 (事 | 问题) [了] | 好 慢) (FILL | 啊 | 呀)*',
    '(FILL)* [你] [还] 在 (吗 | 么 | 不在) (FILL)*',
    '(FILL)* (did | has) it (crash | crashed | fail | failed | freeze | frozen) (HOWFAR)*',
    '(FILL)* what are you doing (HOWFAR)*',
    '(FILL)* 还要 很久 (吗 | 么) (FILL)*',
    `(FILL)* when (can | could | will | do | may) (i | we) (see | get | watch | have | download | expect | view)
      (it | this | DET VIDEO | DET result) (FILL)*`,
    '(FILL)* (are (we | you) | is it) [getting] close (HOWFAR)*',
    '(FILL)* how close (are (we | you) | is it) (HOWFAR)*',
    '(FILL)* (did | have) you (start | started | begin | begun) (HOWFAR | with (it | DET video) | on it)*',
    '(FILL)* (what is | whats) the (holdup | hold up | delay) (FILL)*',
    '(FILL)* [is there] (a | any | some) delay (FILL)*',
    `(FILL | LOOK)* how (its | it is | things are | everything is) (going | coming along | looking | progressing)
      (HOWFAR)*`,
    `(FILL)* (any idea | do you know | tell me | LOOK)* when (it is | its | it will be | itll be | DET VIDEO is)
      [gonna be | going to be] (done | ready | finished) (FILL)*`,
    '(FILL)* where are (we | you) (with | on | in)* (it | this | DET VIDEO)* (HOWFAR)*',
    '(FILL)* (什么时候 | 何时 | 多久) (能 | 可以 | 才能 | 会)* (看 到 | 看 | 拿 到 | 收 到) (FILL | VIDEO)*',
    '(FILL)* 还 (差 | 剩) (多少 | 多久 | 多少 时间 | 多长 时间 | 几 分钟) (FILL)*',
    '(FILL)* 有 结果 了 (吗 | 没) (FILL)*',
    '(FILL)* 你 (还 在 | 在 做 | 在 弄) (吗 | 么) (FILL)*',
    '(FILL)* (多长 时间 | 多久) (能 | 可以 | 才能) (好 | 完成 | 做好 | 出来) (FILL)*',
    `(ASK)* (update me | let me know | tell me | inform me | notify me | ping me) (on the (status | progress) |
      (once | when | as soon as | if) (it is | its | DET video is) (done | ready | finished | completed)) (FILL)*`,
    '(FILL)* how much time (more | left | remaining)* (FILL)*',
    '(FILL)* is (it | JOB) (done | completed | finished | ready) or not (FILL)*',
    '(FILL)* is (it | DET video) ready to (download | export | watch | view | share | send | post) (FILL | it)*',
    '(FILL)* why (is | isnt | hasnt) (it | JOB) (not)* (done | ready | finished | been)* (HOWFAR | taking so long)*',
    '(FILL)* (还 | 需)* 要 等 (吗 | 么 | 多久 | 很久 | FILL)*',
    '(FILL)* (预计 | 估计 | 大约 | 大概) (还 | 要)* (多久 | 多长时间 | 什么时候) (好 | 完成 | FILL)*',
    '(FILL)* (是 不 是 | 有 没有 | 是否)* (卡 住 | 卡 死 | 在 做 | 在 跑 | 在 生成) (了 | 吗 | FILL)*',
    '(FILL)* 怎么 没 (反应 | 动静 | 消息) (FILL)*',
    '(FILL)* 完成度 (多少 | 如何 | 怎么样)* (FILL)*',
    '(FILL)* (好 | 做好 | 完成) 了 (叫 | 告诉 | 通知) 我 (FILL)*',
    '(FILL)* 还 没 好 (喔 | 哦 | 吗 | 啊) (FILL)*',
    `(FILL)* (what | which | at what | whats) (stage | step | phase | point | percentage | percent) (GEN | WORK |
      JOB)*`,
    '(FILL)* how (far | much) (through | along | in | into it | of it is done | is done) (GEN | JOB)*',
    '(FILL)* how many (minutes | hours | seconds | mins) (GEN | WAIT)* (WAIT) (GEN | WAIT)*',
    '(FILL)* did you (get | receive | see) my (message | request | picture | photo | image | last message) (FILL)*',
    `(FILL)* (is | are | has | have | did | will | was | isnt | hasnt) (GEN | JOB)* (done | ready | finished |
      finish | complete | completed | rendered | rendering | processing | loading | stuck | frozen | queued |
      generated | exported) (GEN | HOWFAR | at # | percent)*`,
    '(FILL)* (有 | 还)* 在 (跑 | 做 | 动 | 生成) (吗 | 么 | 没 | FILL)*',
    `(FILL)* (will | is | does | gonna | going to) (it | this | that | JOB)* (going to)* (take | be) (HOWFAR | much
      | too | very)* (long | longer | ready | done | finished | available | soon) (HOWFAR | now)*`,
    `(FILL)* how (are | r) you (getting on | doing with (it | this | that | DET video) | coming along | going)
      (HOWFAR)*`,
    `(FILL)* (do you know | any idea | tell me | LOOK)* how (long | much longer) (itll | it will | will it | it
      would | this will | thisll) (be | take) (FILL)*`,
    '(FILL)* how much longer (FILL)*',
    '(FILL)* how long (are we talking | we talking | more) (FILL)*',
    '(FILL)* (any | a) sign of (it | DET video | my video) (HOWFAR)*',
    `(FILL)* when will (i | we) (be able to (see | watch | have | get) | see | get | have | receive) (it | DET
      video) (FILL)*`,
    '(FILL)* where (we | you) at (HOWFAR)*',
    '(FILL)* 有 (进展 | 动静 | 消息) (FILL)*',
    '(FILL)* (大概 | 还要 | 还需要 | 要)* 几 分钟 (FILL)*',
    '(FILL)* (什么时候 | 几点 | 何时 | 多久) (能 | 会 | 可以)* (好 | 做好 | 完成 | 出来 | 做完 | 弄好) (FILL)*',
    '(FILL)* 还 (要 | 在) 排队 (FILL)*',
    '(FILL)* (怎么 | 为什么) (这么 | 那么) (久 | 长时间) (FILL)*',
    '(FILL)* (done | ready | finish) 了 (吗 | 没 [有] | FILL)*',
    `(FILL)* (is | are | was | isnt | arent | has | have | did | was) (FILL)* JOB (HOWFAR)* (READY | finish |
      finished | work | complete) (HOWFAR | on (it | this | SUBJECT))*`,
    `(FILL | MYSELF)* ((can | could | would) you | LOOK | tell me | let me know | check | see | want to know | know
      | ask | wondering)* (LOOK | tell me | let me know | check | see | know | wondering) (if | whether | when) (JOB
      (is | has been | are) | its) [gonna be | going to be] (HOWFAR)* (READY) (HOWFAR)*`,
    '(HOWFAR)* is (JOB | anything) (HOWFAR)* (READY) (HOWFAR)*',
    '(FILL)* (tell me | LOOK) how (far | long) (WB | along | you | are)*',
    '(FILL)* how (long | much (longer | more time | time)) (WB)* WAIT (WB)*',
    '(FILL)* how far (have | did | are) (you | we | it) (got | gotten | get | come | along | be) (FILL)*',
    `(FILL)* when (can | will | do | does | would | is | are) (WB)* (done | ready | finished | finish | expect | get
      | have | available | be | complete | completed) (WB | JOB | back)*`,
    '(NB)* NEWSASK (NB)* NEWS (NB)*',
    '(NB)* NEWS (NB)* NEWSASK (NB)*',
    `(FILL)* how (is | s | are | does) (JOB | things) (FILL)* (going | doing | coming [along] | looking | look |
      progressing | moving along) (HOWFAR)*`,
    '(ASK)* LOOK how (JOB | things) (is | are | s) (going | doing | coming along) (HOWFAR)*',
    '(FILL)* hows JOB (going | doing | coming [along] | looking) (HOWFAR)*',
    '(FILL)* is anything (happening | going on | moving) (HOWFAR)*',
    `(FILL)* (what is | whats | why is (it | this)) (taking | going on | happening) [so | this | that] [long]
      (FILL)*`,
    '(FILL)* (where is it | wheres it | where are we) at (HOWFAR)*',
    '(FILL)* (you | are you | u) [still] (there | alive | awake | working) (FILL)*',
    '(FILL)* how many are (before | ahead of) me',
    `(FILL)* still (waiting | rendering | working | running | processing | going | on it | cooking) (HOWFAR)* [NEWS
      | any NEWS]`,
    `(FILL)* [MADE] (FILL | 已经)* (卡住 | 卡死 | 卡 | 完事 | 搞定 | 完工 | 结束 | 做好 | 做完 | 弄好 | 好 | 完成 | 出来 | 完) (了 (吗 | 没 [有] |
      么) | 没 [有]) (FILL)*`,
    '(FILL | MYSELF)* (怎么 | 为什么 | 咋) 还 (没 | 没有 | 不) (DOING)* (好 | 完 | 完成 | 出来 | 弄好) (FILL)*',
    '(FILL)* 前面还有 (几 | 多少) [个] 人 (FILL)*',
  ],
} as const;
