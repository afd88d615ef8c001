/** A table for phrase.ts: sentences that ask for the clip itself, or for its link. */
export const exportRows = {
  VERB: 'export | re export | reexport | download | redownload | down load | save | 导出 | 汇出 | 下载 | 保存 | 储存 | 存 (下来 | 一下)',
  AFTER: `一下 | 下来 | 来 | 下 | 出来 | 一次 | 一遍 | 一份 | 给我 [看看 | 看] | 过来 | again | now | please |
    (for | to | with) (me | us) | here | [到 | 在] (本地 | 手机 | 电脑 | 相册) [里 | 上]`,
  THING: 'it | (this | that) [one] | 它 | 这个 | CLIP | THECLIP | NTH | THE [WHICH] WHICH one',
  FORMAT: `(as | to | in | into) [a | an] (mp4 | video) [file | format | video] | (成 | 为 | 到 | 作 | 至) [一个] (mp4 | 视频
    | 影片) [文件 | 格式 | 视频] | mp4 [格式]`,
  LINK: `(a | an | THE) [WHICH] [download | video | export | mp4] (link | url) [(to | for | of) (THECLIP | it)] |
    (download | video) (link | url) | [THE] [WHICH] [视频 | 影片 | 导出 | mp4] [的] [下载] [的] (链接 | 连结) | (视频 | 影片 | 下载 | 导出)
    [的] [下载] (网址 | 地址 | link | url)`,
  GIFT: 'THECLIP | THE WHICH one | (the | a) download | LINK | [a | an] mp4 [file | video]',
  BACK: `[over] (to | with | for) (me | us | everyone | everybody | all of us) | over | [right | in | into] here |
    (in | into) (this | the) (chat | thread | channel) | again | once more | one more time | now | 给我 | 过来`,
  SEE: '看看 | 看一下 | 看 | 一下 | 一次 | 一遍 | 一份 | 个',
  WHENDONE: `(when | once | as soon as | after) (you are | youre | it is | its | everything is | that is | thats) (done |
    ready | finished | through)`,
  TOME: '[再 | 重新] (发送 | 发 | 传送 | 传 | 给 | 分享) [给] 我 [SEE] | (发 | 传) (过来 | 出来 | 上来 | 一下 | 一遍) | 发 [到 | 在] (这里 | 这儿 | 群里 | 频道里 | 频道)',
  BROKEN: `[THE [download | video]] (link | url) ([is | has] (expired | dead | broken) | (doesnt | does not) (work | open) |
    (wont | will not) open | (is not | isnt) working) | 链接 (打不开 | 失效 | 过期 | 坏 | 没用) 了`,
} as const;

export const exportForms = {
  led: [
    'VERB [AFTER] [AFTER] [THING] [FORMAT] [AFTER] [AFTER] [WHENDONE]',
    'render (it | THECLIP) [out] [AFTER] [AFTER] [WHENDONE]',
    '导 (一下 | 下来 | 出去 | 出) [吧] | 把 (THING | LINK) 导 (一下 | 下来 | 出去 | 出)',
    'VERB number NUMBER | (export | 导出 | 汇出) #',
    '(start | run | do) [the | an] export',

    `(send | resend | repost | post | share | get | give | hand | bring | pass | dm) (me | us) [AFTER] (GIFT | link |
      url) [BACK] [BACK]`,
    'show (me | us) [AFTER] GIFT [BACK]',
    '(send | resend | repost | post | share | get | grab | fetch | pass | hand) [over] GIFT [BACK] [BACK] [WHENDONE]',
    '(drop | put | post | upload | leave) (it | GIFT) (here | in here | in (this | the) (chat | thread | channel))',
    '(send | resend) [me] (VIDEO | link) [BACK]',
    `(send it [over] [to me | again | here | me] | resend it | hand it over | give it to me | (give | send) me it)
      [BACK]`,

    '把 (THING | LINK) (VERB [AFTER] [AFTER] [FORMAT] [TOME | AFTER] | TOME)',
    '(发送 | 发 | 分享) [给] [我] [SEE] (GIFT | CLIP) [SEE] [AFTER]',
    '给 [我] [SEE] GIFT [SEE]',
    '发 [给] 我 [SEE]',
    '(再 | 重新) 发 [一次 | 一遍 | 一下]',
    '把 (THING | LINK) (再 | 重新) 发 [给] [我] [一次 | 一遍 | 一下] | (可以 | 能 | 该 | 准备) VERB [THING] 了 | 发我 [吧]',
    '重发 [一次 | 一遍 | 一下] [CLIP | GIFT]',
  ],
  bare: [
    `(THECLIP | VIDEO | LINK) please send [it | me | it to me] | drop (LINK | it here) | [WISH | MODAL] LINK | link |
      url | [the | an] mp4 [file]`,
    '(would | do) you mind ((exporting | downloading | saving) [THING] | sending me GIFT)',
    '(can | could | may) (i | we) [please | now] (have | get | see | watch | grab | fetch) GIFT [BACK] [WHENDONE]',
    '(let me | WISH) (a | an | THE) [WHICH] (download | export)',
    '(let me | WISH) (see | have | get | watch) GIFT [BACK]',
    `(WISH | how (do | can) i get | where (is | can i find | do i find) | wheres) ((the | my) [WHICH] [WHICH] VIDEO |
      LINK | [an] mp4 [file])`,
    '(where is | wheres) the (export | download) [button]',
    'BROKEN [(send | resend | give) [me] (it | LINK | a new (one | link)) [again] | (再 | 重新) 发 [一次 | 一遍 | 一下]]',

    '(THECLIP | CLIP) [LEAD] [LEAD] (VERB [AFTER] [FORMAT] [AFTER] | TOME | 导 (一下 | 下来 | 出去 | 出))',
    '(给 | 让) 我 (看看 | 看一下 | 看下 | 看) [THE] [WHICH] (视频 | 影片 | 成片 | 成品 | 作品 | 结果)',
    '(CLIP | GIFT) (再 | 重新) 发 [给] [我] [一次 | 一遍 | 一下]',
    'LINK (发 [给] [我] [一下 | 一次 | 一遍] | 发 [给] 我 | 给我 | 在哪 [里 | 儿] | 呢 | 失效了 | 过期了)',
    '[我的] [WHICH] (视频 | 影片 | 成片) (呢 | 在哪 [里 | 儿])',
    '有 [没有] LINK | (is there | do (we | i | you) have) LINK',
    '[我 | 我们] [想] (要 | 需要) [THE] [WHICH] (成片 | 成品 | (视频 | 影片) 文件 | LINK)',
  ],
} as const;
