/** A table for phrase.ts: sentences of somebody who is about to hand something in. */
export const uploadRows = {
  PICTURE: `picture | pictures | pic | pics | image | images | photo | photos | file | files | screenshot |
    screenshots | 图片 | 图 | 照片 | 相片 | 图像 | 文件 | 档案 | 截图`,
  MATERIAL: `PICTURE | media | video | videos | clip | clips | footage | audio | music | song | material | reference
    | something | stuff | 视频 | 影片 | 素材 | 音乐 | 音频 | 附件 | 东西 | 媒体`,
  SOME: `a | an | some | my | our | own | more | another | other | new | one more | a few | several | multiple |
    NUMBER | (更多 | 另外 | 另 | COUNTZ | 我的 | [我] 自己 | 新 | 别 | 其他 | 其它 | 多张 | 本地) [的]`,
  STUFF: `[SOME] [SOME] [SOME] MATERIAL | (the | this | these | that | those | 这张 | 这些 | 这个) [new | other] PICTURE |
    (more | another | one more | another one | some more | COUNTZ)`,
  PICTURES: 'SOME [SOME] [SOME] PICTURE',
  FROM: 'from my (phone | computer | pc | laptop | mac | device | gallery) | here | to you | 到这里 | 上来 | 给你',
  DOWN: '一下 | 下',
  COUNTZ: '[多] (NUMBER | 两 | 几 | 好几) (张 | 个 | 幅) | 一些',

  UPV: 'upload | up load | 上传 | 上载',
  PUTV: 'add | attach | send | share | drop | submit | 传 | 加 [入] | 发 | 添加 | 放 | 给',
  UB: `better | clearer | GEN | ASK | PERSON | of (her | him | us | them | me) | on here | in here | to you |
    somewhere | different | instead | new | SHOWS | WHERES | DET | SOME | more | a | additional | extra | second |
    another | new | own | my own | for you | to you | here | of | from my phone | is | 给 | 张 | 再 | 多 | 几 | 一 | 自己
    [的] | 到 | 你 | 把 | 点 | 可以 | PLACED`,
  PLACED: 'from (my | the) (phone | computer | pc | laptop | gallery | device) | there | somewhere',
  MEDIA: '[DET] PICTURE | (SOME)* SOME MATERIAL | 图 [片] | 照片 | 相 | 音乐 | 图档',
  PIC: 'PICTURE | one | 张 图 | 图 [片 | 档] | 张 | 照片 | 相 | 图像',
  IASK: `(can | could | may) (i | we) | HOWS | WHERES | (want | like | love | need) [to] | let (me | us) | do (i |
    we) | is it possible to | 我 | 想 | 怎么 | 哪 [里] | 可以`,
} as const;

export const uploadForms = {
  led: [
    '(upload | up load | 上传 | 上载) [DOWN] [STUFF] [DOWN] [FROM]',
    '(send | attach | share | give) you PICTURES [FROM]',
    'attach PICTURES [FROM]',
    '(发 | 传) PICTURE 给你',
    '[多] 传 [DOWN] [SOME] [SOME] PICTURE [FROM]',
    '多上传 COUNTZ [PICTURE]',
    '发 COUNTZ PICTURE',
    '(发 | 添加) (COUNTZ | 更多) PICTURE 给你',
    '把 [我的 | 这张 | 这些 | 这个] PICTURE (上传 | 传) [DOWN | 上来 | 给你]',
  ],
  bare: [
    '(i | we) [still | also] (have | got | have got) PICTURES (to (upload | send [you] | share | attach) | for you)',
    '(where is | wheres) the upload [button]',
  ],
  loose: [
    '(FILL)* (can | could | may) i use my own PICTURE (FILL)*',
    `(FILL)* (ive | i have | i | we have) got (a | an | another | some | more)* PICTURE (to (upload | send | add |
      share) | for you) (FILL)*`,
    '(ASK)* use (another | a different | a new | my own) PICTURE HOWS (FILL | ASK)*',
    '(FILL | ASK)* 换 [张 | 一张] (照片 | 图 [片]) 怎么 (弄 | 搞 | 换) (FILL)*',
    '(FILL | ASK)* 想 加 (COUNTZ)* (照片 | 图 [片]) 怎么 (加 | 弄 | 传) (FILL)*',
    '(FILL)* (上传 | 传 图) (的 地方)* 在 WHERES (FILL)*',
    '(ASK)* IASK (FILL | ASK)* share (my | a | an | another | one more | more | some)* PICTURE (with you | FILL)*',
    `(FILL)* what (file types | files | formats | kind of files | images) can (i | we) (upload | send | share)
      (FILL)*`,
    '(ASK)* (take | accept | get) (another | more | a | one more) PICTURE from me (FILL)*',
    `(FILL)* (HOWS | WHERES) (FILL | ASK)* (get | put | use | drop) (my | a | an | another | some | more | different
      | new)* PICTURE (of (her | him | them | us | me | PERSON) | in | on here | in here | here | to you | up | onto
      here | FILL)*`,
    `(ASK)* (IASK) (FILL | ASK)* (give | send | upload) (you | FILL)* (my | a | an | another | some | more |
      different | new | second | extra | one more | additional | better | clearer | nicer | sharper)* PICTURE (of
      (her | him | them | us | me | PERSON) | in | on here | in here | here | to you | up | onto here | FILL)*`,
    `(FILL)* (i | we) (have | got | have got) (another | more | a different | a new | other | some more | a second |
      some)* PICTURE (of (her | him | us | them))* (i | we) (would like | want | d like | need) to (use | send |
      upload | add | show you) (FILL)*`,
    '(FILL)* [i] got (another | more | some more) PICTURE (for you | to (upload | send)) (FILL)*',
    '(FILL)* (drop | put | send | upload) PICTURE WHERES (FILL)*',
    '(FILL)* (add | upload | send) (my | our) [own] PICTURE (HOWS) (FILL)*',
    '(FILL | ASK)* (图 [片] | 照片 | 相片) [要 | 该 | 应该] (发 | 传 | 放 | 寄) [到 | 在] (WHERES | 哪) (FILL)*',
    '(FILL | ASK)* 换 [一] 张 (图 [片] | 照片) (上传 | 传 | 发) (FILL)*',
    '(upload | 上传) (图 [片] | 照片 | 视频)* (怎么 | 如何) (弄 | 做 | 搞 | FILL)*',
    '(UB)* UPV (UB)* MEDIA (UB)*',
    '(UB)* (IASK | HOWS) (UB)* UPV (UB)*',
    '(UB)* MEDIA (UB)* (UPV | 传 | (发 | 给 | 传) [给 | 到] 你) (UB)*',
    `(ASK)* IASK (FILL | to | i)* PUTV (you | FILL)* (SOME | a | an | another | my | additional | more | new | 张 |
      再)* PICTURE (FILL | FROM | HOWS (ASK)* | how do i do (it | this | that) | to it | in | here)*`,
    `(FILL)* (HOWS | WHERES) (ASK)* (PUTV | put | insert | include | give [you]) (ASK | SOME | DET)* (PICTURE | my
      own MATERIAL | 自己 的 音乐) (FILL | here)*`,
    '(FILL)* where (does | do | should) (DET)* PICTURE go (FILL)*',
    `(FILL)* ([i | we] (got | have got) | (i | we) [also | still] have) [SOME] (SOME | more | additional | extra)*
      PICTURE (FILL | to (upload | send | add | share | show you))*`,
    '(ASK)* 再 (传 | 发) (ASK | SOME | 几)* (PIC | 图) (FILL)*',
    '(FILL | ASK)* 还能 (再)* (加 | 传 | 发) (PIC | COUNTZ)* (FILL)*',
    '(FILL)* upload (button | form | field | option) (FILL)*',
    '(FILL)* 上传 (入口 | 按钮 | 键 | 的地方) (FILL | 在 | WHERES)*',
  ],
} as const;
