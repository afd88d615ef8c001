import { hasMaterial, type Arrival } from '../../core/arrival.ts';
import { intentOf } from '../../core/intent.ts';
import type { Project } from '../../core/project.ts';
import { isOnlyThanks } from './thanks.ts';

/**
 * Whether a message that is part of a request is one still, as it reads after an edit: what the bot does by itself,
 * thanks, and what is said to somebody else are none.
 */
export function isForAgent(arrival: Arrival, project: Project): boolean {
  const { text, toOthers = false, isDirect } = arrival;
  if (toOthers && !isDirect) return false;
  if (text === '') return true;
  if (hasMaterial(arrival)) return !takesBack(arrival);
  return intentOf(text) === 'words' && !isOnlyThanks(arrival, project);
}

/** "stop", "never mind": over a request that waits it means that request, whatever pictures it has. */
export function takesBack({ text }: Pick<Arrival, 'text'>): boolean {
  return text !== '' && intentOf(text) === 'stop';
}
