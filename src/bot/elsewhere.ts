import { emit } from '../core/telemetry.ts';
import type { News } from '../engine/engine.ts';
import { forget } from './progress/card.ts';
import type { Request } from './room.ts';
import type { World } from './world.ts';

/** Something happened to a request in another process; null where something may have been missed. */
export function heardElsewhere(world: World, news: News | null): void {
  const { memory, background } = world;
  if (news === null) background.start('what was missed', () => forgetOver(world));
  else if (news.kind === 'over') forgetRequest(world, { kind: news.of, id: news.id });
  else if (news.kind === 'begun') {
    memory.shown.forget(news.id);
    countNoMore({ kind: news.of, id: news.id });
  } else {
    memory.waiting.moved(news.id);
    // whoever has stopped it shows that
    if (news.isStopped && memory.shown.stepOf(news.id) !== undefined) memory.shown.stop(news.id);
  }
}

/** What this process counts as under way although it is over: another one has carried it to its end. */
async function forgetOver(world: World): Promise<void> {
  const { memory, ledger } = world;
  for (const request of memory.room.all()) {
    const now = await (request.kind === 'turn' ? ledger.turns : ledger.renders).get(request.id);
    if (now?.phase === 'told') forgetRequest(world, request);
  }
}

function countNoMore({ kind, id }: Pick<Request, 'kind' | 'id'>): void {
  emit({ kind: 'elsewhere', of: kind === 'turn' ? 'turn' : 'export', id });
}

function forgetRequest(world: World, { kind, id }: Pick<Request, 'kind' | 'id'>): void {
  const { memory, background } = world;
  const wasTakenInHere = memory.room.all().some((one) => one.kind === kind && one.id === id);
  if (wasTakenInHere && kind === 'turn') background.start('letting go of a button', () => letGoOfButton(world, id));
  countNoMore({ kind, id });
  memory.room.leave(kind, id);
  if (!memory.exporting.has(id)) forget(memory, id); // its export may be under way here
}

/** Whoever took a press in has claimed it: nobody else can let go of it. */
async function letGoOfButton({ ledger, engine }: World, turnId: string): Promise<void> {
  const claim = (await ledger.turns.get(turnId))?.claim ?? null;
  if (claim !== null) await engine.release({ kind: 'button', customId: claim });
}
