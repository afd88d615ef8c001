import { stepsBackIn, versionIn, type Intent } from '../core/intent.ts';
import type { Note } from '../core/note.ts';
import { mayStop } from '../core/permission.ts';
import type { Project } from '../core/project.ts';
import type { Addressee } from '../core/telling.ts';
import { goBack } from './go-back.ts';
import { credits, status } from './status.ts';
import { stop } from './stop.ts';
import { listVersions, type AskedIn } from './versions.ts';
import type { World } from './world.ts';

/** Who asks something of the bot itself, and how. */
interface Request {
  readonly text: string;
  /** By the id of the message or interaction. */
  readonly to: Addressee;
  readonly keepsOrder: boolean;
  readonly from: AskedIn;
}

/**
 * What is asked of the bot itself in a project, by whatever door: it costs nothing, and the agent never hears of it.
 * Throws what the person reads where it cannot be done.
 */
export async function ownAnswer(
  world: World,
  project: Project,
  intent: Exclude<Intent, 'words' | 'export'>,
  { text, to, keepsOrder, from }: Request,
): Promise<Note> {
  const person = { ...to.requester, keepsOrder };
  switch (intent) {
    case 'credits':
      return credits(world, project.guildId);
    case 'status':
      return status(world, project);
    case 'upload':
      return { kind: 'choose-files', projectId: project.id };
    case 'stop':
      return stop(world, project.id, { isMeant: () => true, mayStop: (turn) => mayStop(turn, project, person) });
    case 'help':
      return { kind: 'help' };
    case 'versions':
      return listVersions(world, project, from);
    case 'undo':
      return goBack(world, project, to, versionIn(text), stepsBackIn(text));
  }
}
