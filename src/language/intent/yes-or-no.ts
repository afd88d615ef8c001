/** In: what somebody wrote. Out: which bare answer that is to what they were asked, if it is nothing but one. */
import { phrasesOf } from './phrase.ts';
import { sentencesOf } from './sentences-of.ts';

/** What somebody says who says no more than that. All but a yes and a no fits some questions only. */
export type BareAnswer = 'yes' | 'no' | 'not-now' | 'this-time' | 'always' | 'go-on' | 'attach' | 'change';

/** A table for phrase.ts: a closed list. "Yes but faster" says more, and "perfect" is praise. */
const answerRows = {
  YES: `yes | y | ofc | please | oui | si | ja | k | sure [thing] | of course | certainly | definitely | absolutely | ok | alright | all right | fine
    [(by | with) me] | (its | it is | thats | that is) (fine | ok | alright) | go [ahead | on | for it] | do (it | so |
    that) | please do | lets (go | do (it | this | that)) | start [it | now] | continue | proceed | agreed | i agree |
    allowed | i allow (it | this | that) | sounds good | why not | no problem | (you | he | she | they) (may | can) |
    let (him | her | them) | yes (i | we) do | 是 | 好 | 好好 | 行 | 可以 | 没问题 | 同意 | 嗯 | 嗯嗯 | 要 | 对 | 当然 [可以] | 允许 | 准了 | 开始 [了]
    | 继续 | 来吧 | 做吧 | 好滴 | 好哒 | 必须 | 走起 | 冲 | 搞 [起]`,
  NO: `no | n | negative | pass | skip | non | nein | never | not really | no way | (better | rather | of course |
    absolutely | definitely) not | (dont | do not) [(do | start) [it | that | this] | let (him | her | them)] | (he |
    she | they) (may not | can not) | not allowed | i (dont | do not) allow (it | this | that) | i (disagree | refuse)
    | 不 | 不要 [了] | 不行 | 不用 [了] | 不了 | 不可以 | 不同意 | 不允许 | 不好 | 不是 | 不对 | 不需要 | 没必要 | 别 | 免了`,
  NOTNOW: `not (SOON | yet | at the moment | for the moment) | no (SOON | not yet) | [maybe | perhaps] later | [maybe | perhaps] (another time | some other time) | next time | (先 | 暂时 | 现在 | 今天 | 这次 | 目前) [还] (不
    [要 | 用 | 做 | 行 | 可以 | 开始 | 需要 | 了] | 别 [开始 | 做] | 算了) [了] | 还不 (要 | 用 | 行 | 可以) | 下次 [吧 | 再说] | 改天 [吧 | 再说] | (以后 | 回头 |
    晚点 | 稍后) 再说 [吧]`,
  SOON: '[for | right | just] now | today | this time | tonight | this once',
  ONCE: `[only | just] (this time | this once | once | for now | this one) [only] | [就 | 只] (这 [一] 次 | 这回 | 一次) [可以 | 行 | 吧]`,
  ALWAYS: `(always | from now on | for good | every time | forever | any time | anytime) [ok | fine | allowed] | allow (it |
    him | her | them) (always | from now on) | always allow [it | him | her | them] | (以后 | 今后) [都 | 一直 | 也] (可以 | 行 | 允许) |
    (一直 | 永远 | 总是) [都] (可以 | 行 | 允许) | 每次都 (可以 | 行)`,
  GOON: `(go on | go ahead | continue | proceed | start | do it) without (it | them | that | those) | without (it | them |
    that | those) | skip (it | them | that | those) [and (go on | continue)] | leave (it | them | that | those) out |
    跳过 [它 | 它们] [并 | 再 | 然后] [继续] [吧] | (不用 | 不要 | 没有) (它 | 它们) [也 (行 | 可以) | 继续]`,
  ATTACH: `(attach | upload | send) (it | them | that) again | reattach [it | them] | 重新 (上传 | 发) | 再 (上传 | 发) 一次`,
  CHANGE: 'change [it] | 修改 | 改一下',
  WITH: `please | thanks | thank you | nemo | bot | sorry | then | oh | well | now | for now | 吧 | 啊 | 呀 | 哦 | 啦 | 的 | 呢 |
    谢谢 | 请 | 那 | 那就`,
} as const;

const phrases = phrasesOf(answerRows);

/** What is narrower comes first: "yes, this time" and "no, not now" say more than a yes and a no. */
const answers = (
  [
    { answer: 'this-time', row: 'ONCE', beside: 'YES | WITH' },
    { answer: 'always', row: 'ALWAYS', beside: 'YES | WITH' },
    { answer: 'go-on', row: 'GOON', beside: 'YES | WITH' },
    { answer: 'attach', row: 'ATTACH', beside: 'YES | WITH' },
    { answer: 'change', row: 'CHANGE', beside: 'WITH' },
    { answer: 'yes', row: 'YES', beside: 'WITH' },
    { answer: 'not-now', row: 'NOTNOW', beside: 'NO | WITH' },
    { answer: 'no', row: 'NO', beside: 'WITH' },
  ] as const
).map(({ answer, row, beside }) => ({
  answer,
  isSaid: wholeOf(`(${beside})* ${row} (${row} | ${beside})*`),
  isBeside: wholeOf(`(${beside})*`),
}));

/** Signs that are a yes by themselves; those that are a no are read as the word. */
const yesSigns = /^(?:[👍👌✅✔☑🆗]|\p{Emoji_Modifier}|\uFE0F|\s)+$/u;

/** "Sure, go ahead", 好的, 👍; "no thanks", 不用了, 👎; "not now", "always". Null where anything else is said, or both. */
export function bareAnswer(text: string): BareAnswer | null {
  if (yesSigns.test(text)) return 'yes';
  const clauses = sentencesOf(text)
    .flatMap((sentence) => sentence.split(','))
    .filter((clause) => clause !== '');
  const said = answers.find(
    ({ isSaid, isBeside }) => clauses.some(isSaid) && clauses.every((clause) => isSaid(clause) || isBeside(clause)),
  );
  return said?.answer ?? null;
}

function wholeOf(notation: string): (clause: string) => boolean {
  const phrase = phrases(notation);
  return (clause) => phrase(clause, 0).includes(clause.length);
}
