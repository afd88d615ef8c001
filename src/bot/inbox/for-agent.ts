import type { Arrival } from '../../core/arrival.ts';
import type { Turn } from '../../core/turn.ts';
import type { Project } from '../../core/project.ts';
import type { World } from '../world.ts';
import { answeredBy, wordingOf } from '../turn/asked.ts';
import { meantBy } from './meant.ts';

/**
 * Whether a message that is part of a request is one still, as it reads after an edit: what the bot does by itself,
 * thanks, an answer to what is asked beside that request, and what is said to somebody else are none.
 */
export async function isForAgent(
  world: World,
  arrival: Arrival,
  project: Project,
  turnId: string | null,
): Promise<boolean> {
  const { text, toOthers = false, isDirect } = arrival;
  if (toOthers && !isDirect) return false;
  if (meantBy(text, project.question) !== 'words') return false;
  return (await answeredBy(world, project, wordingOf(world, arrival), turnId)) === null;
}

/**
 * A message as it counts for a request. Where its pictures waited for words, words beside them that are not for the
 * agent are none; but a "stop" that was written since means the request.
 */
export function forRequest({ parts, askedAt }: Turn, arrival: Arrival, project: Project): Arrival {
  const own = parts.find(({ messageId }) => messageId === arrival.messageId);
  const meant = meantBy(arrival.text, project.question);
  if (own?.text !== '' || meant === 'words') return arrival;
  return meant === 'stop' && (arrival.editedAt ?? 0) > askedAt ? arrival : { ...arrival, text: '' };
}
