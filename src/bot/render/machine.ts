import { stepRender, type Render, type RenderEvent } from '../../core/render.ts';
import { record, type Happening, type Machine } from '../../engine/machine.ts';
import { logPhase } from '../log-lines.ts';
import type { World } from '../world.ts';

export type RenderHappening = Happening<RenderEvent>;

export const renderMachine: Machine<World, Render, RenderEvent> = {
  kind: 'render',
  records: ({ ledger }) => ledger.renders,
  step: (_, render, event, at) => stepRender(render, { ...event, at }),
  isGuarded: () => false, // exports are free
  onPhase: ({ log }, render) => logPhase(log, render),
};

/** What happened to an export, written down. */
export function recordRender(world: World, id: string, event: RenderHappening, during?: Render['phase']) {
  return record(world, renderMachine, id, event, during);
}
