/**
 * In: a text. Out: what is said in it, where a model wrote down more than that: its thoughts, its calls, the names of
 * roles, the steps of its reasoning.
 */

import { unwrapped } from './wrapping.ts';

const THOUGHT = /<(\/?)(?:think(?:ing)?|thoughts?|reasoning)\s{0,9}>/gi;

/** A text without the thoughts between marks in it. One that was never begun begins where the last one ended. */
export function withoutThoughts(text: string): string {
  let said = '';
  /** Where what is said goes on; null within a thought. */
  let from: number | null = 0;
  for (const { 0: mark, 1: slash, index } of text.matchAll(THOUGHT)) {
    if (from !== null && slash === '') said += text.slice(from, index);
    from = slash === '' ? null : index + mark.length;
  }
  return from === null ? said : said + text.slice(from);
}

const ofCall = 'function_calls?|tool_calls?|tool_use|tool_code|tool_results?|tool_response|function_results?|invoke';
const CALL = new RegExp(String.raw`<(\/?)(?:\w{1,20}:)?(?:${ofCall})\b[^<>\n]{0,200}>`, 'gi');
/** Marks around what is said, and those of the model's own. */
const MARK = new RegExp(
  String.raw`<\/?(?:\w{1,20}:)?(?:${ofCall}|parameter|response|answer|final_answer|output|result|message|assistant)\b[^<>\n]{0,200}>|<\|[a-z_]{1,40}\|>(?:(?:system|assistant|user|tool)\b\n?)?|<(?:start|end)_of_turn>(?:(?:model|user)\b\n?)?|\[\/?INST\]|<\/?s>`,
  'gi',
);
const MARKED = /<\/?[a-z|]|\[\/?INST/i;

const bold = String.raw`[*_]{0,2}`;
const label = (names: string) => new RegExp(String.raw`^\s{0,9}${bold}(?:${names})${bold}\s?[:：]${bold}\s{0,9}`, 'i');
/** Who speaks to the person. */
const SPEAKER = label('assistant|助手|助理|final answer|最终答案|最终回答');
/** Who or what else speaks, where somebody does. */
const OTHERS = label(
  'system|user|human|tool|function|thought|action|action input|observation|系统|用户|工具|思考|行动|行动输入|观察',
);
/** Steps of a reasoning, two of which make one. */
const STEPS = [label('thought|思考'), label('action|行动'), label('action input|行动输入'), label('observation|观察')];

/** A text without what is not said to the person who reads it. */
export function spokenIn(text: string): string {
  const said = MARKED.test(text) ? withoutCalls(withoutThoughts(text)).replaceAll(MARK, '') : text;
  const rows = unwrapped(said).split('\n');
  const isTranscript = rows.some((row) => SPEAKER.test(row)) || stepsIn(rows) >= 2;
  if (!isTranscript) return withoutFirstThought(rows).join('\n').trim();
  const spoken = rows.filter((row) => !OTHERS.test(row)).map((row) => row.replace(SPEAKER, ''));
  return spoken.join('\n').trim() || withoutFirstThought(rows).join('\n').trim(); // a storyboard has such words, too
}

/** A text without calls, and what came of them, between their marks; one that does not end is a mark alone. */
function withoutCalls(text: string): string {
  let said = '';
  let from = 0;
  let begun = 0;
  let depth = 0;
  for (const { 0: mark, 1: slash, index } of text.matchAll(CALL)) {
    if (slash === '' && depth++ === 0) begun = index;
    if (slash !== '' && depth > 0 && --depth === 0) {
      said += text.slice(from, begun);
      from = index + mark.length;
    }
  }
  return said + text.slice(from);
}

function stepsIn(rows: readonly string[]): number {
  return STEPS.filter((step) => rows.some((row) => step.test(row))).length;
}

/** One thought before what is said; alone it is all that there is. */
function withoutFirstThought(rows: readonly string[]): readonly string[] {
  const isThought = STEPS[0]?.test(rows[0] ?? '') === true;
  return isThought && rows.slice(1).some((row) => row.trim() !== '') ? rows.slice(1) : rows;
}
