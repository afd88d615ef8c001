import { standsAside } from '../core/aside.ts';
import type { UnderWay } from '../core/note.ts';
import type { Edition } from '../core/project.ts';
import type { Render } from '../core/render.ts';
import type { Phase, Turn } from '../core/turn.ts';
import { versionsOf } from './render/shelf.ts';
import { withoutLate } from './render/versions.ts';
import type { World } from './world.ts';

const atWork: ReadonlySet<Phase> = new Set(['opening', 'queued', 'gathering', 'asking', 'sent', 'answered', 'unsure']);

/** What is still to come of what was asked for in a project, the most that can be said of it; null where nothing is. */
export async function underWayIn(world: World, projectId: string): Promise<UnderWay | null> {
  const open = (await turnsIn(world, projectId)).filter(({ phase }) => atWork.has(phase));
  const next = open.find((turn) => !standsAside(turn)) ?? open[0]; // what is behind a question waits for it too
  if (next !== undefined) return next.phase === 'asking' ? 'question' : 'request';
  return (await isExporting(world, projectId)) ? 'file' : null;
}

/** Whether something that this person has asked for there is still to come. */
export async function isWaitingIn(world: World, projectId: string, personId: string): Promise<boolean> {
  const turns = await turnsIn(world, projectId);
  return turns.some(({ phase, requester }) => atWork.has(phase) && requester.id === personId);
}

/** Whether a file is being made in a project, or is about to be, in whatever process: nothing is paid for that. */
export async function isExporting(world: World, projectId: string): Promise<boolean> {
  const { engine, ledger, memory } = world;
  if ((await turnsIn(world, projectId)).some(isToBeExported)) return true;
  const editions = await versionsOf(world, projectId);
  const known = [...memory.room.all(), ...(await engine.line(projectId))].filter(
    (one) => one.kind === 'render' && one.projectId === projectId,
  );
  const ids = new Set([...known.map(({ id }) => id), ...editions.slice(-1).map(({ turnId }) => withoutLate(turnId))]);
  const renders = await Promise.all([...ids].map((id) => ledger.renders.get(id)));
  return renders.some((render) => render !== undefined && isToCome(render, editions));
}

/** The requests in the line of a project, also those that wait for somebody. */
export async function turnsIn({ engine, ledger }: World, projectId: string): Promise<readonly Turn[]> {
  const turns = await Promise.all((await engine.line(projectId)).map(({ id }) => ledger.turns.get(id)));
  return turns.filter((turn) => turn !== undefined);
}

function isToBeExported(turn: Turn): boolean {
  return turn.phase === 'settled' && turn.outcome.kind === 'changed' && turn.stoppedAt === null;
}

/** What stands there already is only to be written down as told. */
function isToCome(render: Render, editions: readonly Edition[]): boolean {
  if (render.phase !== 'ready') return render.phase !== 'told';
  return editions.find(({ number }) => number === render.version)?.url !== render.url;
}
