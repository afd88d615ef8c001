import { unfolded } from './exact-json.ts';
import { field, listAt, textAt } from './wire.ts';

/** The agent's tool for asking the person something, however it is spelled: `ask_question`, `askUserQuestion`, `ask-user`. */
const ASKS = /^(?:default_api[.:])?ask(?:the)?(?:user|human|person)?(?:a|for)?(?:questions?|clarifications?|choice|input|confirmation)?$/i;

function isAsking(name: unknown): boolean {
  const bare = typeof name === 'string' ? name.replaceAll(/[_\s-]/g, '') : '';
  return bare.toLowerCase() !== 'ask' && ASKS.test(bare);
}

/** What a call asks of the person, with the answers there are to choose from, as plain text; '' for any other call. */
export function questionIn(call: unknown): string {
  if (!isAsking(field(call, 'name'))) return '';
  const given = unfolded(field(call, 'args') ?? field(call, 'arguments') ?? field(call, 'input'));
  const several = listAt(given, 'questions').map(unfolded);
  return (several.length > 0 ? several : [given])
    .map(asText)
    .filter((text) => text !== '')
    .join('\n\n');
}

function asText(asked: unknown): string {
  const inner = unfolded(field(asked, 'question'));
  const whole = typeof inner === 'object' && inner !== null ? inner : asked;
  const prompt = textAt(whole, 'prompt', 'question', 'text', 'message', 'title') ?? '';
  const options = ['options', 'choices', 'answers'].map((name) => unfolded(field(whole, name))).find(Array.isArray) ?? [];
  const labels = options.map((option: unknown) =>
    typeof option === 'string' ? option : textAt(option, 'label', 'text', 'title', 'name', 'value', 'id'),
  );
  return [prompt.trim(), ...labels.filter((label) => label !== null && label.trim() !== '').map((label) => `· ${label?.trim()}`)]
    .filter((line) => line !== '')
    .join('\n');
}
