import { unfolded } from './exact-json.ts';
import { field, listAt, textAt } from './wire.ts';

/**
 * The agent's tool for asking the person something, however it is spelled: `ask_question`, `askUserQuestion`,
 * `ask-user`.
 */
const ASKS =
  /^(?:default_api[.:])?ask(?:the)?(?:user|human|person)?(?:a|for)?(?:questions?|clarifications?|choice|input|confirmation)?$/i;

function isAsking(name: unknown): boolean {
  const bare = typeof name === 'string' ? name.replaceAll(/[_\s-]/g, '') : '';
  return bare.toLowerCase() !== 'ask' && ASKS.test(bare);
}

/**
 * What a call asks of the person, with the answers there are to choose from, as plain text; '' for any other call. The
 * sign before the answers says how many can be chosen; where several questions are asked at once, they are only read.
 */
export function questionIn(call: unknown): string {
  if (!isAsking(field(call, 'name'))) return '';
  const given = unfolded(field(call, 'args') ?? field(call, 'arguments') ?? field(call, 'input'));
  const questions = listAt(given, 'questions').map(unfolded);
  return (questions.length > 0 ? questions : [given])
    .map((asked, _, { length }) => asText(asked, length > 1))
    .filter((text) => text !== '')
    .join('\n\n');
}

function asText(asked: unknown, isOneOfMany: boolean): string {
  const inner = unfolded(field(asked, 'question'));
  const whole = typeof inner === 'object' && inner !== null ? inner : asked;
  const prompt = textAt(whole, 'prompt', 'question', 'text', 'message', 'title') ?? '';
  const options =
    ['options', 'choices', 'answers'].map((name) => unfolded(field(whole, name))).find(Array.isArray) ?? [];
  const isSeveral = ['allow_multiple', 'allowMultiple', 'multiple'].some((name) => field(whole, name) === true);
  const sign = isOneOfMany ? '·' : isSeveral ? '☐' : '○';
  const labels = options.map((option: unknown) =>
    typeof option === 'string' ? option : textAt(option, 'label', 'text', 'title', 'name', 'value', 'id'),
  );
  return [
    prompt.trim(),
    ...labels
      .filter((label) => label !== null && label.trim() !== '')
      .map((label) => `${sign} ${label?.trim().replaceAll(/\s+/g, ' ')}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
