/**
 * The agent's tool for asking the person something, however it is spelled: `ask_question`, `askUserQuestion`,
 * `ask-user`, `request_user_input`, `clarify`.
 */
const ASKS = new RegExp(
  `^(?:${[
    'ask(?:the)?(?:user|human|person)?(?:a|for|followup|multiple)?(?:questions?|clarifications?|choice|input|confirmation)?',
    '(?:adk)?request(?:user|human)?(?:input|choice|clarifications?|confirmation|approval)',
    'get(?:user|human)(?:input|choice)',
    'confirmwith(?:user|human)',
    'clarify(?:with)?(?:user|questions?)?',
  ].join('|')})$`,
  'i',
);
/** Whose tool it is, and which edition of it. */
const MAKER = /^.*(?:__|[.:/])/;
const EDITION = /[_-]?v\d+$/i;

/** Whether a call, or an event, of this name asks the person something. */
export function isQuestionName(name: unknown): boolean {
  if (typeof name !== 'string') return false;
  const bare = name
    .replace(MAKER, '')
    .replace(EDITION, '')
    .replaceAll(/[_\s-]/g, '');
  return bare.toLowerCase() !== 'ask' && ASKS.test(bare);
}
