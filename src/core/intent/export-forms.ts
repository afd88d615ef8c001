/** Sentences that ask for the clip itself, or for its link. */
export const exportRows = {
  VERB: 'export | re export | reexport | download | redownload | down load | save | 导出 | 汇出 | 下载 | 保存 | 储存',
  AFTER: '一下 | 下来 | 来 | 下 | 出来 | 一次 | 一遍 | 一份 | 给我 | 过来 | again | now | please | for me | here',
  THING: 'it | (this | that) [one] | 它 | 这个 | CLIP | THECLIP',
  FORMAT: `(as | to | in | into) [a | an] (mp4 | video) [file | format | video] | (成 | 为 | 到 | 作 | 至) [一个] (mp4 | 视频 | 影片) [文件 | 格式 | 视频] | mp4 [格式]`,
  LINK: `(a | an | THE) [WHICH] [download | video | export | mp4] (link | url) [(to | for | of) (THECLIP | it)] | (download | video) (link | url) |
    [THE] [WHICH] [视频 | 影片 | 导出 | mp4] [的] [下载] [的] (链接 | 连结) | (视频 | 影片 | 下载 | 导出) [的] [下载] (网址 | 地址 | link | url)`,
  GIFT: 'THECLIP | LINK | [a | an] mp4 [file | video]',
  BACK: '[over] (to | with) me | over | here | again | once more | 给我 | 过来',
  SEE: '看看 | 看一下 | 看 | 一下 | 一次 | 一遍 | 一份 | 个',
  TOME: '[再 | 重新] (发送 | 发 | 传送 | 传 | 给 | 分享) [给] 我 [SEE] | (发 | 传) (过来 | 出来 | 上来 | 一下 | 一遍)',
} as const;

export const exportForms = {
  led: [
    'VERB [AFTER] [AFTER] [THING] [FORMAT] [AFTER] [AFTER]',
    'VERB number NUMBER | (export | 导出 | 汇出) #',
    '(start | run | do) [the | an] export',

    '(send | resend | repost | post | share | get | give | hand | bring | pass | dm) (me | us) [AFTER] (GIFT | link | url) [BACK] [BACK]',
    'show (me | us) [AFTER] GIFT [BACK]',
    '(send | resend | repost | post | share | get | gimme) GIFT [BACK] [BACK]',
    '(send | resend) [me] (VIDEO | link) [BACK]',
    '(send it [over] (to me | again) | resend it) [BACK]',

    '把 (THING | LINK) (VERB [AFTER] [AFTER] [FORMAT] [TOME | AFTER] | TOME)',
    '(发送 | 发 | 分享) [给] [我] [SEE] (GIFT | CLIP) [SEE] [AFTER]',
    '给我 [SEE] GIFT [SEE]',
    '发 [给] 我 [SEE]',
    '(再 | 重新) 发 [一次 | 一遍 | 一下]',
    '重发 [一次 | 一遍 | 一下] [CLIP | GIFT]',
  ],
  bare: [
    '[WISH | MODAL] LINK | link | url | [the | an] mp4 [file]',
    '(would | do) you mind ((exporting | downloading | saving) [THING] | sending me GIFT)',
    '(can | could | may) (i | we) [please | now] (have | get | see | watch) GIFT [BACK]',
    '(let me | WISH) (see | have | get | watch) GIFT [BACK]',
    '(WISH | how (do | can) i get | where (is | can i find | do i find) | wheres) ((the | my) [WHICH] [WHICH] VIDEO | LINK | [an] mp4 [file])',
    '(where is | wheres) the (export | download) [button]',
    'THE [download | video] (link | url) [is | has] (expired | dead | broken) | link expired',

    '(THECLIP | CLIP) [LEAD] [LEAD] (VERB [AFTER] [FORMAT] [AFTER] | TOME)',
    '(给 | 让) 我 (看看 | 看一下 | 看下 | 看) [THE] [WHICH] (视频 | 影片 | 成片 | 成品 | 作品 | 结果)',
    '(CLIP | GIFT) (再 | 重新) 发 [给] [我] [一次 | 一遍 | 一下]',
    'LINK (发 [给] 我 | 给我 | 在哪 [里 | 儿] | 呢 | 失效了 | 过期了)',
    '[我的] [WHICH] (视频 | 影片 | 成片) (呢 | 在哪 [里 | 儿])',
    '有 [没有] LINK',
  ],
} as const;
