/** In: the clauses of a sentence. Out: of each what kind it is: an instruction, an offer, a statement and so on. */

import { isChineseInstruction, isChineseStep } from './chinese.ts';
import { screenTail, type Clause } from './clauses.ts';
import { headless, isEnglishInstruction, isEnglishStep } from './english.ts';
import { isMachineTalk } from './machine-talk.ts';
import { isProgramTalk } from './program-talk.ts';
import { readingOf } from './reading.ts';
import { BOLD, LINK, QUOTED } from './stand-ins.ts';

/**
 * What a clause is. `instruction`: about a screen or a machine. `offer`: what works on Discord too, or a question, or a
 * link. `statement`: says something by itself. `lead-in`: opens what comes next. `continuation`: belongs to what came
 * before.
 */
export interface Classified {
  readonly kind: 'instruction' | 'offer' | 'statement' | 'lead-in' | 'continuation';
  readonly reading: string;
  /** It begins like the next step of an instruction. */
  readonly step: boolean;
}

/** An instruction is short. What stands behind this many letters of a clause is not looked at. */
const READ_CHARS = 400;

const offers =
  /^(?:please |just |simply |or |also |you can |you could |feel free to |you're welcome to |always |anytime |happy to )*(?:tell|let me|reply|respond|say|send|share (?:a|an|another|more|any|some|your (?!video|clip|work|project|creation))|ask|describe|type|write|drop (?:me|your|an|some|more)|give me|upload|attach|mention|show me|message me|ping|comment|would|do you|does|did|shall|should i|should we|want me|may i|can i|could i|what|which|how|where|who|why|is |are |i can|i could|i'd|i'll)\b/i;
const chineseOffers =
  /^(?:请|可以|也可以|也可|直接|随时|欢迎|您|你|或者?|就|再)*(?:告诉|告訴|跟我|和我|对我|回复|回覆|发给我|发来|发送|发一|描述|说明|说一声|说说|让我|联系|留言|上传|提供|给我)|要不要|需要我|想让我|想要我|要我|是否|吗$|呢$|还是/;
const leads =
  /^(?:to|if|when|whenever|once|after|before|for|in order to|in case|while|until|since|as soon as|whether|at any time|anytime|when ready)\b/i;
/** Such a line cannot be followed on Discord, link or not. */
export const namesButton = /\b(?:click|button|tap)|点击|按钮/i;
/** At the head of a sentence they open it; further on they belong to what came before. */
const places = /^(?:in|on|from|at|with|under|inside|within|using|via)\b/i;
const chineseLeads =
  /^(?:如(?!此|何|下|图|上|同|今)|若|要是|一旦|为了|对于|关于|想要?.{1,14}的话|当.{1,16}时$|等.{1,12}后$|满意后?$)|^(?:想|要|需要).{1,12}$|^.{0,12}(?:之后|后|的话)$/;
const owns = new RegExp(
  String.raw`^(?:i|i'\w+|we|we'\w+|it|it's|he|she|they|there|there's|everything|that's|this|nothing|here's|here)\b|^(?:[\p{L}\p{N}${QUOTED}${BOLD}%'_-]+ ){1,5}?(?:is|are|was|were|has|have|had|will|can|now|looks?|sounds?|starts?|plays?|runs?|cost|costs|lasts?|stays?)\b`,
  'u',
);
/** Words that do nothing but open what comes next. */
const openers =
  /^(?:now|then|next|first|firstly|second|secondly|third|finally|lastly|from (?:t?here)|after that|afterwards?|otherwise|alternatively|also|instead|simply|just|please|if (?:needed|necessary|you like|you wish|you prefer|you want)|optionally|meanwhile|in addition|additionally|or|and|so|tip|pro tip|note|现在|接下来|然后|最后|首先|其次|另外|此外|同时|之后|下一步|或者|提示|小提示|小贴士|注意|温馨提示|请注意|当然)$/i;
/** "… ready | to preview in the timeline". */
const tail = new RegExp(`^${screenTail}`, 'u');
const finished =
  /^(?:all )?(?:done|ready|set|finished|complete[d]?|success|perfect|great|good|nice)\b|^(?:完成|好了|搞定|已|成功|生成)|[了好成]$/i;

/** What each clause of a sentence is. `text` is the masked line. */
export function classified(text: string, clauses: readonly Clause[]): readonly Classified[] {
  return clauses.map((clause, index) => {
    const reading = readingOf(text.slice(clause.from, Math.min(clause.to, clause.from + READ_CHARS)));
    const kind = handsOver(text, reading, clauses[index + 1])
      ? 'offer'
      : kindOf(reading, clause, index === 0 ? clauses[1] : undefined);
    return { kind, reading, step: kind === 'continuation' && (isEnglishStep(reading) || isChineseStep(reading)) };
  });
}

/** "Download it here: https://…" is no instruction about a screen. */
function handsOver(text: string, reading: string, next: Clause | undefined): boolean {
  if (next === undefined || !/^[:：]/.test(next.joint) || namesButton.test(reading)) return false;
  return text.slice(next.from, next.to).includes(LINK);
}

/** `second` is the clause after it when it is the first. */
function kindOf(reading: string, { joint }: Clause, second: Clause | undefined): Classified['kind'] {
  const labels = second !== undefined && /^[:：]/.test(second.joint) && isLabel(reading);
  const isChinese = /\p{sc=Han}/u.test(reading);
  if ((joint === ' ' && tail.test(reading)) || isMachineTalk(reading) || isProgramTalk(reading)) return 'instruction';
  if (labels && !/\s/.test(reading)) return 'lead-in';
  if (reading.includes(LINK)) return 'offer';
  if (isEnglishInstruction(reading) || (isChinese && isChineseAside(reading, joint))) return 'instruction';
  if (labels) return 'lead-in';
  if (isChinese) return chineseKindOf(reading.replaceAll(/\s+/g, ''));
  if (openers.test(reading)) return 'lead-in';
  if (offers.test(reading)) return 'offer';
  if (leads.test(reading) || (second !== undefined && places.test(reading))) return 'lead-in';
  if (isEnglishStep(reading)) return 'continuation';
  return owns.test(headless(reading).rest) || owns.test(reading) ? 'statement' : 'continuation';
}

/** What is offered beside something else is said to a person, whether it says "you can" or not. */
function isChineseAside(reading: string, joint: string): boolean {
  return isChineseInstruction(reading) || (joint.includes('或') && isChineseInstruction(`可以${reading}`));
}

function chineseKindOf(reading: string): Classified['kind'] {
  if (openers.test(reading)) return 'lead-in';
  if (chineseOffers.test(reading)) return 'offer';
  if (chineseLeads.test(reading)) return 'lead-in';
  return isChineseStep(reading) ? 'continuation' : 'statement';
}

const names =
  /^(?:next steps?|what(?:'s)? next|(?:pro |quick )?tips?|notes?|hint|steps?|step \d+|options?|how to .{1,60}|here(?:'s| is| are) (?:how|what|the|your).{0,60}|(?:from here, )?you can(?: also| now)?|what you can do(?: next)?|there (?:are|is) .{0,30}(?:ways?|options?|steps?)\b.{0,40}|.{1,40} options|(?:.{0,10})(?:方法|步骤|方式|操作|教程|提示|下一步|说明|指引)|(?:接下来|现在)?(?:你|您)?(?:还|也)?可以|(?:如何|怎么|怎样).{1,12})$/iu;

/** Whether a heading, or words before a colon, would be missed if nothing stood below them. */
export function saysSomething(reading: string): boolean {
  if (names.test(reading)) return false;
  return finished.test(reading) || owns.test(reading) || /已|了$|好了|完成|成功|[.!?。！？]$/.test(reading);
}

/** Whether words before a colon only name what follows. "Done:" says something. */
function isLabel(reading: string): boolean {
  if (finished.test(reading)) return false;
  const few = /\p{sc=Han}/u.test(reading) ? reading.length <= 4 && !/\d/.test(reading) : reading.split(' ').length <= 2;
  return few || names.test(reading);
}
