/** A table for phrase.ts: sentences that ask how far the work is, or what is on the timeline. */
export const statusRows = {
  WORK: 'video | project | render | rendering | export | clip | animation | movie | job | task',
  SUBJECT: 'it | this | [the | my | our | this] WORK',
  TRACKS:
    '[the | my | our] [current] (timeline | time line | tracks | track list | tracklist) | 轨道 [列表] | 时间线 | 时间轴',
  UPDATE: 'status [update | report | check] | progress [update | report]',
  WHATIS: 'what is | whats | how is | hows',
  SOFAR: 'so far | [right] now | currently | at the moment | yet',
  DONE: 'done | ready | finished | complete | completed | rendered | exported',

  MADE: '[(我 | 我们) [的] | 这个 | 这段] (视频 | 影片 | 项目 | 任务 | 渲染 | 制作 | 生成 | 导出 | 工程 | 处理 | 动画 | 作业)',
  STATE: '状态 | 进度 | 进展 | 现状 | status | state | progress',
  HOWIS:
    '如何 [了] | 怎么样 [了] | 怎样 [了] | 到哪 [里 | 儿] 了 | 是什么样 [的] | 是多少 | 多少 [了] | 是怎 [么] 样的 | [长] 什么样 | 更新 | 报告',
  LOOKS: '什么样 [子] | 什么情况 | 怎么样 | 怎样 ',
  STEP: '哪 [里 | 儿 | 一步 | 步] | 什么程度 | 第几步',
  DOING: '做 | 弄 | 搞 | 进行 | 处理 | 渲染 | 生成 | 制作 | 导出',
} as const;

export const statusForms = {
  led: [
    '[LOOK | give me] [the | my | our | any] [current] [WORK] UPDATE [(of | on | for) SUBJECT] [SOFAR]',
    '(LOOK | give me) (a UPDATE | an update | any (update | updates | news)) [(on | about) SUBJECT] [SOFAR]',
    '(LOOK | list | 列出) [all | 所有 | 全部 | NOWZ [的]] TRACKS',
    'show [me] what we [have] (have | got) [SOFAR]',
    'LOOK what is (on | in) TRACKS [SOFAR]',

    '[LOOK] [NOWZ] [的] [MADE] [的] STATE [HOWIS]',
    '[LOOK] [NOWZ] [的] [(视频 | 影片 | 项目) [的]] (时间线 | 时间轴 | timeline | 轨道列表) [HOWIS]',
    'LOOK NOWZ 有 (什么 | 哪些) [内容]',
  ],
  bare: [
    '(WHATIS (the | my | our) | how is | hows) [current] [WORK] UPDATE [(of | on | for) SUBJECT] [SOFAR]',
    '(any (update | updates | news | progress) | anything new) [(on | about | with) SUBJECT] [SOFAR]',
    '[the | my | our] [current] (timeline | time line | track list | tracklist)',
    'what are (the | my | our) [current] tracks | WHATIS (the | our | my) [current] STATE [of SUBJECT] [SOFAR]',
    '(what does (it | TRACKS | SUBJECT) look like | how does (it | TRACKS | SUBJECT) look [like]) [SOFAR]',
    '(how is | hows) (SUBJECT | TRACKS | everything | that) (going | coming [along] | progressing | looking) [SOFAR]',
    'how are things (going | coming along | looking) [SOFAR]',
    'is (SUBJECT | everything) [all | almost | nearly | about | close to] (DONE | still (running | working | rendering | processing)) [yet | now | already]',
    'are (you | we) (DONE | nearly done | almost done | still working) [on SUBJECT] [yet]',
    '(DONE | any progress) yet',
    'how long (left | to go | is left | remaining) | how much (longer | more time | time is left) [(will | does | would | is) SUBJECT [still | going to] [be | take | need] | to go]',
    'how (long | much time) (will | does | is | would) SUBJECT [still | going to ] (take | need)',
    'how long (until | till | before) (SUBJECT is | its) DONE',
    'when (will SUBJECT be | is SUBJECT [going to be]) DONE',
    '[what is | whats] [the] eta',
    'what (have | did) (you | we) (done | do | made | make | got) SOFAR | (how is | hows) (SUBJECT | the WORK) [doing] [SOFAR]',
    'how much [is | of it is] [still] (left | remaining) [to do] | NOWZ [是] 什么 (进度 | 状态 | 情况)',
    'how far [along] (are (you | we) | is SUBJECT | did you get) [along] [SOFAR]',
    '(where are we [at] | (what is | whats) (going on | happening) | what are you (doing | working on)) [SOFAR]',
    '(what (do we have | have we got | have you got) | (what is | whats) [been] done) [SOFAR]',
    `(what is | whats | why is (it | this)) taking so long | [you | are you] still (working [on (it | this)] |
      rendering | going | running) | are we there yet | (what is | whats) [currently] (on | in) the timeline [SOFAR]`,
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
    '(快 | 差不多 | 马上) [DOING] (好 | 完 | 完成) 了 (吗 | 没 [有] | 么)',
    '还在 DOING (吗 | 么)',
  ],
} as const;
