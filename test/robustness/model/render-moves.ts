import { stepRender, type Render, type RenderEvent } from '../../../src/core/render.ts';
import { step } from '../../../src/core/turn.ts';
import { isFree, type Name, type Process, type RenderPlace, type World } from './world.ts';

/** What this process may find itself in after its next line about the export. */
export function renderMoves(world: World, name: Name): readonly World[] {
  const self = world[name];
  if (self === null) return [];
  const now: Process = { ...self, asleep: false };
  const be = (render: RenderPlace, more: Partial<World> = {}, change: Partial<Process> = {}): World => ({
    ...world,
    ...more,
    [name]: { ...now, ...change, render },
  });
  const goOn = (render: Render | null, more: Partial<World> = {}): World => {
    if (render === null || render.phase === 'told') return be({ at: 'close' }, more);
    return be({ at: 'act', render }, more, { sleptInRender: false });
  };
  const claim = isFree(world, world.renderClaim, name);
  const { render: place } = self;
  switch (place.at) {
    case 'idle':
      return isToBeCarried(world) && claim ? [be({ at: 'read' }, { renderClaim: name })] : [];
    case 'read':
      return [goOn(world.render)];
    case 'act': {
      const { render } = place;
      return isOver(render)
        ? [be({ at: 'find', render })]
        : eventsOf(render).map((event) => be({ at: 'away', event, render }));
    }
    case 'away': // whoever slept while it acted asks whether the export is its own, and reads it again
      if (!self.sleptInRender) return [be({ ...place, at: 'write' })];
      if (!claim) return [be({ at: 'idle' })];
      if (world.render?.phase !== place.render.phase) return [goOn(world.render, { renderClaim: name })];
      return [be({ ...place, at: 'write' }, { renderClaim: name })];
    case 'write': {
      const next = forgetful(stepRender(place.render, place.event));
      return [goOn(next, { render: next })];
    }
    case 'find':
      return [be(world.posts > 0 ? { ...place, at: 'away', event: told } : { ...place, at: 'post' })];
    case 'post':
      return [be({ ...place, at: 'away', event: told }, { posts: Math.max(1, world.posts) })];
    case 'close': // the turn that waited for it is told
      return [be(world.turn.phase === 'exporting' ? { at: 'closing', found: world.turn } : { at: 'release' })];
    case 'closing':
      return [be({ at: 'release' }, { turn: { ...step(place.found, told, waits), history: [] } })];
    case 'release':
      return [be({ at: 'idle' }, world.renderClaim === name ? { renderClaim: null } : {})];
  }
}

const told = { type: 'told', at: 0 } as const;
const waits = { lookFirstMs: 0, lookNextMs: 0, answerLimitMs: 0 };

/** One that is told is taken up only where its carrier has died: it may not have told the turn yet. */
function isToBeCarried({ render, renderClaim }: World): boolean {
  return render !== null && (render.phase !== 'told' || renderClaim !== null);
}

/** An export without its history; one that is over is told in one way or another. */
function forgetful(render: Render): Render {
  const { history: _, ...rest } = render;
  return isOver(render) ? { ...rest, history: [], phase: 'blocked', version: 1, attempt: 1 } : { ...rest, history: [] };
}

function isOver({ phase }: Render): boolean {
  return phase === 'ready' || phase === 'failed' || phase === 'blocked' || phase === 'empty';
}

function eventsOf(render: Render): readonly RenderEvent[] {
  const failed: RenderEvent = { type: 'failed', failure: null, at: 0 };
  switch (render.phase) {
    case 'asked':
      return [{ type: 'leaving', renderId: 'render_1_abcdef01', at: 0 }];
    case 'submitted':
      return [
        { type: 'accepted', firstPollAt: 0, until: 500, at: 0 },
        { type: 'postponed', until: 500, at: 0 },
        { type: 'postponed', until: 500, at: 1_000 },
        failed,
      ];
    case 'polling':
      return [
        { type: 'finished', url: 'https://clips.example/1.mp4', at: 0 },
        { type: 'outdated', draft: '{}', at: 0 },
        { type: 'running', nextPollAt: 0, at: 0 },
        { type: 'running', nextPollAt: 0, at: 1_000 },
        failed,
      ];
    case 'waiting':
    case 'empty':
    case 'ready':
    case 'failed':
    case 'blocked':
    case 'told':
      return [];
  }
}
