/**
 * In: a clause. Out: whether it tells of the machinery of the agent alone, or the edits that take machine words out of
 * it.
 */

import { cut, type Edit, type Span } from './edit.ts';
import { idName, labelName, tokenName, toolName } from './machine-names.ts';
import { inSmall, matchesOf } from './matches.ts';
import { ASIDE, DATA, LINK, QUOTED } from './stand-ins.ts';

const pattern = (source: string) => new RegExp(source, 'u');
const value = String.raw`[A-Za-z0-9_.:#${QUOTED}${LINK}${DATA}-]+`;
const tool = String.raw`(?<![\w./#@-])(?:${toolName})(?:\(${ASIDE}?\))?(?![\w/-]|\.\w)`;
const doing = '(?:call|us|invok|runn?|execut|trigger|quer|fetch|poll|read|load|check|updat|refresh|sav|sync)';
const article = '(?:the |your |my |an? |its |this |our |new |current )*';
/** Few: their names can be read in more than one way, each of which would be tried. */
const labels = `(?:(?:${labelName}) ?){0,2}`;
const place = '(?:to|at|in|into|under|as|with|from|via|on|for|by|of|using|because of|due to)';
const end = String.raw`(?: ?[(（]${ASIDE}[)）])?$`;
/** Words after which a sentence waits for one more. */
const waiting = String.raw`(?:is|are|was|were|be|called|named|us(?:e|ed|es|ing)|has|have|see|check(?:ed)?|got|set|replaced|removed|moved|changed|added|put|placed|returned|contains?|includes?|f[io]u?nd|locate|read|load(?:ed)?|open(?:ed)?|quer(?:y|ied)|fetch(?:ed)?|saved|created|updated|deleted|generated|submitted|the|your|my|an?|its|this)`;

/** Clauses that hold nothing but the agent's machinery. */
const machinery = [
  String.raw`^(?:(?:i(?:'m|'ll| am| will|'ve| have)?|let me|okay|ok|now|next|first|then|going to|need to|just|tool|function|call|step \d+|and|successfully)[,: ]+)*(?:${doing}(?:e|ed|s|y|ies|ied|ing)? )?(?:the |my |a )?(?:tool |function )?(?:call )?(?:to )?${tool}(?: (?:tool|function|call|api))?(?: (?:now|again|with .{0,60}|for this|for that|next|first))?$`,
  String.raw`^(?:function|tool) calls?(?: ?:)? (?:${tool}|${DATA})$`,
  String.raw`^(?:(?:i(?:'m|'ll| am| will| need to| should| must)?|let me|now|next|first|then|going to)[,: ]+)*(?:call|invoke|run|us)(?:e|ing)? (?:the|a|this|that|an appropriate|the right|the appropriate) (?:tool|function|api)(?: (?:now|again|next|first|for this|for that))*$`,
  String.raw`^(?:(?:i(?:'m|'ll| am| will| need to| should| must)?|let me|now|next|first|then|going to)[,: ]+)*(?:call|invok)(?:e|ing)? (?:the|a|an) (?:\w+ )?(?:tool|function|api)(?: to .{0,80})?$`,
  String.raw`^(?:so |now |okay |ok |since |because |as )?the user (?:wants?|wanted|asks?|asked|is asking|requests?|requested|said|says|would like|needs?|has (?:asked|requested|provided|uploaded|given|sent)|is requesting|prefers?|uploaded|provided|confirmed)\b`,
  String.raw`^(?:因为|由于|既然|现在)?用户(?:想要?|要求|希望|说|让我|请求|需要|上传了|提供了|确认)`,
  String.raw`^(?:the )?(?:tool |function )?${tool}(?: (?:tool|function|call))?(?: (?:has|was|is))? (?:return|respond|succeed|fail|complet|finish|call|execut|invok|runn?ing|done|ok)\w*\b.{0,60}$`,
  String.raw`^(?:(?:here(?:'s| is)|this is|and|for reference|note|with|using) )*(?:the |your |this |its |my |our |new |current )*(?:${idName})s?\b(?: ?(?:is|was|are|:|=|#) ?|[ ]|$)(?:now )?(?:${value})?$`,
  String.raw`^(?:(?:the |your |my |this |new |current )*(?:${tokenName})\b(?: (?:is|was|expires?|expired|refreshed|valid|has been|will)\b.{0,60}|[:= ]*(?:${value})?)|(?:your |the )?token(?: is)? ?[:=]? ?[\w.-]{16,})$`,
  String.raw`^(?:(?:i(?:'m|'ll| am| will|'ve| have)?|let me|okay|ok|now|next|first|going to)[, ]+)*(?:${doing}(?:e|ed|y|ied|ing|ying)) (?:the )?(?:current |session |draft |project |agent )*state(?: (?:now|again|of the (?:session|project|draft|timeline)|successfully))?$`,
  String.raw`^(?:the )?(?:current |session |draft |project |agent )*state(?: (?:has|was|is|been))* (?:updated|saved|refreshed|loaded|written|synced)\b.{0,30}$`,
  String.raw`^(?:session|draft|project|agent|current) state$`,
  String.raw`^(?:我)?(?:正在|现在|将|会|已经?|先|接下来)*(?:调用|使用|运行|执行|请求)(?:了)?(?:工具|函数|接口)?\s?${tool}\s?(?:工具|函数|接口)?(?:中|了|完成|成功|[.…]*)$`,
  String.raw`^(?:工具|函数)?\s?${tool}\s?(?:工具|函数|接口)?(?:已|已经)?(?:返回|调用|执行|运行).{0,20}$`,
  String.raw`^(?:你的|您的|本次|当前|该|这次)*(?:${idName}|${tokenName})(?:是|为|：|:|=|\s)*(?:${value})?$`,
  String.raw`^(?:正在|已|已经|我|先)*(?:查询|读取|更新|刷新|获取|保存)(?:了)?(?:当前)?(?:会话|项目|草稿)?(?:的)?(?:会话|项目|草稿|时间线)?状态(?:数据)?(?:中|完成|成功|[.…]*)$`,
  String.raw`^(?:(?:the |here is |here's |state|draft|result|response|output|args|arguments|json|params|payload|data|returned|返回|结果|数据|参数)[:： ]*){0,4}\[?${DATA}\]?$`,
  String.raw`^${article}(?:(?:session|path|seed|key|uri|field|encoding) )?${DATA}(?:(?:,| and|, and| or) ${DATA})* (?:is|are|was|were|has|have|had|could|can|will|did|does|should|must|failed|cannot|can't|couldn't|not)\b`,
  String.raw`^${article}${labels}(?:is |was |are )?${DATA}${end}`,
  String.raw`^${place} ${article}${labels}${DATA}${end}`,
  String.raw`(?:^|[\s(])${waiting} ${labels}${DATA}(?: ${place} ${article}${labels}${DATA})?${end}`,
  String.raw`(?:^|\s)(?:us(?:e|ed|ing)|set|replaced|moved|put|placed|changed|saved|uploaded) ${DATA}(?:(?:,| and|, and) ${DATA})* (?:${place}|here|there|now)\b.{0,80}$`,
  String.raw`(?:^|\s|')(?:s|is|are|was|were) ${place} ${article}${labels}${DATA}${end}`,
  String.raw`^(?:i |we |i've |i have )?(?:saved|stored|created|started|opened|loaded|updated|submitted|queued|resumed) ${article}(?:${labelName}) ?${DATA}(?: ${place} ${article}${labels}${DATA})?${end}`,
  String.raw`^(?:本次|当前|这个|该)?${DATA}\s?(?:已|无法|不|失败|是|在|被|未|没)`,
  String.raw`(?:^|(?<!保存|存放|存储|放置|放))(?:在|位于|是|为|见|返回了?|报|提示)\s?${labels}\s?${DATA}${end}`,
].map(pattern);

/** No clause without one of these tells of it. */
const machineWord = new RegExp(`_|${DATA}|id|token|state|tool|function|the user|令牌|编号|标识|状态|用户`, 'i');

/** Whether a clause, as it is read, tells of the agent's machinery and of nothing else. */
export function isMachineTalk(clause: string): boolean {
  return machineWord.test(clause) && machinery.some((rule) => rule.test(clause));
}

const phrases = new RegExp(
  [
    String.raw`(?:,? (?:by )?(?:using|with|via|through|calling|running)|\s?(?:使用|通过|借助|调用)) ?(?:the |my )?\x60?${tool}\x60?(?:,| tool| function|\s?(?:工具|函数))?(?= |$|[,.;!?，。；！？])`,
    String.raw`(?<=\b(?:will|'ll|’ll|let me|can|to|now) )(?:use|call|run|invoke) (?:the )?\x60?${tool}\x60?(?: tool| function)? to `,
    String.raw`(?:,? (?:with|under|in|as|for)|，?\s?(?:使用|通过)) (?:the |your )?(?:${idName}) ?(?:[:=#] ?)?[\w-]*\d[\w-]*`,
    String.raw`,?(?: and| or)? ${DATA}+ (?:to|at|=) -?\d[\d.]{0,12}(?: ?(?:ms|s|px|pt|%))?(?![\w.]*\w)`,
    String.raw`(?:,?(?: and| or)?\s?${DATA}+) ?[:：] ?-?\d[\d.]{0,12}(?![\w.]*\w)`,
    String.raw`,?(?: and| or)? ${place} ${article}${labels}${DATA}+(?:(?:,| and|,? or) ${DATA}+)*`,
    String.raw`(?<=(?:保存|存放|存储|放置|写入|导出|上传|输出|放))(?:到|至|在|于|为|成)\s?${labels}\s?${DATA}+(?:\s?[里中下])?`,
    String.raw`，?(?:使用|用|通过|以)了?\s?${labels}\s?${DATA}+(?:\s?(?:模型|工具|引擎|接口))?(?:\s(?=\p{sc=Han}))?`,
    String.raw`^${place} ${article}${labels}${DATA}+ `,
    String.raw`(?<=\b(?:session|task|job|render|draft|media|request|project|clip|asset))(?:_ids?\b(?: ?[:=#]? ?(?:[\w-]*\d[\w-]*|${DATA}+))?|[ -]id ?[:=#]? ?(?:[\w-]*\d[\w-]*|${DATA}+))`,
    String.raw`(?<=\p{sc=Han})\s?${DATA}+\s?(?=\p{sc=Han})`,
    String.raw`(?:,?(?: and| or))?\s?${DATA}+`,
  ].join('|'),
  'gu',
);
const bareTool = new RegExp(
  String.raw`(?:(?<=\p{sc=Han}) |\b(?:the|my|a) )?\x60?${tool}\x60?(?: tool| function|\s?(?:工具|函数))?(?: (?=\p{sc=Han}))?`,
  'gu',
);

/**
 * Machine words inside clauses that stay: the phrase goes where the sentence stands without it, else a plain word
 * replaces it.
 */
export function machinePhrases(masked: string, { from, to }: Span): readonly Edit[] {
  const clause = inSmall(masked.slice(from, to));
  if (!machineWord.test(clause)) return [];
  const gone = matchesOf(clause, phrases).map((found) => cut(from + found.from, from + found.to));
  const plain = /\p{sc=Han}/u.test(clause) ? '工具' : 'a tool';
  const named = matchesOf(clause, bareTool).map((found) => ({
    from: from + found.from,
    to: from + found.to,
    put: found.from === 0 ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain,
  }));
  let next = 0;
  const left = named.filter((one) => {
    while ((gone[next]?.to ?? Infinity) < one.to) next++;
    return (gone[next]?.from ?? Infinity) > one.from;
  });
  return [...gone, ...left];
}
