/** A table for phrase.ts: sentences that ask for the clip itself, or for its link. */
export const exportRows = {
  VERB: `export | re export | reexport | download | redownload | down load | save | 导出 | 汇出 | 下载 | 保存 | 储存 | 存 (下来 |
    一下)`,
  AFTER: `一下 | 下来 | 来 | 下 | 出来 | 一次 | 一遍 | 一份 | 给我 [看看 | 看] | 过来 | again | now | please | (for | to | with) (me |
    us) | here | [到 | 在] (本地 | 手机 | 电脑 | 相册) [里 | 上]`,
  THING: 'it | (this | that) [one] | 它 | 这个 | CLIP | THECLIP | NTH | THE [WHICH] WHICH one',
  FORMAT: `(as | to | in | into) [a | an] (mp4 | video) [file | format | video] | (成 | 为 | 到 | 作 | 至) [一个] (mp4 | 视频
    | 影片) [文件 | 格式 | 视频] | mp4 [格式]`,
  LINK: `(a | an | THE) [WHICH] [download | video | export | mp4] (link | url) [(to | for | of) (THECLIP | it)] |
    (download | video) (link | url) | [THE] [WHICH] [视频 | 影片 | 导出 | mp4] [的] [下载] [的] (链接 | 连结) | (视频 | 影片 | 下载 |
    导出) [的] [下载] (网址 | 地址 | link | url)`,
  GIFT: 'THECLIP | THE WHICH one | (the | a) download | LINK | [a | an] mp4 [file | video]',
  RETURN: `[over] (to | with | for) (me | us | everyone | everybody | all of us) | over | [right | in | into] here |
    (in | into) (this | the) (chat | thread | channel) | again | once more | one more time | now | 给我 | 过来`,
  SEE: '看看 | 看一下 | 看 | 一下 | 一次 | 一遍 | 一份 | 个',
  WHENDONE: `(when | once | as soon as | after) (you are | youre | it is | its | everything is | that is | thats)
    (done | ready | finished | through)`,
  TOME: `[再 | 重新] (发送 | 发 | 传送 | 传 | 给 | 分享) [给] 我 [SEE] | (发 | 传) (过来 | 出来 | 上来 | 一下 | 一遍) | 发 [到 | 在] (这里 | 这儿 |
    群里 | 频道里 | 频道)`,

  XDO: `resend | re send | (finalize | finalise | ship | wrap up | render) (it | this | the video | the final [video
    | version]) | exporting | downloading | final render | export | make [a | an] export | proceed with [the | an]
    export | download | down load | redownload | reexport | re export | (finalize | finalise) and export | 导出 | 汇出 |
    输出 | 下载 | 导 | 存档`,
  XSAVE: 'save | store | saving | 保存 | 储存 | 存',
  XSEND: `sending | sharing | email | mail | throw | toss | shoot | slide | text | whatsapp | hook (me | us) up with
    | hand over | upload here | repost | send | resend | share | forward | dm | pass | hand | deliver | re send | 发
    [送 | 给] | 传 [送 | 给] | 分享 | 重 (发 | 传)`,
  XGIVE: `gib | giving | getting | collect | pick up | give | provide | get | grab | fetch | receive | obtain | need
    | want | 给 | 求 | 拿 | 需要 | 想要 | 要`,
  MIGHT: 'can | could | may | might | would | let | possible | like | want | need | able | 想 | 能 | 可以',
  XHAVE: 'have | see | watch | view | 看 | 拿',
  CHOSEN: `final | finished | finalized | complete | completed | whole | full | entire | latest | rendered | (最终 |
    最后 | 最新 | 完整 | 完成 | 做好 | 原) [的 | 版]`,
  OBJECT: `DET (DET | WHICH | CHOSEN)* FILMS | [the | a | an | your | my] (CHOSEN | raw | original)* (mp4 | copy |
    render | download | export | file | raw | clip [file] | output) [file | version | of (it | this | that | DET
    VIDEO)] | DET (DET | WHICH | CHOSEN)* (VIDEO | result | file | version | 版) | CHOSEN (CHOSEN | DET)* (VIDEO |
    version | 版 [本]) | [a] (CHOSEN)* (DET)* [VIDEO] [original] (file | mp4 | download | 档案 | 文件 | 成片 | 成品 | 档) | (a
    | the) copy of DET VIDEO | THECLIP`,
  PLACE: `below | to me | (to | on | onto | in | into | over) [the | my | our | this] (phone | computer | pc |
    laptop | device | gallery | camera roll | desktop | mac | ipad | iphone | tablet | disk | chat | thread |
    channel | mp4) | here | somewhere | over | [到 | 在 | 去] [我] [的] (手机 | 电脑 | 相册 | 本地 | 这里 | 群里 | 频道 | 桌面) [里 | 上] |
    过来 | 出来 | 下来 | 起来 | 上来 | 出去`,
  XB: `GEN | is there an option to | is there a (way | button) to | what do i [need to | have to] do | ASK | option
    | options | button | 方式 | 方法 | 地方 | 找 不 到 | everyone | anyone | XP | WHERES | you made | you did | PERSON |
    SOTHAT | find | get | going`,
  XM: 'ME | DET | WHICH | CHOSEN | AGAINS | please | just | now | also | over | THIS | 一下 | 下 | 个',
  ME: '[to | with | for] (me | us | everyone | all of us) | 我 [们]',
  XP: `FILL | MYSELF | ME | DET | THIS | WHICH | CHOSEN | VIDEO | AGAINS | PLACE | FORMAT | VERSION | NTH | WHENDONE
    | one | version | of | yet | all of it | WHERES | SOTHAT | PERSON | from here | 方式 | 方法 | 给 | 成 | 弄 | 存 | 到 | 为
    | 里 | 上 | 版 | 本`,
  LINKW: '[download | video | dl | mp4 | 下载 | 视频] (link | links | url | 链接 | 连结 | 网址 | 地址)',
  BROKE: `disappeared | vanished | missing | lost | went away | not there | isnt there | blank | (isnt | not |
    doesnt | cant | can not | wont | arent) (opening | loading | working | downloading | be opened | be found |
    found) | # error | # s | gives # | error | timed out | 没 [了] | not found | gives [me] [a | an] error | stopped
    working | expired | dead | broken | broke | died | invalid | not (working | work | function | functioning | open
    | opening | loading) | (doesnt | does not | dont | cant | can not | cannot | wont | will not | isnt | no longer
    | unable to) [be] (work | works | open | load | function | working | valid | opened) | 打不开 | 失效 | 过期 | 坏 [掉] | 挂
    [掉] | 没用 | 用不了 | 点不开 | 不能用 | 没反应 | 不见`,
  LBX: `may | have | dear | yet | shows | nothing | happens | anymore | any more | now | on my (phone | end | side)
    | from (before | yesterday) | to it | for it | to (DET VIDEO)`,
  LB: `GEN | XB | drop | put | post | leave | paste | lost | lose | misplaced | 看到 | 收到 | 找到 | you sent | you gave
    [me] | you shared | i got | earlier | another | this one | that one | on | saying | just | old | first | LBX |
    ISS | XSEND | a | new | me | says | download | 有 | 了 | 呢 | 个 | 掉 | 是不是 | BROKE | XGIVE`,
} as const;

export const exportForms = {
  led: [
    'VERB [AFTER] [AFTER] [THING] [FORMAT] [AFTER] [AFTER] [WHENDONE]',
    'render (it | THECLIP) [out] [AFTER] [AFTER] [WHENDONE]',
    '(export | 导出 | 汇出) #',
    '(start | run | do) [the | an] export',
    `(send | resend | repost | post | share | get | give | hand | bring | pass | dm) (me | us) [AFTER] (GIFT | link
      | url) [RETURN] [RETURN]`,
    'show (me | us) [AFTER] GIFT [RETURN]',
    '(drop | put | post | upload | leave) (it | GIFT) (here | in here | in (this | the) (chat | thread | channel))',
    `(send it [over] [to me | again | here | me] | resend it | hand it over | give it to me | (give | send) me it)
      [RETURN]`,
    '把 (THING | LINK) (VERB [AFTER] [AFTER] [FORMAT] [TOME | AFTER] | TOME)',
    '(发送 | 发 | 分享) [给] [我] [SEE] (GIFT | CLIP) [SEE] [AFTER]',
    '发 [给] 我 [SEE]',
    '(再 | 重新) 发 [一次 | 一遍 | 一下]',
    '重发 [一次 | 一遍 | 一下] [CLIP | GIFT]',
  ],
  bare: [
    '[WISH | MODAL] LINK',
    'link',
    '[MODAL] [WISH] [a | an | the] (new | fresh | another | working) [download | video] (link | url)',
    '[给我 | 来 | 发 | 换] [一] [个 | 条] 新 [的] [下载] 链接',
    '(can | could | may) (i | we) [please | now] (have | get | see | watch | grab | fetch) GIFT [RETURN] [WHENDONE]',
    `(WISH | how (do | can) i get | where (is | can i find | do i find) | wheres) ((the | my) [WHICH] [WHICH] VIDEO
      | LINK | [an] mp4 [file])`,
    '(where is | wheres) the (export | download) [button]',
    '(THECLIP | CLIP) [LEAD] [LEAD] (VERB [AFTER] [FORMAT] [AFTER] | TOME | 导 (一下 | 下来 | 出去 | 出))',
    '(给 | 让) 我 (看看 | 看一下 | 看下 | 看) [THE] [WHICH] (视频 | 影片 | 成片 | 成品 | 作品 | 结果)',
    'LINK (发 [给] [我] [一下 | 一次 | 一遍] | 发 [给] 我 | 给我 | 在哪 [里 | 儿] | 呢 | 失效了 | 过期了)',
    '[我的] [WHICH] (视频 | 影片 | 成片) (呢 | 在哪 [里 | 儿])',
  ],
  loose: [
    `(FILL)* (what | which) (button | option) (do | should | can) i (press | click | use | choose | pick) to XDO
      (XP)*`,
    '(FILL | 我)* (点 | 按) 哪 [里 | 个] XDO (FILL)*',
    `(LB)* (what is | whats | is there | do you have) (a | the)* [download] LINKW (to (download | export) | for
      (DET VIDEO | it | this) | FILL)*`,
    `(GEN)* (turn | convert | make | save | get | have | export | need | want | as)* (it | this | that | OBJECT |
      VIDEO)* (into | in | to | as | a | an)* mp4 (file | format | version | FILL)*`,
    '(GEN)* BROKE (OBJECT | LINKW | DET file) (GEN | XSEND | AGAINS)*',
    '(FILL)* (DET)* LINKW (is | was | FILL)* BROKE (can you | could you | please | FILL)* fix (it | that)* (FILL)*',
    '(LB)* LINKW (doesnt do anything | does nothing) (FILL)*',
    '(XB | FILL)* XDO (方式 | 方法 | 的 地方 | 地址) (是 什么 | 在 WHERES | WHERES | FILL)*',
    '(FILL)* XDO 最后 一 版 (FILL)*',
    '(GEN)* (make)* (OBJECT | THIS | VIDEO) available (for (download | export | me)) (GEN)*',
    '(FILL)* (download | export) (failed | fails) (GEN | OBJECT)* (XSEND | AGAINS) (GEN | XSEND | AGAINS | OBJECT)*',
    '(FILL)* (do the needful | revert) (and | with)* [send] (OBJECT | LINKW | DET LINKW) (FILL)*',
    '(FILL)* send me (it | that | this | that one | this one) (FILL)*',
    '(FILL)* 求 (下载 | 导出 | XDO | VIDEO) (FILL)*',
    '(ASK | 我)* (拿 | 得) 到 (VIDEO | OBJECT) (FILL)*',
    '(FILL | 我)* 下载 不 到 VIDEO (FILL)*',
    `(GEN)* (HOWS | WHERES | can | could | may | want to | need to | like to) (GEN)* (get | have | find | XHAVE |
      XGIVE | keep) (XM)* OBJECT (GEN | XP)*`,
    `(FILL)* WHERES (is | did | does | has | can | could | do | will | i | we | FILL | 我)* [find | get | see] OBJECT
      (FILL | go | gone | now | at)*`,
    '(GEN)* OBJECT (GEN)* BROKE (GEN | XSEND | XDO | AGAINS)*',
    '(XB | OBJECT | VIDEO)* (可以 | 能) XDO 了 (吗 | 没 | FILL)*',
    '(FILL)* (完成 | 做好 | 弄好 | 好) (了 | 的话 | 就 | 请 | FILL)* (发 | 传) [给] 我 (FILL)*',
    `(XB)* (put | leave | upload | place) (DET (WHICH | CHOSEN)* VIDEO | DET file | LINKW) (here | in here | in
      (this | the) (chat | thread | channel)) (XP)*`,
    `(FILL | MYSELF)* (can | could | would | will | please) (you | FILL)* (XSEND | give) (it | this | that | this
      one | that one) [over] (to me | to us | here | to my PERSON) (XP)*`,
    '(FILL)* (file | mp4 | render) please (FILL)*',
    '(FILL)* link me [DET VIDEO] (FILL)*',
    '(FILL)* (how | where) (can | do | could | should | FILL)* (i | we) keep (it | this | DET VIDEO) (XP)*',
    '(ASK | XB)* (how | where | 怎么 | 哪里) (XB)* (XSAVE | XDO | (视频 | 它) (XB)* (弄 | 存)) (XP | 手机 | 里 | 怎么 弄)*',
    `(XB)* (want | need | would like | like | have | get | can i) (a | XP)* (copy | copies) [of (it | this | DET
      VIDEO)] (XP)*`,
    '(FILL)* (thats a wrap | all done | lock it in | ill take it) [and] (export | download) (FILL)*',
    '(XP)* (版 | 版本) (发 | 给) 我 (FILL)*',
    '(FILL)* 这一版 (XDO)*',
    '(FILL)* 出片 (FILL)*',
    '(终版 | 成品版 | 定稿) (发 | 给) [我] (FILL)*',
    'XDO 这一版',
    '(XB)* XDO (XP)*',
    '(FILL)* where do i go to XDO (XP)*',
    '(XB)* XSAVE (XP)* (THIS | OBJECT | VIDEO | PLACE | VERSION) (XP)*',
    '(XB)* (to | HOWS | WHERES | 要 | 想 | 能 | 可以 | 帮) (FILL | MYSELF)* XSAVE (FILL | PLACE | AGAINS)*',
    '(XB)* XSEND (XM)* (OBJECT | VIDEO | LINKW | VERSION | CHOSEN) (XP)*',
    '(XB)* (OBJECT | VIDEO | LINKW | VERSION) (XB)* XSEND (XP)*',
    '(XB)* XDO (点 | 处 | 按钮 | 键 | 入口 | 的地方) (FILL)* WHERES (FILL)*',
    '(FILL)* 给 VIDEO 我 (FILL)*',
    '(XB)* XGIVE (XM)* OBJECT (XP)*',
    '(XB)* (可以 | 能 | 能不能 | 可不可以) 给 我 VIDEO (XP)*',
    '(FILL)* (文件 | 档案 | 成片) 呢',
    '(XB)* MIGHT (XB)* XHAVE (XP)* OBJECT (XP)*',
    `(FILL)* ((can | could | may) i | i would like to | id (like | love) to | i want to | i need to) (have | get)
      (it | this | that) (FILL | FORMAT)*`,
    '(FILL)* drop (the | that | a) (video | file | mp4 | LINKW) (FILL | in [the] PLACE | PLACE)*',
    '(XB)* OBJECT (XB)* (给 [我] | XSAVE | XDO) (XP)*',
    `(FILL | MYSELF)* WHERES (FILL | MYSELF | YOURSELF | is | did | does | has | can | could | do | should | will |
      would | find | get | see | download | 可以 | 能 | PERSON)* (OBJECT | VIDEO | DET LINKW) (XP | ISS | 呢)*`,
    '(OBJECT | VIDEO) (XP | 看)* WHERES (XP | 看)*',
    '(LB)* (XSEND | XGIVE | HOWS | XDO) (LB)* LINKW (LB)*',
    '(LB)* (DET | a | new) (LB)* LINKW (LB)* BROKE (LB)*',
    '(LB | am)* BROKE (LB)* LINKW (LB)*',
    '(FILL)* LINKW (LB)* (AGAINS | BROKE) (LB)*',
    `(FILL | MYSELF)* ((didnt | did not | havent | have not) (get | got | gotten | receive | received) | 没收到 | 找不到)
      (XP)* (OBJECT | VIDEO) (FILL)*`,
    '(FILL)* (cant find | can not find | cannot find) (XP)* OBJECT (FILL)*',
    '(FILL)* (is | isnt) there (a | any) (download | export) [button | option | link] (FILL | PLACE)*',
  ],
} as const;
