import { NemoError } from '../../core/failure.ts';
import type { Project } from '../../core/project.ts';
import type { Session } from '../../core/session.ts';
import { askTwice } from '../ask-twice.ts';
import { isPaidStill, purseOf } from '../purse/payer.ts';
import type { World } from '../world.ts';
import { languageOf } from './people.ts';
import { changeProject, readProject } from './record.ts';

/**
 * The one session of a project: opened when it is first needed, kept with the project, and opened anew when it is lost.
 * Whoever asks is at work on the project, which one process is at a time.
 */
export async function sessionOf(world: World, projectId: string, signal: AbortSignal): Promise<Session> {
  return world.memory.inOrder(`session:${projectId}`, () => open(world, projectId, signal));
}

/** The one there is, unless it belongs to an account that is no longer ours, or no longer its server's. */
async function current(world: World, projectId: string): Promise<Session | null> {
  const project = await readProject(world, projectId);
  const { session } = project;
  if (session?.purse !== undefined) return (await isPaidStill(world, project)) ? session : null;
  const ours = session?.userId == null ? null : await world.nemo.accountId();
  return ours === null || ours === session?.userId ? session : null;
}

async function open(world: World, projectId: string, signal: AbortSignal): Promise<Session> {
  const existing = await current(world, projectId);
  if (existing !== null) return existing;
  const before = await readProject(world, projectId);
  const purse = await purseOf(world, before.guildId);
  const language = await languageOf(world, before);
  const opened = await askTwice(world, signal, () => world.nemo.openSession(language, signal, purse));
  // Whoever slept meanwhile must not replace the session that another process has opened and used.
  const isAsBefore = ({ session }: Project) => session?.sessionId === before.session?.sessionId;
  const { session } = await changeProject(world, projectId, (now) =>
    isAsBefore(now) ? { ...now, session: opened } : now,
  );
  return session ?? opened;
}

/** The person knows now that the project began anew: the next request may be sent. */
export async function acknowledgeSession(world: World, projectId: string, signal: AbortSignal): Promise<void> {
  try {
    const { sessionId } = await sessionOf(world, projectId, signal);
    await changeProject(world, projectId, (project) => ({ ...project, toldAfresh: sessionId }));
  } catch (error) {
    // no session can be had now: the next request says so, and asks again
    if (!(error instanceof NemoError)) throw error;
  }
}

/** The backend does not know it any more. */
export async function loseSession(
  world: World,
  projectId: string,
  { sessionId }: Pick<Session, 'sessionId'>,
): Promise<void> {
  await changeProject(world, projectId, (project) =>
    project.session?.sessionId === sessionId ? { ...project, session: null } : project,
  );
}
