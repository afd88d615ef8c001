import type { Call } from './calls.ts';
import { unfolded } from './exact-json.ts';
import { isYes } from './parts.ts';
import { field, isEmpty, textAt } from './wire.ts';

/**
 * What a call asks of the person, with the answers there are to choose from, as plain text; '' for any other call. The
 * sign before the answers says how many can be chosen; where several questions are asked at once, they are only read.
 */
export function questionIn({ isQuestion, args }: Call): string {
  if (!isQuestion) return '';
  const given = opened(unfolded(args));
  return (questionsIn(given) ?? [given])
    .map((asked, _, { length }) => asText(unfolded(asked), length > 1))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** What calls ask of the person, all of them. Several at once are only read. */
export function questionsAsText(asked: readonly string[]): string {
  const text = asked.join('\n\n');
  return asked.length > 1 ? text.replaceAll(/^[○☐] /gm, '– ') : text;
}

/** Words and the question behind them, which may be said in both. */
export function leadingTo(question: string, said: string): string {
  const [prompt = ''] = question.split('\n');
  const words = said.trimEnd();
  if (prompt !== '' && words.endsWith(prompt)) return words.slice(0, -prompt.length) + question;
  return [said, question].filter((one) => one !== '').join('\n\n');
}

/** One level deeper, where nothing is asked at the first. */
function opened(given: unknown): unknown {
  const within = ['input', 'data', 'args', 'arguments'].map((name) => unfolded(field(given, name)));
  const isAsked = questionsIn(given) !== null || [...prompts, ...lists].some((name) => !isEmpty(field(given, name)));
  return isAsked ? given : (within.find((inner) => typeof inner === 'object' && inner !== null) ?? given);
}

/** Several at once, in a list or by their names. */
function questionsIn(given: unknown): readonly unknown[] | null {
  const [questions, question] = ['questions', 'question'].map((name) => unfolded(field(given, name)));
  const found = [given, questions, question].find((one): one is unknown[] => Array.isArray(one) && one.length > 0);
  return found ?? (typeof questions === 'object' && !isEmpty(questions) ? Object.values(questions ?? {}) : null);
}

const prompts =
  'prompt question question_text text message title query content prompt.text hint toolConfirmation.hint'.split(' ');
const lists = ['options', 'choices', 'answers', 'suggestions', 'schema.enum', 'enum'];
const severals = ['allow_multiple', 'allowMultiple', 'multiple', 'multiSelect', 'multi_select', 'multiselect'];

function asText(asked: unknown, isOneOfMany: boolean): string {
  const inner = unfolded(field(asked, 'question'));
  const whole = typeof inner === 'object' && inner !== null ? inner : asked;
  const prompt =
    typeof whole === 'string' ? whole : (perLanguage(field(whole, 'prompt')) ?? textAt(whole, ...prompts) ?? '');
  const isSeveral = severals.some((name) => isYes(field(whole, name)));
  const sign = isOneOfMany ? '–' : isSeveral ? '☐' : '○';
  const labels = optionsIn(whole)
    .map((option) => labelOf(option).trim().replaceAll(/\s+/g, ' '))
    .filter((label) => label !== '');
  // what ADK says of itself is for the program that it runs in
  const lead = /FunctionResponse|ToolConfirmation/.test(prompt) ? '' : prompt.trim();
  return [lead, ...[...new Set(labels)].map((label) => `${sign} ${label}`)].filter((line) => line !== '').join('\n');
}

/** In a list, by their names, or a line each. */
function optionsIn(asked: unknown): readonly unknown[] {
  const given = lists.map((name) => unfolded(field(asked, name)));
  const found = given.find((options) => typeof options === 'object' && options !== null);
  const lines = given.find((options) => typeof options === 'string' && options.trim().includes('\n'));
  return found === undefined ? String(lines ?? '').split('\n') : Object.values(found ?? {});
}

/** What is written on an answer: its words, or else its value as words. A name that only a machine gave is none. */
function labelOf(option: unknown): string {
  if (typeof option !== 'object') return wordOf(option) ?? '';
  const spoken = ['label', 'text', 'title', 'display'].map((name) => perLanguage(field(option, name)));
  const words =
    spoken.find((one) => one !== null) ?? textAt(option, 'label', 'text', 'title', 'display', 'name', 'description');
  const named = ['value', 'id', 'key'].map((name) => wordOf(field(option, name))).find((one) => one !== null);
  return words ?? spelledOut(named ?? '');
}

/** Words that stand there once for each language: the first of them. */
function perLanguage(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found = Object.entries(value).find(([name]) => /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i.test(name));
  return typeof found?.[1] === 'string' ? found[1] : null;
}

function wordOf(value: unknown): string | null {
  if (JSON.isRawJSON(value)) return value.rawJSON;
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : null;
}

/** `boat_first` is read as "Boat first", and `opt_a` as "A". */
function spelledOut(name: string): string {
  if (/^[\da-f-]{16,}$/i.test(name)) return '';
  const words = name
    .replace(/^(?:opt(?:ion)?|choice|answer)[_-]+/i, '')
    .replaceAll(/_+/g, ' ')
    .trim();
  return words === name ? name : words.charAt(0).toUpperCase() + words.slice(1);
}
