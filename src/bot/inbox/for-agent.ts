import { hasMaterial, type Arrival } from '../../core/arrival.ts';
import type { Project } from '../../core/project.ts';
import type { World } from '../world.ts';
import { answeredBy, wordingOf } from '../turn/asked.ts';
import { meantBy } from './meant.ts';
import { takesBack } from './takes-back.ts';

/**
 * Whether a message that is part of a request is one still, as it reads after an edit: what the bot does by itself,
 * thanks, an answer to what is asked beside that request, and what is said to somebody else are none.
 */
export async function isForAgent(world: World, arrival: Arrival, project: Project, turnId: string): Promise<boolean> {
  const { text, toOthers = false, isDirect } = arrival;
  if (toOthers && !isDirect) return false;
  if (text === '') return true;
  if (hasMaterial(arrival)) return !takesBack(arrival);
  if (meantBy(text, project.question) !== 'words') return false;
  return (await answeredBy(world, project, wordingOf(arrival), turnId)) === null;
}
