/**
 * In: a sentence in the form of sentences-of.ts. Out: whether a stop or a way back is only spoken of in it: denied,
 * asked about, or told of. Whoever asks whether something can be stopped learns how, and nothing is stopped.
 */
import { phrasesOf } from './phrase.ts';
import { polite } from './polite.ts';

/** A table for phrase.ts. */
const rows = {
  ...polite,
  WITH: 'HEAD | TAIL | wait | no | oh | also | ever | really | still | just | even | yet | now | too | accidentally | 哦 | 不 | 等等',
  ENDING: `cancel | cancelled | canceled | cancelling | canceling | abort | aborted | quit | terminate | terminated | kill |
    killed | undo | undid | undone | undoing | revert | reverted`,
  BACK: '(go | going | went | gone | roll) back',
  BACKTO: 'BACK to (the [PREV] version | version # | v # | the first one | # | before)',
  PREV: 'previous | last | old | older | first | other | original',
  HALTED: 'stop | stopped | stopping | halt | halted',
  IT: `it | this | that | them | all | anything | everything | (the | my | your | our | this | that) [last | current |
    previous | whole] (request | job | task | render | video | film | clip | animation | export | order | change | thing | process)
    | rendering | working [on (it | this)]`,
  /** What can be nothing but ours: "don't stop" may be said of a film. */
  OURS: 'ENDING [IT] | HALTED IT | BACKTO',
  ANY: 'OURS | HALTED | BACK',
  NOT: 'dont | do not | didnt | did not | never | wont | will not | wouldnt | havent | have not | hadnt | wasnt | was not',
  MEAN: `(want | wanted | mean | meant | need | wish | intend | plan | ask | asked | tell | told | try | trying | going) [you |
    anyone | nemo] to | (say | said | saying) [to] | say i (want | wanted) to`,

  DENIED: '[i | we | you] (NOT (WITH)* [you] [dare] OURS | (NOT | not) (WITH)* MEAN (WITH)* ANY)',
  ASKS: `did (you | i | we | someone | somebody | IT) (WITH)* [get] ANY | (has | have | had) (you | someone | somebody | IT) (WITH)*
    [been] (stopped | halted | ENDING) | (was | is | were | are) (IT | you) (WITH)* [being | getting | gone] (stopped | halted | ENDING) | (why | how come)
    (did | was | were | is | are | has | have | does | do) (you | it | IT | i | we) (WITH)* [been | being | get | got] ANY |
    (should | shall | must | do | did) (i | we) (have to | need to | WITH)* ANY |
    (what (if | happens (if | when)) | what will happen if | will (it | IT) ANY if) (i | we | you) (WITH)* ANY |
    if (i | we | you) (WITH)* ANY (DO (WITHOUT)* | will (WITHOUT)* | is (WITHOUT)* | what (WITHOUT)*) |
    is it [already | now] too late [for me] to ANY`,
  DO: 'do | does | can | would | could | will',
  WITHOUT: `i | we | you | it | this | that | the | my | our | version | video | change | changes | credits | lose | lost | keep |
    get | still | be | gone | deleted | kept | back | happens | charged | anything | everything | pay | current | latest`,
  TOLD: `(my | the | our) SOMEONE SAID ANY | (he | she | they | someone | somebody | everyone) SAID ANY`,
  SOMEONE:
    'friend | friends | boss | wife | husband | client | mom | mum | dad | brother | sister | team | son | daughter | colleague',
  SAID: `(told | asked | asks | want | wants | wanted) (me | us) to | (say | says | said) [to | i should | we should | that i should]
    | (thinks | think) (i | we) should`,

  ENDZ: '取消 | 撤销 | 撤消 | 撤回 | 停 [止 | 下 | 掉] | 中止 | 终止',
  OURSZ: '取消 | 撤销 | 撤消',
  ITZ: '它 | 这个 | 任务 | 请求 | 掉 | 刚才的',
  BEGINZ:
    '我 | 你 | 请 | 现在 | 刚才 | 刚刚 | 已经 | 先 | 千万 | 你们 | 给我 | 被 | 就 | 又 | 真的 | 怎么 | 为什么 | 到底 | 给',
  DENIEDZ: `(BEGINZ)* (别 | 不要 | 不用 | 不必) (给我)* OURSZ [ITZ] | (BEGINZ)* (没 [有] | 不是) [说 | 让你 | 叫你 | 要 | 想 | 要你] [要] ENDZ [ITZ] [过] |
    我 (并)* 不 (想 | 是想 | 是要 | 打算) ENDZ [ITZ]`,
  ASKSZ: `(BEGINZ)* (怎么 | 为什么 | 为何 | 是不是 | 有没有 | 是否) (BEGINZ)* [要] ENDZ [ITZ] [了 | 过] [吗 | 呢 | 啊] | (BEGINZ)* ENDZ [ITZ] 了 (吗 |
    么 | 没 [有]) | (要 | 应该 | 需要) ENDZ [ITZ] (吗 | 么 | 呢) | (要不要 | 该不该 | 应不应该 | 用不用) ENDZ [ITZ] [呢 | 啊] | (如果 | 要是 | 万一) [我] (现在)* ENDZ [ITZ] [了] OUTCOMEZ |
    [我] [现在] ENDZ [ITZ] [了] OUTCOMEZ`,
  OUTCOMEZ: '会怎么样 | 会怎样 | 会如何 | 怎么办 | 还来得及 [吗] | 来得及吗 | 会不会丢 | 会丢吗',

  /** How it is done asks only who does not ask to have it done: "could you". */
  HOWTO: `(how (do | can | could | would | should) (i | we) | how to | (can | could | may) i | am i able to) (WITH)* (stop |
    cancel | abort | halt) [IT]`,
  HOWTOZ:
    '(BEGINZ)* [我] (怎么 | 如何 | 怎样) (才能)* (取消 | 停 [止 | 下 [来]]) [ITZ] [呢 | 啊] | [我 | 现在] [还] (可以 | 可不可以) 取消 [ITZ] [吗 | 么]',
} as const;

const phrases = phrasesOf(rows);
const onlySpoken = wholeOf('(WITH)* (DENIED | ASKS | TOLD | DENIEDZ | ASKSZ) (WITH)*');
const asksHow = wholeOf('(HEAD)* (HOWTO | HOWTOZ) [now | then | anymore | again]');

const deeds = '(?:stop|cancel|abort|halt|undo|revert|go(?:ing)? back)';
const other = '(?:[a-z]+ )';
const calls = '(?:(?:hey|hi|ok|so|but|and|wait|oh|well|no|nemo|bot|sorry) )*';
/** The same in whatever words, once it is known that there is nothing of a film in them. */
const spoken = new RegExp(
  [
    `\\b(?:dont|do not|didnt|did not|never|not) (?:ever )?(?:(?:want|wanted|mean|meant|need|ask|asked|tell|told) (?:you )?(?:to )|(?:say|said) )?${deeds}`,
    `^${calls}(?:did|was|were|has|why (?:did|was|is|has)|should|shall|what if|what happens|is it too late to|will|would i|if i) ${other}{0,4}${deeds}`,
    `^(?!(?:i|we|you) )${other}{1,3}(?:told|asked|wants?) (?:me|us) to ${other}{0,2}${deeds}`,
    `^(?!(?:i|we|you) )${other}{1,3}(?:says?|said) (?:to )?${deeds}`,
    '没有?(?:说|让|叫|想|要)?(?:你|我)?(?:停|取消|撤)|我不(?:想|是想)(?:停|取消|撤)|(?:怎么|为什么|是不是|该不该|如果).{0,6}(?:停|取消|撤)',
    '(?:停|取消|撤销)了(?:吗|没)|(?:^(?!我|你).{1,4}(?:说|叫我|让我))(?:停|取消|撤销)$|(?:上|前)一?[版个].{0,3}更.{1,2}吗',
    `(?:previous|old|older|last|first|other) (?:version|one) (?:was|is|looked) ${other}?worse`,
  ].join('|'),
  'u',
);
/** Whoever says so wants it done. */
const wanted = /\b(?:will|would|wont) you |\bwhy (?:dont|not)\b|^我说/;

/** @returns what somebody wants who says nothing else; null where they do. */
export function spokenOf(clause: string): 'status' | 'help' | null {
  if (asksHow(clause)) return 'help';
  return onlySpoken(clause) && !wanted.test(clause) ? 'status' : null;
}

/** Whether a stop or a way back that was heard in these sentences was not asked for. */
export function isOnlySpokenOf(sentences: readonly string[]): boolean {
  return sentences.some((sentence) => spoken.test(sentence) && !wanted.test(sentence));
}

function wholeOf(notation: string): (clause: string) => boolean {
  const phrase = phrases(notation);
  return (clause) => phrase(clause, 0).includes(clause.length);
}
