/** In: what somebody wrote. Out: whether that is nothing but a yes, or nothing but a no, to what they were asked. */
import { phrasesOf } from './phrase.ts';
import { sentencesOf } from './sentences-of.ts';

/** A table for phrase.ts: a closed list. "Yes but faster" says more, and "perfect" is praise. */
const answerRows = {
  YES: `yes | y | k | sure [thing] | of course | certainly | definitely | absolutely | ok | alright | all right | fine
    [(by | with) me] | (its | it is | thats | that is) (fine | ok | alright) | go [ahead | on | for it] | do (it | so |
    that) | please do | lets (go | do (it | this | that)) | start [it | now] | continue | proceed | agreed | i agree |
    allowed | i allow (it | this | that) | sounds good | why not | no problem | (you | he | she | they) (may | can) |
    let (him | her | them) | yes (i | we) do | 是 | 好 | 好好 | 行 | 可以 | 没问题 | 同意 | 嗯 | 嗯嗯 | 要 | 对 | 当然 [可以] | 允许 | 准了 | 开始 [了]
    | 继续 | 来吧 | 做吧`,
  NO: `no | n | never | not (now | yet | today | this time | really) | no way | (better | rather | of course |
    absolutely | definitely) not | (dont | do not) [(do | start) [it | that | this] | let (him | her | them)] | (he |
    she | they) (may not | can not) | not allowed | i (dont | do not) allow (it | this | that) | i (disagree | refuse)
    | 不 | 不要 [了] | 不行 | 不用 [了] | 不了 | 不可以 | 不同意 | 不允许 | 不好 | 不是 | 不对 | 不需要 | (先 | 暂时) 不 [要 | 用 | 做 | 开始] [了] | 别 | 免了`,
  WITH: `please | thanks | thank you | nemo | bot | sorry | then | oh | well | now | for now | 吧 | 啊 | 呀 | 哦 | 啦 | 的 | 呢 |
    谢谢 | 请 | 那 | 那就`,
} as const;

const phrases = phrasesOf(answerRows);
const yes = phrases('(WITH)* YES (YES | WITH)*');
const no = phrases('(WITH)* NO (NO | WITH)*');
const besides = phrases('(WITH)*');

/** Signs that are a yes by themselves; those that are a no are read as the word. */
const yesSigns = /^(?:[👍👌✅✔☑🆗]|\p{Emoji_Modifier}|\uFE0F|\s)+$/u;

/** "Sure, go ahead", 好的, 👍; "no thanks", 先不要, 👎. Null where anything else is said, or both. */
export function yesOrNo(text: string): 'yes' | 'no' | null {
  if (yesSigns.test(text)) return 'yes';
  const clauses = sentencesOf(text)
    .flatMap((sentence) => sentence.split(','))
    .filter((clause) => clause !== '');
  const isWhole = (phrase: typeof yes, clause: string) => phrase(clause, 0).includes(clause.length);
  const saysOnly = (phrase: typeof yes) =>
    clauses.some((clause) => isWhole(phrase, clause)) &&
    clauses.every((clause) => isWhole(phrase, clause) || isWhole(besides, clause));
  if (saysOnly(yes)) return 'yes';
  return saysOnly(no) ? 'no' : null;
}
