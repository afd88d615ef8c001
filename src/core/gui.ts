import { answerIn } from '../language/agent-text/answer.ts';
import { plainText } from '../language/agent-text/plain-text.ts';
import { limits } from './limits.ts';
import { shorten } from './shorten.ts';
import { isVisible } from './visible.ts';

export { isMachineName } from '../language/agent-text/given-name.ts';
export { makeReady } from '../language/agent-text/plain-text.ts';
export { withoutThoughts } from '../language/agent-text/transcript.ts';
export { asksSomething, questionIn, type Question } from '../language/questions/question.ts';

/** What marks words and shows nothing by itself. */
const MARKUP = /[*_~`#>|\\-]+/g;

/**
 * What the agent says, as it reads on Discord: done in src/language. Of a text longer than agents write, the beginning
 * is read; '' where nothing of it can be seen.
 */
export function plainWords(text: string): string {
  const words = plainText(shorten(text.trim(), limits.agentChars));
  return isVisible(words.replaceAll(MARKUP, '')) ? words : '';
}

/** So much of what the agent said beside a film as answers something; '' where the film says it all. */
export function answeringWords(asked: string, said: string): string {
  return answerIn(shorten(asked, limits.requestChars), said);
}
