/** That credits are missing, in words. A film has credits too: those are never insufficient. */
const MISSING =
  /\b(?:insufficient|not[ _]enough|out[ _]of|no[ _]more)[ _-](?:[a-z]+[ _-])?credits?\b|\bcredits?[ _-](?:exhausted|insufficient)\b|\binsufficient[ _-](?:balance|funds)\b|(?:积分|余额)(?:不足|不够)/i;
/** 2001 where the code of an error stands (seed), and not at the head of a title. */
const AS_CODE = /(?:(?<![a-z])(?:code|error)\W{1,4}|错误(?:代?码)?\W{0,3})2001\b(?!\.\d)/i;
const AS_CODE_ALONE =
  /(?<![a-z])(?:code\W{1,4}2001\b(?!\.\d)|error\W{1,2}2001\b(?!\.\d|\s?[:：]))|错误(?:代?码)?\W{0,3}2001(?!\s?[:：])/i;
const AS_MEMBER = /"(?:error_?)?code"\s{0,8}:\s{0,8}"?2001\b(?!\.\d)/i;
const FAILED =
  /\b(?:fail(?:ed|ure|s)?|unable|could(?: not|n['’]t)|can(?:not|['’]t)|went wrong|rejected|refused|returned|aborted|stopped)\b|失败|出错|报错|无法/i;
const NOTHING_ELSE = /^[^\p{L}\d]*(?:error|错误)\P{L}{0,3}(?:code|代?码)?\P{L}{0,3}2001\P{L}*$/iu;
/** What a server says that is told it, with nothing around it. */
const BARE = /^\W*(?:(?:error_?)?code\s?[=:：]\s?2001\W*$|(?:\w*error\b|错误)?\W{0,3}2001\s?[:：\s]\s?(?=\S))/i;
const RETURNED = /^\W*error\b.{0,80}\breturned\W{1,3}2001\W*$|\b[a-z]+_[a-z]+\b.{0,40}\breturned\W{1,3}2001\b/i;
/** The account has too few, said to whom it belongs. */
const OF_ACCOUNT = new RegExp(
  `^[^\\p{L}\\d]*(?:(?:i['’]?m |i am )?(?:sorry|unfortunately|抱歉|很抱歉|对不起)[,，]? ?(?:but )?)?(?:${[
    'insufficient credits',
    '(?:you|your account) (?:currently )?(?:have|has) (?:insufficient|too few|not enough|no(?: more)?) (?:remaining )?credits',
    "you (?:currently )?(?:do not|don['’]t|no longer) have (?:enough|sufficient|any)(?: more| remaining)? credits",
    "you(?: are|['’]re| have run|['’]ve run) out of credits",
    '(?:你|您)?的?(?:账[户号])?的?(?:积分|余额)(?:不足|不够|已?用完|已?耗尽)',
  ].join('|')})(?![\\p{Script=Latin}])`,
  'iu',
);
/** It was done in another way, or may be. */
const GOES_ON = /[?？]|\b(?:so I|instead)\b|所以|改为|改成/i;
const QUOTED = /"[^"\n]*"|“[^“”\n]*”|「[^「」\n]*」|《[^《》\n]*》|(?<![\p{L}\d])'[^'\n]*'(?![\p{L}\d])/gu;
const NAMES = /\b(?:titles?|captions?|subtitles?|text|words?|named|called|says)\b|标题|字幕|文字/i;

/** Whether a whole text says no more than that the account has too few credits. */
export function isOutOfCredits(text: string): boolean {
  return OF_ACCOUNT.test(text) && !GOES_ON.test(text);
}

/** Whether words, such as those of a tool, say that credits are missing. */
export function saysMissing(words: string): boolean {
  return MISSING.test(words);
}

/**
 * Whether a line of the agent is the backend's 2001, told in its own words. The number alone is none, nor is what
 * stands in a title.
 */
export function isNoCredits(line: string): boolean {
  if (!line.includes('2001')) return false;
  if (AS_MEMBER.test(line)) return true;
  const bare = line.replaceAll(QUOTED, ' ');
  if (RETURNED.test(bare) || (BARE.test(bare) && (MISSING.test(bare) || /code/i.test(bare)))) return true;
  if (AS_CODE.test(bare) && MISSING.test(bare)) return true;
  if (NOTHING_ELSE.test(bare) || (AS_CODE_ALONE.test(bare) && FAILED.test(bare))) return true;
  return FAILED.test(bare) && !NAMES.test(bare) && AS_CODE.test(line) && MISSING.test(line);
}
