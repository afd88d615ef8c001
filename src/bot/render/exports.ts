import type { Render } from '../../core/render.ts';
import type { Addressee, Cost } from '../../core/telling.ts';
import { run } from '../../engine/machine.ts';
import { logPhase } from '../log-lines.ts';
import { unmark } from '../progress/card.ts';
import { exportOf } from '../room.ts';
import { guildOf, spokenTo } from '../rules/rules.ts';
import type { World } from '../world.ts';
import { carryingRenders } from './carrying.ts';
import { recordRender } from './machine.ts';
import { versionOf } from './shelf.ts';
import { currentVersion } from './versions.ts';

interface Request {
  readonly id: string;
  readonly projectId: string;
  readonly to: Addressee;
  readonly thumbnail: string | null;
}

/** The export that every changed timeline gets. */
interface TurnExport extends Request {
  readonly version: number;
  readonly text: string;
  readonly cost: Cost | null;
  readonly askedAt: number;
}

/** Exports what a turn has made. What is asked for twice, by a kill, is one export. */
export async function exportTurn(world: World, { to, ...wish }: TurnExport): Promise<void> {
  const history = [{ phase: 'asked' as const, at: world.clock.now() }];
  const render: Render = { ...wish, ...placeOf(to), attempt: 1, history, phase: 'asked' };
  const entered = await enter(world, render);
  if (entered !== null) resumeRender(world, entered);
}

/**
 * Exports what a person asks for once it is its turn: a version by its number, else the current one by then. The same
 * once more, while it is under way, is the same export. Throws what the person reads where there is no room for it.
 */
export async function requestExport(
  world: World,
  { to, ...wish }: Request,
  wanted: number | null,
): Promise<'noted' | 'under-way'> {
  const { room } = world.memory;
  const requester = await spokenTo(world, to.requester, await guildOf(world, wish));
  const askedAt = world.clock.now();
  const history = [{ phase: 'waiting' as const, at: askedAt }];
  const facts = { ...wish, ...placeOf({ ...to, requester }), text: '', cost: null, attempt: 1, askedAt, history };
  const render = { ...facts, phase: 'waiting', wanted } as const;
  const request = exportOf(render, await meant(world, wish.projectId, wanted));
  const others = new Set<string>();
  for (let same = room.same(request, others); same !== undefined; same = room.same(request, others)) {
    if (await isToCome(world, same)) return 'under-way';
    others.add(same);
  }
  const entered = await room.within(request, () => enter(world, render));
  if (entered !== null) resumeRender(world, entered);
  return 'noted';
}

/** Goes on with an export from where it stands. */
export function resumeRender(world: World, render: Render): void {
  world.memory.room.add(exportOf(render, 'version' in render ? String(render.version) : null));
  if (render.phase === 'waiting') world.engine.wake({ kind: 'render', ...render });
  else begin(world, render.id);
}

/** The turn of an export that was asked for has come: now it is known which version is the current one. */
export async function beginWaiting(world: World, id: string): Promise<void> {
  const { engine, ledger, memory } = world;
  const isOurs = await engine.own({ kind: 'render', id });
  const render = isOurs ? await ledger.renders.get(id) : undefined;
  if (render?.phase === 'waiting') {
    const { projectId, wanted } = render;
    const version = await (wanted === null ? currentVersion(world, projectId) : versionOf(world, projectId, wanted));
    await recordRender(world, id, { type: 'its-turn', version: version?.number ?? null }, 'waiting');
    memory.room.recount(exportOf(render, String(version?.number)));
  }
  if (render !== undefined) await unmark(world, render);
  begin(world, id);
}

/** Whether nothing more comes of an export: a turn that waits for it would wait for ever. */
export async function isOver({ ledger }: World, id: string): Promise<boolean> {
  const render = await ledger.renders.get(id);
  return render === undefined || render.phase === 'told';
}

function begin(world: World, id: string): void {
  const { background, memory } = world;
  if (memory.exporting.has(id)) return;
  memory.exporting.add(id);
  background.start('export', async () => void (await run(world, carryingRenders, id)), { export: id });
}

/**
 * Writes an export down, and resolves with it. One that stands there already, and that nobody carries, is ours to go on
 * with: it may have been written down when nobody could take it. Null where it is told, or another process has it.
 */
async function enter({ engine, ledger, log }: World, render: Render): Promise<Render | null> {
  const { id } = render;
  if ((await ledger.renders.get(id))?.phase === 'told') return null;
  let isNew = false;
  const write = ledger.renders.update(id, (known) => {
    isNew = known === undefined;
    return known ?? render;
  });
  const [owned, written] = await Promise.allSettled([engine.own({ kind: 'render', id }), write]);
  if (written.status === 'rejected') throw written.reason;
  if (owned.status === 'rejected') {
    if (isNew) await ledger.renders.remove(id); // whoever reads that it did not work asks again
    throw owned.reason;
  }
  if (!owned.value) return null;
  if (isNew) logPhase(log, render);
  return written.value ?? render;
}

/** What an export is of. Without a number it is the current one once everything in line is done. */
async function meant(world: World, projectId: string, wanted: number | null): Promise<string> {
  if (wanted !== null) return String(wanted);
  const last = (await world.engine.line(projectId)).findLast(({ kind, isAside }) => kind === 'turn' && !isAside);
  return last === undefined ? String((await currentVersion(world, projectId))?.number) : `after ${last.id}`;
}

/** Whether it will still be posted. Whoever sees it already, or any moment now from a turn, means another. */
async function isToCome(world: World, id: string): Promise<boolean> {
  const { ledger } = world;
  const render = await ledger.renders.get(id);
  if (render?.phase === 'told') return false;
  if (render?.phase !== 'ready') return true;
  if ((await ledger.turns.get(id)) !== undefined) return false;
  return (await versionOf(world, render.projectId, render.version))?.url !== render.url;
}

function placeOf({ threadId, requester, replyTo }: Addressee) {
  return { threadId, requester, replyTo };
}
