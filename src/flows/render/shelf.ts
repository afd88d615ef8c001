import type { Ledger } from '../../core/ports.ts';
import type { Edition, Version } from '../../core/project.ts';
import type { InOrder } from '../in-order.ts';

export type Shelf = ReturnType<typeof createShelf>;

interface ShelfDeps {
  readonly ledger: Pick<Ledger, 'versions' | 'shelves'>;
  readonly inOrder: InOrder;
}

/** Where versions are kept, number by number, with a list beside them: to say what there is, no draft is read. */
export function createShelf({ ledger, inOrder }: ShelfDeps) {
  const find = (projectId: string, number: number): Promise<Version | undefined> => ledger.versions.get(`${projectId}:${number}`);

  /** What a kill, or a release that kept no list, has left out of it is found by its number, once. */
  async function listed(projectId: string): Promise<readonly Edition[]> {
    const known = (await ledger.shelves.get(projectId)) ?? [];
    const editions = [...known];
    for (let next = await find(projectId, known.length + 1); next !== undefined; next = await find(projectId, editions.length + 1)) {
      editions.push(withoutDraft(next));
    }
    if (editions.length > known.length) await ledger.shelves.put(projectId, editions);
    return editions;
  }

  return {
    find,

    /** All of a project, oldest first. */
    all: (projectId: string): Promise<readonly Edition[]> => inOrder(`shelf:${projectId}`, () => listed(projectId)),

    /** Puts a version in its place: the next one, or one that is there already. */
    async put(version: Version): Promise<void> {
      const { projectId, number } = version;
      await inOrder(`shelf:${projectId}`, async () => {
        const others = (await listed(projectId)).filter((one) => one.number !== number);
        await ledger.versions.put(`${projectId}:${number}`, version);
        await ledger.shelves.put(projectId, [...others.slice(0, number - 1), withoutDraft(version), ...others.slice(number - 1)]);
      });
    },
  };
}

function withoutDraft({ draft: _, ...edition }: Version): Edition {
  return edition;
}
