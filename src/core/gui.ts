import { answerIn } from '../language/agent-text/answer.ts';
import { plainText } from '../language/agent-text/plain-text.ts';
import { limits } from './limits.ts';
import { shorten } from './shorten.ts';

export { makeReady } from '../language/agent-text/plain-text.ts';
export { questionIn, type Question } from '../language/questions/question.ts';

/**
 * What the agent says, as it reads on Discord: done in src/language. Of a text longer than agents write, the beginning
 * is read.
 */
export function plainWords(text: string): string {
  return plainText(shorten(text.trim(), limits.agentChars));
}

/** So much of what the agent said beside a film as answers something; '' where the film says it all. */
export function answeringWords(asked: string, said: string): string {
  return answerIn(shorten(asked, limits.requestChars), said);
}
