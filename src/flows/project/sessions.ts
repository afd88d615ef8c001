import { NemoError } from '../../core/failure.ts';
import type { Nemo } from '../../core/ports.ts';
import type { Project } from '../../core/project.ts';
import type { Session } from '../../core/session.ts';
import type { Locked } from '../locked.ts';
import type { ProjectBook } from './project-book.ts';

export type Sessions = ReturnType<typeof createSessions>;

interface SessionsDeps {
  readonly nemo: Nemo;
  readonly projectBook: ProjectBook;
  readonly locked: Locked;
}

/** One project, one session: opened when it is first needed, kept with the project, and opened anew when it is lost. */
export function createSessions({ nemo, projectBook, locked }: SessionsDeps) {
  /** The one there is, unless it belongs to an account that is no longer ours. */
  async function current(projectId: string): Promise<Session | null> {
    const { session } = await projectBook.read(projectId);
    const ours = session?.userId == null ? null : await nemo.accountId();
    return ours === null || ours === session?.userId ? session : null;
  }

  async function open(projectId: string, signal: AbortSignal): Promise<Session> {
    const existing = await current(projectId);
    if (existing !== null) return existing;
    const before = await projectBook.read(projectId);
    const opened = await nemo.openSession(before.language, signal);
    // Whoever slept meanwhile must not replace the session that another process has opened and used.
    const isAsBefore = ({ session }: Project) => session?.sessionId === before.session?.sessionId;
    const { session } = await projectBook.change(projectId, (now) => (isAsBefore(now) ? { session: opened } : {}));
    return session ?? opened;
  }

  /** Two processes may bring pictures to one project: they agree on its session. */
  async function of(projectId: string, signal: AbortSignal): Promise<Session> {
    return (await current(projectId)) ?? locked(`session-${projectId}`, () => open(projectId, signal));
  }

  return {
    of,

    /** The person knows now that the project began anew: the next request may be sent. */
    async acknowledge(projectId: string, signal: AbortSignal): Promise<void> {
      try {
        const { sessionId } = await of(projectId, signal);
        await projectBook.change(projectId, () => ({ toldAfresh: sessionId }));
      } catch (error) {
        if (!(error instanceof NemoError)) throw error; // no session can be had now: the next request says so, and asks again
      }
    },

    /** The backend does not know it any more. */
    async lose(projectId: string, { sessionId }: Session): Promise<void> {
      await projectBook.change(projectId, ({ session }) => ({ session: session?.sessionId === sessionId ? null : session }));
    },
  };
}
