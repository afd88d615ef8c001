import { isNoCredits, saysMissing } from './no-credits.ts';

/** How agent servers word that a tool failed: for the model, not for people. */
const TROUBLE_IN_TOOL =
  /\b(?:error|exception|failure|failed) (?:in|calling|executing|running|invoking|to (?:call|execute|run)) (?:tool|function)\b ?['"`“‘]?[\w.-]*['"`”’]? ?[:：—]/i;
const TOOL_FAILED = /\b(?:tool|function) (?:call )?['"`“‘]?[\w.-]*['"`”’]? ?(?:has )?(?:failed|errored)\b/i;
/** The same in Chinese: with the name of the tool, or with what it says behind a colon. */
const IN_CHINESE =
  /(?:工具|函数)\s?[“"'`「‘]?[a-z][\w.-]*[”"'`」’]?\s?(?:的?(?:调用|执行|运行))?\s?时?\s?(?:出错|失败|报错|异常|(?:出现|发生)了?错误)|(?:调用|执行|运行)(?:工具|函数)\s?时?\s?(?:出错|失败|报错|异常)了?\s?[:：]/i;
/** What servers say to each other. */
const OF_PROGRAMS = [
  /\btools_dict\b/,
  /\binvoking ['"`]?[\w.]+\(\)['"`]? failed\b/i,
  /\b(?:session|task|user|render)_id\b\W{0,3}\w{6}/i,
  /^\W*HTTP(?:\/[\d.]+)?(?: (?:error|status))?:? ?[45]\d\d\b/i,
  /\bMCP error:? -?\d/i,
  /\berror code: ?\d{3} ?- ?[{[]/i,
] as const;
/** A call that was written down in place of being made. */
const CALL =
  /\bdefault_api\.\w+\(|^[`\s]*tool_code\b|^\W{0,4}(?:print\(\s?)?[a-z]+(?:_[a-z]+)+\((?:\s?\w+\s?=|\)|\s?["'{])/i;

/** Whether a line of the agent is what one program tells another. */
export function isReport(line: string): boolean {
  const failed = TOOL_FAILED.exec(line)?.index ?? Infinity;
  return (
    isNoCredits(line) ||
    [TROUBLE_IN_TOOL, IN_CHINESE, CALL, ...OF_PROGRAMS].some((form) => form.test(line)) ||
    Math.max(line.lastIndexOf(':'), line.lastIndexOf('：')) > failed
  );
}

/** Where a code of the seed stands in a report. Behind the number of a year a title goes on. */
const CODE =
  /(?:\bcode\W{0,4}|\berror\W{1,3}|\breturned\W{1,3}|[[(:（：]\s*|^\W{0,3}(?=\d{4}\s*(?:$|[:：—–-])))(2001|4001|4002)\b(?!\.\d|\W{1,3}a\s)/im;

/** The code of the seed in what a program reports, as a number or in words; null for none. */
export function codeInReport(report: string): number | null {
  const code = CODE.exec(report)?.[1];
  if (code !== undefined) return Number(code);
  if (saysMissing(report) || /\bpayment[ _]required\b/i.test(report)) return 2001;
  if (/\bunsupported_(?:file|media|format)/i.test(report)) return 4001;
  return /\bfile_too_large\b/i.test(report) ? 4002 : null;
}

/** How much is read of one text in a report. */
const TEXT_CHARS = 2_000;

/** Every text in a value, a line each; what stands under the name of a code is written as one. */
export function textsIn(value: unknown, name = '', depth = 5): readonly string[] {
  if (typeof value === 'object' && value !== null && !JSON.isRawJSON(value)) {
    if (depth === 0) return [];
    const members = Object.entries(value).slice(0, 50);
    return members.flatMap(([key, member]) => textsIn(member, Array.isArray(value) ? name : key, depth - 1));
  }
  const text = JSON.isRawJSON(value) ? value.rawJSON : ['string', 'number'].includes(typeof value) ? String(value) : '';
  if (/code$/i.test(name)) return [`code ${text.slice(0, TEXT_CHARS)}`];
  return typeof value === 'string' ? [text.slice(0, TEXT_CHARS)] : [];
}
