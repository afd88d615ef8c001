import type { Session } from '../sessions.ts';
import type { Deed } from './deed.ts';

/** How a run ends that went well: the agent does not always put it the same way. */
export function lastWords(choices: readonly string[], { runs }: Session): readonly Deed[] {
  return [{ kind: 'words', text: choices[runs % choices.length] ?? '' }];
}
