import { unfolded } from './exact-json.ts';
import { isYes } from './parts.ts';
import { field, listAt, textAt } from './wire.ts';

/**
 * The agent's tool for asking the person something, however it is spelled: `ask_question`, `askUserQuestion`,
 * `ask-user`, `request_user_input`, `clarify`.
 */
const ASKS = new RegExp(
  `^(?:defaultapi[.:])?(?:${[
    'ask(?:the)?(?:user|human|person)?(?:a|for)?(?:questions?|clarifications?|choice|input|confirmation)?',
    '(?:adk)?request(?:user|human)?(?:input|choice|clarifications?|confirmation|approval)',
    'getuser(?:input|choice)',
    'clarify(?:with)?(?:user|questions?)?',
  ].join('|')})$`,
  'i',
);

/** Whether a call, or an event, of this name asks the person something. */
export function isAsking(name: unknown): boolean {
  const bare = typeof name === 'string' ? name.replaceAll(/[_\s-]/g, '') : '';
  return bare.toLowerCase() !== 'ask' && ASKS.test(bare);
}

export function isQuestion(call: unknown): boolean {
  return isAsking(field(call, 'name') ?? field(call, 'type'));
}

/**
 * What a call asks of the person, with the answers there are to choose from, as plain text; '' for any other call. The
 * sign before the answers says how many can be chosen; where several questions are asked at once, they are only read.
 */
export function questionIn(call: unknown): string {
  if (!isQuestion(call)) return '';
  const given = unfolded(field(call, 'args') ?? field(call, 'arguments') ?? field(call, 'input') ?? call);
  const questions = Array.isArray(given) ? given : listAt(given, 'questions');
  return (questions.length > 0 ? questions.map(unfolded) : [given])
    .map((asked, _, { length }) => asText(asked, length > 1))
    .filter((text) => text !== '')
    .join('\n\n');
}

const prompts = ['prompt', 'question', 'text', 'message', 'title', 'prompt.text', 'hint', 'toolConfirmation.hint'];
const severals = ['allow_multiple', 'allowMultiple', 'multiple', 'multiSelect', 'multi_select', 'multiselect'];

function asText(asked: unknown, isOneOfMany: boolean): string {
  const inner = unfolded(field(asked, 'question'));
  const whole = typeof inner === 'object' && inner !== null ? inner : asked;
  const prompt = typeof whole === 'string' ? whole : (textAt(whole, ...prompts) ?? '');
  const isSeveral = severals.some((name) => isYes(field(whole, name)));
  const sign = isOneOfMany ? '·' : isSeveral ? '☐' : '○';
  const labels = optionsIn(whole)
    .map((option) => labelOf(option).trim().replaceAll(/\s+/g, ' '))
    .filter((label) => label !== '');
  // what ADK says of itself is for the program that it runs in
  const lead = /FunctionResponse|ToolConfirmation/.test(prompt) ? '' : prompt.trim();
  return [lead, ...labels.map((label) => `${sign} ${label}`)].filter((line) => line !== '').join('\n');
}

/** In a list, or by their names. */
function optionsIn(asked: unknown): readonly unknown[] {
  const given = ['options', 'choices', 'answers'].map((name) => unfolded(field(asked, name)));
  const found = given.find((options) => typeof options === 'object' && options !== null) ?? [];
  return Object.values(found);
}

/** What is written on an answer: its words, or else its value as words. A name that only a machine gave is none. */
function labelOf(option: unknown): string {
  const words =
    typeof option === 'object' ? textAt(option, 'label', 'text', 'title', 'name', 'description') : wordOf(option);
  return words ?? spelledOut(wordOf(field(option, 'value')) ?? wordOf(field(option, 'id')) ?? '');
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
