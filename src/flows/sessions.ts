import type { Nemo, Session } from '../core/ports.ts';
import type { InOrder } from './in-order.ts';
import type { ProjectBook } from './project-book.ts';

export type Sessions = ReturnType<typeof createSessions>;

interface SessionsDeps {
  readonly nemo: Nemo;
  readonly projectBook: ProjectBook;
  readonly inOrder: InOrder;
}

/** One project, one session: opened when it is first needed, and kept with the project. */
export function createSessions({ nemo, projectBook, inOrder }: SessionsDeps) {
  return {
    async of(projectId: string, signal: AbortSignal): Promise<Session> {
      return inOrder(`session:${projectId}`, async () => {
        const project = await projectBook.read(projectId);
        if (project.session !== null) return project.session;
        const session = await nemo.openSession(project.language, signal);
        await projectBook.change(projectId, () => ({ session }));
        return session;
      });
    },
  };
}
