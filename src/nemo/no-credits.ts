/** That credits are missing, in words. A film has credits too: those are never insufficient. */
const MISSING =
  /\b(?:insufficient|not enough|out of|no more) (?:\w+ )?credits?\b|\bcredits? (?:exhausted|insufficient)\b|积分不足|余额不足/i;
/** 2001 where the code of an error stands (seed), and not at the head of a title. */
const AS_CODE = /(?:(?<![a-z])(?:code|error)\W{1,4}|错误(?:代?码)?\W{0,3})2001\b(?!\.\d)/i;
const AS_CODE_ALONE =
  /(?<![a-z])(?:code\W{1,4}2001\b(?!\.\d)|error\W{1,2}2001\b(?!\.\d|\s?[:：]))|错误(?:代?码)?\W{0,3}2001(?!\s?[:：])/i;
const AS_MEMBER = /"(?:error_?)?code"\s{0,8}:\s{0,8}"?2001\b(?!\.\d)/i;
const FAILED =
  /\b(?:fail(?:ed|ure|s)?|unable|could(?: not|n['’]t)|can(?:not|['’]t)|went wrong|rejected|refused|returned|aborted|stopped)\b|失败|出错|报错|无法/i;
const NOTHING_ELSE = /^[^\p{L}\d]*(?:error|错误)\P{L}{0,3}(?:code|代?码)?\P{L}{0,3}2001\P{L}*$/iu;
const QUOTED = /"[^"\n]*"|“[^“”\n]*”|「[^「」\n]*」|《[^《》\n]*》|(?<![\p{L}\d])'[^'\n]*'(?![\p{L}\d])/gu;
const NAMES = /\b(?:titles?|captions?|subtitles?|text|words?|named|called|says)\b|标题|字幕|文字/i;

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
  if (AS_CODE.test(bare) && MISSING.test(bare)) return true;
  if (NOTHING_ELSE.test(bare) || (AS_CODE_ALONE.test(bare) && FAILED.test(bare))) return true;
  return FAILED.test(bare) && !NAMES.test(bare) && AS_CODE.test(line) && MISSING.test(line);
}
