import { bareAnswer, intentOf, isThanks, isWondering, mayBeYes, type Intent } from '../../core/intent.ts';
import type { Project } from '../../core/project.ts';

/** What words are there for: something that the bot does by itself, for nothing, or `words` for the agent. */
export type Meant = Intent | 'thanks' | 'wondering' | 'answer';

/**
 * What words are there for, by whatever door they come and whatever pictures are beside them. A question of the bot's
 * own, which they may answer, is looked for before.
 *
 * @param question what the agent has asked, and nobody has answered yet
 */
export function meantBy(text: string, question: Project['question']): Meant {
  if (text === '') return 'words';
  if (isWondering(text)) return 'wondering';
  const intent = intentOf(text);
  if (intent !== 'words') return intent;
  // where the agent has just asked something, praise may be a yes to it
  if (isThanks(text) && (question === null || !mayBeYes(text))) return 'thanks';
  return isAnswer(text, question) ? 'answer' : 'words';
}

/**
 * Whether such words, beside pictures, say no more than the pictures do. A no to what the agent has asked says more.
 */
export function asksNothing(meant: Meant, question: Project['question']): boolean {
  if (meant === 'answer') return question === null;
  return meant === 'thanks' || meant === 'wondering' || meant === 'upload';
}

/** A bare yes or no asks for nothing by itself. To the agent goes what says yes to it, or is one of its own choices. */
function isAnswer(text: string, question: Project['question']): boolean {
  const bare = bareAnswer(text);
  if (bare === null || question === null) return bare !== null;
  return (bare === 'no' || bare === 'not-now') && !question.options.some((option) => isSame(option, text));
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
