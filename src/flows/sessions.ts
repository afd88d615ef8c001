import type { Ledger, Nemo, Session } from '../core/ports.ts';
import type { InOrder } from './in-order.ts';

export type Sessions = ReturnType<typeof createSessions>;

interface SessionsDeps {
  readonly nemo: Nemo;
  readonly ledger: Ledger;
  readonly inOrder: InOrder;
}

/** One project, one session: opened when it is first needed, and kept with the project. */
export function createSessions({ nemo, ledger, inOrder }: SessionsDeps) {
  return {
    async of(projectId: string, signal: AbortSignal): Promise<Session> {
      return inOrder(`session:${projectId}`, async () => {
        const project = await ledger.projects.get(projectId);
        if (project === undefined) throw new Error(`project ${projectId} is not on disk`);
        if (project.session !== null) return project.session;
        const session = await nemo.openSession(project.language, signal);
        await ledger.projects.put(projectId, { ...project, session });
        return session;
      });
    },
  };
}
