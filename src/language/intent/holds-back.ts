/** In: what somebody wrote. Out: whether they only hold back what they have just asked for. */
import { phrasesOf } from './phrase.ts';
import { polite } from './polite.ts';
import { sentencesOf } from './sentences-of.ts';
import { bareAnswer } from './yes-or-no.ts';

/** A table for phrase.ts. Of a film, they are said with more: "wait 2 seconds", 等一下再放大. */
const rows = {
  ...polite,
  WITH: `HEAD | TAIL | please | sorry | oh | no | nope | wait | so | actually | oops | whoops | for now | yet | 吧 | 了 | 啊 | 哦 | 呀 | 啦 |
    请 | 不好意思 | 抱歉 | 那 | 先 | 我 | 哎呀 | 算了 | 不 | 麻烦`,
  WAITING: `wait [a BIT | for (it | me)] | hold (on | up | off) [a BIT] | hang on [a BIT] | (one | just one | just a | a) (sec
    | second | moment | minute | min | mins | minutes) | give me (a | one | two) (sec | second | moment | minute | minutes | min) |
    pause [it | this | that | for a BIT] | later [on] | im not (done | ready | finished) [yet] | im still (writing | typing |
    uploading) | not so fast | (dont | do not) (start | begin | animate | send | do | go | run | make | render | generate |
    process) [it | this | that | anything] yet | (dont | do not) (export | render | download | finish) [it | this | that | anything]
    [yet | now | please]`,
  BIT: '[for] [a] (sec | second | moment | minute | min | bit | little)',
  MORE: `(wait | hold on | hold off | pause) (for | until | till) [i (send | sent | upload | add | post | have sent | have)] (ANOTHER)
    (FILE)* [(TIMES)] | (ill | i will | im going to | let me | i need to | i want to | i have to) (send | upload | attach | post)
    (ANOTHER)* (FILE)* [(TIMES)]`,
  ANOTHER: `[you | me] (the | my | a | an | another | one more | two more | some more) [other | second | third | next | last | right |
    better | new | correct] [more]`,
  FILE: 'image | images | picture | pictures | photo | photos | pic | pics | one | ones | file | files | rest | message | more',
  TIMES: 'in a (sec | second | moment | minute | min | bit) | soon | first | later | now | too | as well | next',
  SLIP: `oops | whoops | my (mistake | bad) | [i] [(sent | posted | pressed | hit) [it | this | that | enter | send]] (too (early | soon |
    fast) | by (accident | mistake) | accidentally) | (that | this | it) was [sent] (an accident | a mistake | a misclick | by (accident | mistake)
    | not (meant | for) [for] [you]) | that wasnt (for you | meant for you | me) | i (did not | didnt) (want | ask for) (this | that | it) |
    i (did not | didnt) mean (to (send | post | do | write) (that | this | it) | that | this | it) | misclick`,
  IGNORED: `(ignore | disregard | forget) [(it | this | that | me | (my | the | that) [last | previous | first] (message | one | request |
    messages))]`,
  WAITINGZ: `等 (一下 | 等 | 下 | 会 | 会儿 | 一会 | 一会儿 | 我 [一下 | 一会]) | 稍 (等 | 候) [一下 | 片刻] | (慢 | 且) (着 | 慢) | 先 (等等 | 等一下 | 等 | 缓一缓) |
    (先 | 还) 别 [急 | 着急 | 开始 | 做 | 动 | 弄 | 生成 | 提交 | 发 | 发送 | 处理 | 跑 | 导出 | 渲染 | 下载] | 别 (急 | 着急 | 开始) | 先不 [要] [做 | 发 | 弄 | 导出 | 渲染 | 生成 | 下载] | [我] 还没 (说 | 写 | 发 | 传 |
    打) 完 | (等 [我] | 我) (再 | 还要 | 要) [发 | 传 | 上传 | 补] [一 | 两 | 几] [张 | 个] [图 [片] | 照片] | 等我 [再] (发 | 传 | 说 | 写 | 弄 | 上传) (完 | 好 | [一] 张
    [图 [片] | 照片]) | 暂停 [一下]`,
  SLIPZ: `手 (滑 | 抖) | (发 | 点 | 按 | 打 | 弄 | 搞) 错 | 不小心 [(发 | 点 | 按)] [错 | 出去 | 到] [的] | (发 | 点) 早 | 当我没 (说 | 发) [过] | 不要 | 没事 | 别管 [它] |
    (忽略 | 无视 | 别理) [掉] [(上 [一] (条 | 个) | 这 (条 | 个) | 那 (条 | 个) | 刚才 [那条 | 的]) [消息]] | 不是故意的 | 误 (触 | 发 | 点)`,
} as const;

const phrases = phrasesOf(rows);
const whole =
  phrases(`(WITH)* (WAITING | MORE | SLIP | IGNORED | WAITINGZ | SLIPZ) (WAITING | SLIP | IGNORED | WAITINGZ |
  SLIPZ | WITH | not yet)*`);
const beside = phrases('(WITH)*');

/** Buttons of a player, and a raised hand; those that are a no are read as the word. */
const signs = /^(?:[⏹⏸✋🤚]|\p{Emoji_Modifier}|\uFE0F|\s)+$/u;

/** "Wait", "sent too early", 先别, ✋, and a bare no: whoever writes that wants nothing of it done. */
export function holdsBack(text: string): boolean {
  const bare = bareAnswer(text);
  return bare === 'no' || bare === 'not-now' || isHold(text);
}

/** The same, where it answers no question either. */
export function isHold(text: string): boolean {
  if (signs.test(text)) return text.trim() !== '';
  const clauses = sentencesOf(text)
    .flatMap((sentence) => sentence.split(','))
    .filter((clause) => clause !== '');
  const is = (phrase: typeof whole) => (clause: string) => phrase(clause, 0).includes(clause.length);
  return clauses.some(is(whole)) && clauses.every((clause) => is(whole)(clause) || is(beside)(clause));
}
