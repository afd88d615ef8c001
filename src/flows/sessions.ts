import type { Nemo, Session } from '../core/ports.ts';
import type { Locked } from './locked.ts';
import type { ProjectBook } from './project-book.ts';

export type Sessions = ReturnType<typeof createSessions>;

interface SessionsDeps {
  readonly nemo: Nemo;
  readonly projectBook: ProjectBook;
  readonly locked: Locked;
}

/** One project, one session: opened when it is first needed, and kept with the project. */
export function createSessions({ nemo, projectBook, locked }: SessionsDeps) {
  async function open(projectId: string, signal: AbortSignal): Promise<Session> {
    const project = await projectBook.read(projectId);
    if (project.session !== null) return project.session;
    const session = await nemo.openSession(project.language, signal);
    await projectBook.change(projectId, () => ({ session }));
    return session;
  }

  return {
    /** Two processes may bring pictures to one project: they agree on its session. */
    async of(projectId: string, signal: AbortSignal): Promise<Session> {
      return (await projectBook.read(projectId)).session ?? locked(`session-${projectId}`, () => open(projectId, signal));
    },
  };
}
