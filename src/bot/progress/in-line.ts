import type { Work } from '../../engine/engine.ts';
import type { World } from '../world.ts';
import { mark, showPlace } from './card.ts';

/**
 * Somebody came into the line of a project, or left it. However many come at once, they are gone through once, and only
 * whoever moved is read.
 */
export function tellPlaces(world: World, projectId: string): void {
  const { underWay, changed } = world.memory.places;
  changed.add(projectId);
  if (underWay.has(projectId)) return;
  underWay.add(projectId);
  world.background.start('places', async () => {
    try {
      while (changed.delete(projectId)) await tellAll(world, projectId);
    } finally {
      underWay.delete(projectId);
    }
  });
}

async function tellAll(world: World, projectId: string): Promise<void> {
  const { read } = world.memory.places;
  const line = await world.engine.line(projectId);
  const told = read.get(projectId) ?? new Map<string, number>();
  for (const work of line) await tellPlace(world, work, told);
  for (const id of told.keys()) if (!line.some((work) => work.id === id)) told.delete(id);
  if (told.size > 0) read.set(projectId, told);
  else read.delete(projectId);
}

async function tellPlace(world: World, work: Work, told: Map<string, number>): Promise<void> {
  const { engine, ledger, background } = world;
  /** From 1, the one at work. */
  const placeNow = async () => (await engine.line(work.projectId)).findIndex(({ id }) => id === work.id) + 1;
  const first = await placeNow();
  if (first <= 1 || told.get(work.id) === first) return;
  const request = await (work.kind === 'turn' ? ledger.turns.get(work.id) : ledger.renders.get(work.id));
  if (request?.phase !== 'queued' && request?.phase !== 'waiting') return;
  const place = await showPlace(world, request, placeNow);
  if (place <= 1) return;
  told.set(work.id, place);
  // Discord takes a few marks a second: the places of others do not wait for them
  background.start('mark', () => mark(world, request));
}
