import type { Ledger } from '../../core/ports.ts';
import type { Background } from '../background.ts';
import type { Item } from '../queue.ts';
import type { Showing } from './showing.ts';

export type InLine = ReturnType<typeof createInLine>;

interface InLineDeps {
  readonly ledger: Pick<Ledger, 'turns' | 'renders'>;
  readonly showing: Pick<Showing, 'waits' | 'mark'>;
  readonly background: Background;
  /** The items of a project in order: the one at work, then those who wait. */
  readonly lineOf: (projectId: string) => readonly Item[];
}

/** Shows those who wait their places. However many come at once, they are gone through once, and only whoever moved is read. */
export function createInLine({ ledger, showing, background, lineOf }: InLineDeps) {
  const underWay = new Set<string>();
  const changedSince = new Set<string>();
  /** The place that each one of a project has read last. */
  const known = new Map<string, Map<string, number>>();

  /** From 1, the one at work. */
  const placeOf = ({ id, projectId }: Item): number => lineOf(projectId).findIndex((item) => item.id === id) + 1;

  async function tellPlace(item: Item, told: Map<string, number>): Promise<void> {
    if (placeOf(item) <= 1 || told.get(item.id) === placeOf(item)) return;
    const request = await (item.kind === 'turn' ? ledger.turns.get(item.id) : ledger.renders.get(item.id));
    if (request?.phase !== 'queued' && request?.phase !== 'waiting') return;
    const place = await showing.waits(request, () => placeOf(item));
    if (place <= 1) return;
    told.set(item.id, place);
    background.start('mark', () => showing.mark(request)); // Discord takes a few marks a second: the places of others do not wait for them
  }

  async function tellPlaces(projectId: string): Promise<void> {
    const line = lineOf(projectId);
    const told = known.get(projectId) ?? new Map<string, number>();
    for (const item of line) await tellPlace(item, told);
    for (const id of told.keys()) if (!line.some((item) => item.id === id)) told.delete(id);
    if (told.size > 0) known.set(projectId, told);
    else known.delete(projectId);
  }

  return {
    /** Somebody came into the line of a project, or left it. */
    changed(projectId: string): void {
      changedSince.add(projectId);
      if (underWay.has(projectId)) return;
      underWay.add(projectId);
      background.start('places', async () => {
        try {
          while (changedSince.delete(projectId)) await tellPlaces(projectId);
        } finally {
          underWay.delete(projectId);
        }
      });
    },
  };
}
