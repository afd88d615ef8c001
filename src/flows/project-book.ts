import type { Ledger, Project } from '../core/ports.ts';
import type { InOrder } from './in-order.ts';

export type ProjectBook = ReturnType<typeof createProjectBook>;

/** The one place where the record of a project changes: read, changed, written down, one at a time. */
export function createProjectBook({ ledger, inOrder }: { readonly ledger: Pick<Ledger, 'projects'>; readonly inOrder: InOrder }) {
  async function read(projectId: string): Promise<Project> {
    const project = await ledger.projects.get(projectId);
    if (project === undefined) throw new Error(`project ${projectId} is not on disk`);
    return project;
  }

  return {
    read,

    async change(projectId: string, change: (project: Project) => Partial<Project>): Promise<void> {
      await inOrder(`project-book:${projectId}`, async () => {
        const project = await read(projectId);
        await ledger.projects.put(projectId, { ...project, ...change(project) });
      });
    },
  };
}
