import type { Ledger } from '../../core/ports.ts';
import type { Project } from '../../core/project.ts';
import type { Locked } from '../locked.ts';

export type ProjectBook = ReturnType<typeof createProjectBook>;

/** The one place where the record of a project changes: read, changed, written down, one at a time. */
export function createProjectBook({ ledger, locked }: { readonly ledger: Pick<Ledger, 'projects'>; readonly locked: Locked }) {
  async function read(projectId: string): Promise<Project> {
    const project = await ledger.projects.get(projectId);
    if (project === undefined) throw new Error(`project ${projectId} is not on disk`);
    return project;
  }

  return {
    read,

    /** Writes down a project that begins, unless it is known. */
    async open(project: Project): Promise<void> {
      await locked(`project-${project.id}`, async () => {
        if ((await ledger.projects.get(project.id)) === undefined) await ledger.projects.put(project.id, project);
      });
    },

    async change(projectId: string, change: (project: Project) => Partial<Project>): Promise<Project> {
      return locked(`project-${projectId}`, async () => {
        const project = await read(projectId);
        const changed = { ...project, ...change(project) };
        await ledger.projects.put(projectId, changed);
        return changed;
      });
    },
  };
}
