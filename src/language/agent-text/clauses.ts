/** In: a masked sentence. Out: where its clauses are, and what joins each to the one before. */

import { deed as chineseDeed } from './chinese-words.ts';
import type { Span } from './edit.ts';
import { inSmall, matchesOf } from './matches.ts';
import { deed, polite, strictPlace } from './english-words.ts';
import { rule } from './rules.ts';

/** A clause; `joint` is what binds it to the one before: a comma, a word, a bracket, or nothing. */
export interface Clause extends Span {
  readonly joint: string;
}

const subject = String.raw`(?:i|i'll|i've|i'm|i'd|we|we'll|we've|it|it's|he|she|they|there|everything|that's|this|nothing)\b|(?:the|your|my|an?|his|her|their|each|all|both) (?:[\w'-]{1,20} ){1,4}?(?:is|are|was|were|will|has|have|had|can|now|should|looks?|sounds?|starts?|plays?|runs?)\b`;
const offer = String.raw`(?:tell|let me|reply|respond|say|send|share|ask|describe|type|write|give me|would you|do you|shall|should|want me|may i|can i|could i)\b`;
const you = String.raw`(?:${polite}|you|you'll)\b`;
const start = `(?:\\p{sc=Han}|${you}|(?:to|if|when|whenever|once|after|before|for) |${subject}|${offer}|(?:just |simply |then |also )?(?:${deed}(?:ing)?)\\b)`;
const ready = String.raw`(?<=\b(?:ready|available|visible|accessible|waiting|live|set|ready now|available now))`;
export const screenTail = String.raw`(?:(?:for you )?(?:to|for) (?:be )?(?:preview|view|review|watch|play|check)\w{0,5} ?(?:\w{1,12} ){0,3}?)?(?:in|on|from|under|via|through|inside|within|for|at) (?:the |your |a )?(?:[\w*-]{1,16} ){0,2}?\*{0,2}${strictPlace}\*{0,2}(?: (?:now|below|above|on the (?:right|left)))?(?=[,.;:!?，。；！？)]|\s*$)`;
const chineseStart = String.raw`(?:请|您|你|可以|可|也|直接|再|先|去|在|把|将|点击|单击|双击|打开|拖|进入|前往|切换|导出|预览|下载|告诉|回复|跟我|和我|让我|发给|选择|查看|调整)`;

const joints = rule(
  [
    String.raw`[,;:](?=[*_]{0,3}\s)\s?(?:(?:and then|and|or|but|so|then|plus|otherwise|or else|also)\b(?:,? (?:also|then|just|simply|either))?(?= ) )?`,
    String.raw`[,;:](?=\p{sc=Han})|(?<=\p{sc=Han})[,;:]`,
    String.raw`[，；：](?:\s?(?:或者|或是|或|然后|并且|而且|但是|但|接着|随后|同时|不过)(?=[^，。]))?`,
    String.raw`\s[—–-]{1,2}\s|——|—`,
    String.raw`(?<=\S)(?<!\b(?:drag|go ahead|try))\s(?:and then|and|or|but|so|then|plus)(?:,? (?:also|then|just|simply|either))?\s(?=[*"“]{0,3}${start})`,
    String.raw`(?<=\S)\s(?=(?:if|when|once|so|so that|whenever|which|that|where|in case|and) ${you})`,
    String.raw`(?<=[^\s,])(?<!\byou)\s(?=please (?:${deed})\b)`,
    `${ready} (?=${screenTail})`,
    String.raw`(?<=\S)(?:或者|或是|或|然后|并且|接着|随后|之后再|再)(?=${chineseStart})`,
    String.raw`(?<=[了好成完毕绪入加\p{Extended_Pictographic}A-Za-z0-9]\s?)(?=(?:请|可以?|您可以?|你可以?|即可|快去)(?:直接|先|随时)?(?:在|去|到|${chineseDeed}|点|拖|打开|前往))`,
    String.raw`(?<=\p{sc=Han})(?<!详情|信息|内容|具体)(?=请(?:点击|打开|在|拖|前往|进入|到|查看|切换|使用|登录))`,
  ].join('|'),
  'gu',
);

/**
 * The clauses of a stretch of a masked line, without the joints between them. A list of things stays in one piece where
 * it can.
 */
export function clausesOf(masked: string, { from, to }: Span): readonly Clause[] {
  const clauses: Clause[] = [];
  let at = from;
  let joint = '';
  for (const found of matchesOf(inSmall(masked.slice(from, to)), joints)) {
    if (from + found.from <= at) continue;
    clauses.push({ from: at, to: from + found.from, joint });
    at = from + found.to;
    joint = found.text;
  }
  return [...clauses, { from: at, to, joint }];
}
