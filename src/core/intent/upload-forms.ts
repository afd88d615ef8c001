/** Sentences of somebody who is about to hand something in. */
export const uploadRows = {
  PICTURE: `picture | pictures | pic | pics | image | images | photo | photos | file | files | screenshot | screenshots |
    图片 | 图 | 照片 | 相片 | 图像 | 文件 | 档案 | 截图`,
  MATERIAL: `PICTURE | media | video | videos | clip | clips | footage | audio | music | song | material | reference | something | stuff |
    视频 | 影片 | 素材 | 音乐 | 音频 | 附件 | 东西 | 媒体`,
  SOME: `a | an | some | my | our | own | more | another | other | new | one more | a few | several | multiple | two |
    (更多 | 另外 | 另 | 一张 | 一个 | 一些 | 几张 | 几个 | 两张 | 两个 | 我的 | [我] 自己 | 新 | 别 | 其他 | 其它 | 多张 | 本地) [的]`,
  STUFF: `[SOME] [SOME] [SOME] MATERIAL | (the | this | these | that | those | 这张 | 这些 | 这个) [new | other] PICTURE |
    (more | another | one more | another one | some more | 一张 | 几张 | 一些 | 两张 | 多几张)`,
  PICTURES: 'SOME [SOME] [SOME] PICTURE',
  FROM: 'from my (phone | computer | pc | laptop | mac | device | gallery) | here | to you | 到这里 | 上来 | 给你',
  DOWN: '一下 | 下',
} as const;

export const uploadForms = {
  led: [
    '(upload | up load | 上传 | 上载) [DOWN] [STUFF] [DOWN] [FROM]',
    '(send | attach | share | give) you PICTURES [FROM] | attach PICTURES [FROM]',

    '[多] 传 [DOWN] [SOME] [SOME] PICTURE [FROM]',
    '多上传 (几张 | 一张 | 几个 | 一些) [PICTURE]',
    '(发 | 添加) (一张 | 几张 | 更多) PICTURE 给你',
    '把 [我的 | 这张 | 这些 | 这个] PICTURE (上传 | 传) [DOWN | 上来 | 给你]',
  ],
  bare: [
    '(HOW | can i) (send | share) PICTURES [FROM] | HOW add PICTURES [FROM] | HOW (add | send | attach | share) PICTURE',
    '[an] (photo | picture | image | file) upload',
    '(where is | wheres) the upload [button]',

    '(STUFF | PICTURE) [LEAD] [LEAD] (上传 | 传) [DOWN]',
    '上传按钮 在哪 [里 | 儿]',
  ],
} as const;
