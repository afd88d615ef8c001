import { numeralRows } from './numerals.ts';
import { polite } from './polite.ts';

/**
 * A table for phrase.ts: rows that several kinds of request share. English and Chinese stand together, since people mix
 * them.
 */
export const vocabulary = {
  ...numeralRows,
  ...polite,

  LEAD: 'MAY | WISH | SOFTLY | MODAL | HOW',
  MAY: `(can | could | will | would | do) you | (can | could | may) (i | we) | (you | we) (can | may | should | could) |
    is it possible to | (is | are) there (a | any) way (to | i can | you can) | help me [to] | let me | lets | let us
    | go ahead and | time to | its time to | would you be (so kind [as] to | able to) | do you think you (can |
    could) | i was wondering if you (can | could) | is it ok (to | if (i | we)) | (can | could | may) i ask you to |
    i think (we | you | i) (can | should | will) | do me a (favor | favour) and | if (possible | you can | you could
    | you dont mind) | (when | whenever) you can | feel free to | i (said | say | asked [you] to | told you to) | try
    to | quickly | ready to | im ready to`,
  WISH: `(i | we) [just | really | now | only] (want to | want | need | would like | d like | would love | have)
    [you] [to] | id [just | really] (like | love) [you] [to] | (im | we are) going to | want to`,
  SOFTLY: `please | kindly | just | now | yes | ok | then | actually | 好的 | 好 | 嗯 | 请 [你 | 您] | 麻烦 [你 | 您] | 可以的 | 行`,
  HOW: `(how | where) (do | can | could | should | would) (i | we | you ) | how (am i | are we) supposed to | how
    does one | how to | 怎么 [样] | 如何 | 怎样 | [在 | 从 | 去] 哪 [里 | 儿]`,
  MODAL: `[我们 | 我 | 你 | 您 | 咱 [们]] [还 | 也 | 真的] (想要 | 想 | 需要 | 要 | 能不能 | 能否 | 能 | 可不可以 | 可以 | 可否 | 是否可以 | 才能) | 帮 (我 [们] | 忙) | 给我
    | 替我 | 为我 | 让我 | 再 | 重新 | 现在 | 直接 | 马上 | 立刻 | 立即 | 尽快 | 赶紧 | 赶快 | 快 | 先 | 那就 | 那么`,

  VIDEO: `(video | movie | clip | mp4) [file | clip | video] | film | animation | file | result | (final | end) (cut
    | result | product) | project | mp4 [格式] [的] (视频 | 影片 | 文件) | 视频 [文件] | 影片 | 短片 | 动画 [视频 | 短片] | 成片 | 片子 | 作品 |
    文件 | 档案 | 成品 | 结果 | 项目`,
  THE: `the | my | our | this | that | 这 (个 | 段 | 条 | 部) | 那 (个 | 段 | 条 | 部) | (我 | 我们) 的`,
  WHICH: `final | finished | whole | full | entire | complete | completed | latest | last | newest | new | current |
    rendered | generated | animated | (最终 | 最后 | 最新 | 完整 | 整个 | 当前 | 现在 | 做好 | 生成 | 生成好 | 刚才 | 刚刚 | 刚做) [的]`,
  VERSION: `(version | ver | v) [number] NUMBER | [the] ORDINAL version | 第 NUMBER [个] 版 [本] | 版本 NUMBER | NUMBER 号 版本`,
  NTH: '[the] ORDINAL one',
  CLIP: '[THE] [WHICH] [WHICH] VIDEO',
  THECLIP: `THE [WHICH] [WHICH] VIDEO | THE WHICH (version | 版本) | (final | latest | last | newest | current | (最终 | 最后 |
    最新 | 当前 | 现在) [的]) (version | 版本 | 版) | (this | that) version | 这个版本 | VERSION [of THE VIDEO | 的 VIDEO]`,

  LOOK: `(check | see | view | show | display | tell | know) [me | us] [on] [一下 | 下] | 查 [一下 | 下 | 查 | 看 | 询] [一下 |
    下] | 看 [看 | 一下 | 下] | 瞧瞧 | 显示 [一下] | 展示 [一下] | (告诉 | 通知) 我 | (汇报 | 报告) [一下] | 知道`,
  NOWZ: '现在 | 目前 | 当前 | 如今 | 现阶段',
} as const;
