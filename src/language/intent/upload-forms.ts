/** A table for phrase.ts: sentences of somebody who is about to hand something in. */
export const uploadRows = {
  PICTURE: `picture | pictures | pic | pics | image | images | photo | photos | file | files | screenshot |
    screenshots | 图片 | 图 | 照片 | 相片 | 图像 | 文件 | 档案 | 截图`,
  MATERIAL: `PICTURE | media | video | videos | clip | clips | footage | audio | music | song | material | reference
    | something | stuff | 视频 | 影片 | 素材 | 音乐 | 音频 | 附件 | 东西 | 媒体`,
  SOME: `a | an | some | my | our | own | more | another | other | new | one more | a few | several | multiple | NUMBER
    | (更多 | 另外 | 另 | COUNTZ | 我的 | [我] 自己 | 新 | 别 | 其他 | 其它 | 多张 | 本地) [的]`,
  STUFF: `[SOME] [SOME] [SOME] MATERIAL | (the | this | these | that | those | 这张 | 这些 | 这个) [new | other] PICTURE |
    (more | another | one more | another one | some more | COUNTZ)`,
  PICTURES: 'SOME [SOME] [SOME] PICTURE',
  FROM: 'from my (phone | computer | pc | laptop | mac | device | gallery) | here | to you | 到这里 | 上来 | 给你',
  DOWN: '一下 | 下',
  COUNTZ: '[多] (NUMBER | 两 | 几 | 好几) (张 | 个 | 幅) | 一些',
} as const;

export const uploadForms = {
  led: [
    '(upload | up load | 上传 | 上载) [DOWN] [STUFF] [DOWN] [FROM]',
    '(send | attach | share | give) you PICTURES [FROM] | attach PICTURES [FROM]',

    '(发 | 传) PICTURE 给你',
    '[多] 传 [DOWN] [SOME] [SOME] PICTURE [FROM]',
    '多上传 COUNTZ [PICTURE] | 再 (发 | 传) [SOME] PICTURE | 发 COUNTZ PICTURE',
    '(发 | 添加) (COUNTZ | 更多) PICTURE 给你',
    '把 [我的 | 这张 | 这些 | 这个] PICTURE (上传 | 传) [DOWN | 上来 | 给你]',
  ],
  bare: [
    `(HOW | WISH | can i | let me) (send | share) PICTURES [FROM] | (can i | let me) (add | attach) PICTURES [FROM] | HOW add PICTURES [FROM] | HOW (添加 | 加) PICTURE | HOW (add | send | attach | share)
      PICTURE`,
    '(i | we) [still | also] (have | got | have got) PICTURES (to (upload | send [you] | share | attach) | for you)',
    '(我 | 我们) [这里 | 手上] 还有 [SOME] [SOME] PICTURE [要 | 想] (上传 | 传 | 发给你 | 给你)',
    '[an] (photo | picture | image | file) upload',
    '(where is | wheres) the upload [button]',

    '(STUFF | PICTURE) [LEAD] [LEAD] (上传 | 传) [DOWN]',
    '上传按钮 在哪 [里 | 儿]',
  ],
} as const;
