/**
 * In: what the agent said. Out: whether it asks something, and the question at its end with the answers to choose from,
 * where it offers some.
 */

import { alternativesIn } from './alternatives.ts';
import { asksToChoose } from './choose.ts';

export interface Question {
  /** All that was said, without the list of answers. */
  readonly prompt: string;
  readonly options: readonly string[];
  /** Whether more than one of them can be chosen. */
  readonly several: boolean;
}

/**
 * More than these are a list to be read, not to be chosen from. Discord has 25 in a list, and five lists in a message:
 * what is chosen in one of them goes by itself.
 */
const MOST = { one: 125, several: 25 } as const;
/** A longer line of a list is a sentence. */
const LINE_CHARS = 100;
/** An answer goes back as words. */
const ANSWER_CHARS = 1_000;

/**
 * A call of the agent's tool for asking stands in the text like this: a circle before what one is chosen of, a box
 * before what several are.
 */
const marked = /^([○☐]) (.*)$/;
const listed = /^\s*(?:[-*]\s|[•·]|\(?(?:\d{1,2}|[a-z])[.)、](?!\d))\s*(\S.*)$/i;
/** Below a list, how to answer: a button says it. */
const howToAnswer =
  /^(?:(?:just|simply|please|you can) )*(?:reply|answer|respond|type|tell me|let me know|choose|pick|select)\b.{0,100}$|^(?:请|直接|可以)*(?:回复|回答|告诉|选择|输入).{0,40}$/i;
const says = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
const asks = /[?？]["'”’*_)）]*\s*$/;

const afterSentence = /(?<=[.!?。！？\n])/;
/** Courtesy at the end of an answer: whoever says yes to it has not said yet to what. */
const offersMore =
  /\banything\b|\b(?:something|what) else\b|\bany (?:\w+ ){0,2}(?:changes?|tweaks?|adjustments?|edits?|additions?|questions?|requests?)\b/i;
const offersMoreInChinese =
  /[还還]需要|[还還](?:有|想|要)?.{0,8}(?:什[么麼]|[别別]的|其[他它]|哪[里裡些]|[调調]整|修改)/;

/** Whether an answer is waited for, whatever it may be. */
export function asksSomething(text: string): boolean {
  const sentences = text.split(afterSentence);
  const questions = sentences.filter((one, index) => /[?？]$/.test(one) && !/^\w/.test(sentences[index + 1] ?? ''));
  const toChoose = sentences.filter((one) => asksToChoose(one) || marked.test(one));
  return [...questions, ...toChoose].some((one) => !offersMore.test(one) && !offersMoreInChinese.test(one));
}

/** Null where nothing is asked, or nothing to choose from is offered. */
export function questionIn(text: string): Question | null {
  const lines = text.trimEnd().split('\n');
  return markedQuestion(lines) ?? listedQuestion(lines) ?? spokenQuestion(text.trimEnd());
}

/** Whatever is said around it. Of two of them at once a button would answer only one: they are read. */
function markedQuestion(lines: readonly string[]): Question | null {
  const marks = lines.map((line) => marked.exec(line));
  const from = marks.findIndex((match) => match !== null);
  const to = marks.findLastIndex((match) => match !== null) + 1;
  const found = marks.slice(Math.max(from, 0), to);
  if (found.includes(null)) return null;
  return offered(
    [...lines.slice(0, Math.max(from, 0)), ...lines.slice(to)],
    found.map((match) => match?.[2]?.trim() ?? ''),
    found.some((match) => match?.[1] === '☐'),
  );
}

/** A list of the agent's own below a question. */
function listedQuestion(lines: readonly string[]): Question | null {
  const to = howToAnswer.test(lines.at(-1)?.trim() ?? '') ? -1 : lines.length;
  const from = lines.slice(0, to).findLastIndex((line) => line.trim() !== '' && !listed.test(line)) + 1;
  const options = lines.slice(from, to).flatMap((line) => listed.exec(line)?.[1]?.trim() ?? []);
  const isShort = options.every((option) => option.length <= LINE_CHARS);
  return isShort && isAsked(lines[from - 1] ?? '') ? offered(lines.slice(0, from), options, false) : null;
}

/** "A or B?" as its last sentence. */
function spokenQuestion(text: string): Question | null {
  return offered([text], isAsked(text) ? alternativesIn(text) : [], false);
}

/** Whether the last sentence asks. */
function isAsked(text: string): boolean {
  return asks.test(text) || asksToChoose(text.split(afterSentence).findLast((one) => one.trim() !== '') ?? '');
}

function offered(prompt: readonly string[], options: readonly string[], several: boolean): Question | null {
  const most = several ? MOST.several : MOST.one;
  const isChoice = options.length > 1 && options.length <= most && new Set(options).size === options.length;
  const fits = options.every((option) => says.test(option) && option.length <= ANSWER_CHARS);
  return isChoice && fits ? { prompt: prompt.join('\n').trim(), options, several } : null;
}
