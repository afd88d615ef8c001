import { v4 as uuid } from 'uuid';
import { firstPollMs, remember, tookBetween } from '../../core/estimate.ts';
import { NemoError, type Failure } from '../../core/failure.ts';
import type { Edition } from '../../core/project.ts';
import type { Payer } from '../../core/purse.ts';
import type { Render, RenderEvent } from '../../core/render.ts';
import type { Session } from '../../core/session.ts';
import { Silenced } from '../../core/telling.ts';
import type { Turn } from '../../core/turn.ts';
import { logging } from '../../engine/log-context.ts';
import type { Carrying } from '../../engine/machine.ts';
import { contextOf } from '../log-lines.ts';
import { showOverview } from '../progress/overview.ts';
import { show } from '../progress/card.ts';
import { heedRefusal } from '../purse/news.ts';
import { isPaidAnew } from '../purse/payer.ts';
import { recordTurn } from '../turn/machine.ts';
import type { World } from '../world.ts';
import { deliver, deliverNothing, isOfAnother } from './delivery.ts';
import { lastWriteOf, takeLastWrite } from './last-write.ts';
import { renderMachine, type RenderHappening } from './machine.ts';
import { versionsOf } from './shelf.ts';
import { exportedVersion } from './versions.ts';

/** How long exports take, by what was seen of them. Under `render` stands when each was seen, of an older release. */
const TOOK = 'export';

/** What an export is ordered again after, since it has nothing to do with the export. */
const mayPass: ReadonlySet<Failure['kind']> = new Set(['unreachable', 'lost', 'broken', 'busy']);

/** So often whoever goes on with an export asks, however long nobody did. */
const ASKED_AT_LEAST = 3;

type In<P extends Render['phase']> = Extract<Render, { phase: P }>;

export const carryingRenders: Carrying<World, Render, RenderEvent> = {
  machine: renderMachine,
  act: (world, render) => logging(contextOf(render), () => act(world, render)),

  /** Limits that ran out while nobody was there say nothing of the export. */
  found({ clock, config }, render) {
    if (render.phase !== 'submitted' && render.phase !== 'polling') return null;
    const until = clock.now() + ASKED_AT_LEAST * config.RENDER_POLL_MS;
    return render.until !== undefined && render.until >= until ? null : { type: 'taken-over', until };
  },

  letsPass: () => false, // nothing waits for it
  goesOnAlone: () => undefined,
  awaits: () => undefined,

  left({ memory, engine }, id) {
    memory.exporting.delete(id);
    memory.room.leave('render', id);
    engine.tell({ kind: 'over', of: 'render', id });
  },

  beside: async (world, { id }, { type }) => (type === 'told' ? turnTold(world, id) : undefined),

  async carried(world, { id }) {
    const turn = await turnTold(world, id);
    if (turn !== undefined) await showOverview(world, turn);
  },

  onTrouble({ log }, error) {
    if (error instanceof Silenced) log.warn({ err: error }, 'what came of an export cannot be told now');
    else log.error({ err: error }, 'an export fell over');
  },
};

/** What came of an export tells the turn that made it. Undefined where no turn has. */
async function turnTold(world: World, id: string): Promise<Turn | undefined> {
  const turn = await world.ledger.turns.get(id);
  return turn?.phase === 'exporting' ? recordTurn(world, id, { type: 'told' }, 'exporting') : turn;
}

async function act(world: World, render: Render): Promise<RenderHappening | null> {
  const { clock, power } = world;
  switch (render.phase) {
    case 'waiting': // its turn has not come
    case 'told':
      return null;
    case 'asked':
      await takeLastWrite(world, render);
      await clock.sleepUntil(mayLeaveAt(world, render), power);
      return { type: 'leaving', renderId: `render_${clock.now()}_${uuid().slice(0, 8)}` };
    case 'submitted':
      return submit(world, render);
    case 'polling':
      return poll(world, render);
    case 'empty':
      await deliverNothing(world, render);
      return { type: 'told' };
    case 'ready':
    case 'failed':
    case 'blocked':
      await deliver(world, render);
      return { type: 'told' };
  }
}

/** What was refused at once is refused once more a moment later. */
function mayLeaveAt({ config }: World, { attempt, history }: Render): number {
  const leftAt = history.findLast(({ phase }) => phase === 'submitted')?.at ?? 0;
  return attempt === 1 ? 0 : leftAt + config.RENDER_POLL_MS;
}

/**
 * After a kill it may or may not have left. Exports are free, so it leaves again; an id that is known already is
 * answered by the same job or by a no, and then a look tells.
 */
async function submit(world: World, render: In<'submitted'>): Promise<RenderHappening> {
  const { nemo, ledger, clock, log, power, config } = world;
  await show(world, render, { kind: 'rendering', percent: render.percent ?? null }, render.text);
  const { session, draft } = await exportedVersion(world, render);
  try {
    const through = render.attempt === 1 ? session : await sessionAnew(world, render, session);
    await nemo.submitRender({ renderId: render.renderId, session: through, draft }, power);
  } catch (error) {
    if (!(error instanceof NemoError)) throw error;
    log.warn({ err: error }, 'an export was refused');
    heedRefusal(world, error.failure);
    const { failure } = error;
    const isPassing = mayPass.has(failure.kind);
    // that an id is known already is told like a session that is busy
    const isThere = (!isPassing || failure.kind === 'busy') && (await isKnown(world, render));
    if (!isThere) return isPassing ? later(world, render, failure) : refusal(failure);
  }
  const usual = (await ledger.measures.get(TOOK)) ?? [];
  const now = clock.now();
  const firstPollAt = now + firstPollMs(usual, config.RENDER_POLL_MS);
  return { type: 'accepted', firstPollAt, until: now + config.RENDER_LIMIT_MS };
}

/**
 * The session it was made in may be forgotten, and so may that of its project, which is for whoever works on that to
 * find out. An account keeps what is its own: another of the same account will do.
 */
async function sessionAnew(world: World, { projectId }: Render, madeIn: Session): Promise<Session> {
  const { purse = null } = madeIn;
  if ((await isOfAnother(world, madeIn)) || (await isPaidAnew(world, madeIn, purse))) return madeIn;
  const { language = 'en' } = (await world.ledger.projects.get(projectId)) ?? {};
  return world.nemo.openSession(language, world.power, purse);
}

async function later(
  { clock, power, config }: World,
  render: In<'submitted'>,
  failure: Failure,
): Promise<RenderHappening> {
  const pollMs = config.RENDER_POLL_MS;
  const waitMs = failure.kind === 'busy' ? Math.max(failure.retryAfterMs, pollMs) : pollMs;
  const since = render.history.at(-1)?.at ?? clock.now();
  const until = Math.max(since + config.RENDER_LIMIT_MS, render.until ?? 0);
  await clock.sleepUntil(Math.min(clock.now() + waitMs, until), power);
  return { type: 'postponed', until };
}

async function isKnown(world: World, render: In<'submitted'>): Promise<boolean> {
  const { nemo, power } = world;
  try {
    const owner = ownerOf(render, await versionsOf(world, render.projectId));
    return (await nemo.pollRender(render.renderId, power, owner)).kind !== 'failed';
  } catch (error) {
    if (error instanceof NemoError) return false;
    throw error;
  }
}

async function poll(world: World, render: In<'polling'>): Promise<RenderHappening> {
  const { nemo, ledger, clock, log, power, config } = world;
  await clock.sleepUntil(render.nextPollAt, power);
  const lookedAt = clock.now();
  const again = () => ({ type: 'running', nextPollAt: clock.now() + config.RENDER_POLL_MS }) as const;
  try {
    const versions = await versionsOf(world, render.projectId);
    const [status, draft] = await Promise.all([
      nemo.pollRender(render.renderId, power, ownerOf(render, versions)),
      lastWriteOf(world, render, versions),
    ]);
    if (draft !== null) return { type: 'outdated', draft };
    if (status.kind === 'failed') return { type: 'failed', failure: null };
    if (status.kind === 'finished') {
      const { submittedAt, ranAt } = render;
      const took = tookBetween(ranAt === undefined ? null : ranAt - submittedAt, lookedAt - submittedAt);
      ledger.measures.later(TOOK, (known = []) => remember(known, took));
      return { type: 'finished', url: status.url };
    }
    const percent = status.percent === null ? render.percent : Math.max(status.percent, render.percent ?? 0);
    await show(world, render, { kind: 'rendering', percent: percent ?? null }, render.text);
    return { ...again(), ranAt: lookedAt, ...(percent !== undefined && { percent }) };
  } catch (error) {
    if (!(error instanceof NemoError)) throw error;
    log.warn({ err: error }, 'a look at an export failed');
    return error.failure.kind === 'export-blocked' ? { type: 'blocked' } : again();
  }
}

/** Whose it is: no other account sees it. */
function ownerOf({ version }: In<'submitted' | 'polling'>, versions: readonly Edition[]): Payer {
  return versions.find(({ number }) => number === version)?.session ?? {};
}

function refusal(failure: Failure): RenderHappening {
  return failure.kind === 'export-blocked' ? { type: 'blocked' } : { type: 'failed', failure };
}
