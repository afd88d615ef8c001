import type { Logger } from 'pino';
import { v4 as uuid } from 'uuid';
import { firstPollMs, remember } from '../../core/estimate.ts';
import { NemoError, type Failure } from '../../core/failure.ts';
import { OWNER_LIFE_MS, type Claims, type Clock, type Ledger, type Nemo } from '../../core/ports.ts';
import { stepRender, type Render, type RenderEvent } from '../../core/render.ts';
import type { Delivery } from './delivery.ts';
import { logPhase } from '../log-context.ts';
import type { Showing } from '../showing/showing.ts';
import type { Versions } from './versions.ts';

export interface RenderRunnerDeps {
  readonly nemo: Nemo;
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly delivery: Delivery;
  readonly versions: Versions;
  readonly showing: Showing;
  readonly clock: Clock;
  readonly log: Logger;
  readonly pollMs: number;
  readonly limitMs: number;
}

export type RenderRunner = ReturnType<typeof createRenderRunner>;

/** What an export is ordered again after, since it has nothing to do with the export. */
const mayPass: ReadonlySet<Failure['kind']> = new Set(['unreachable', 'lost', 'broken', 'busy']);

type In<P extends Render['phase']> = Extract<Render, { phase: P }>;

/** Carries exports to their end: the same loop as for turns, and the same after a restart. */
export function createRenderRunner({ nemo, ledger, claims, delivery, versions, showing, clock, log, pollMs, limitMs }: RenderRunnerDeps) {
  async function run(render: Render, signal: AbortSignal): Promise<void> {
    while (render.phase !== 'told') {
      const since = clock.now();
      const event = await act(render, signal);
      const now = clock.now() - since < OWNER_LIFE_MS ? render : await afterAway(render);
      if (now?.phase !== render.phase) return now && run(now, signal);
      const before = render.phase;
      render = stepRender(render, event);
      await ledger.renders.put(render.id, render);
      if (render.phase !== before) logPhase(log, render);
    }
  }

  /** Whoever was away for so long may have been taken for dead: another process goes on with it, or has told it already. */
  async function afterAway({ id }: Render): Promise<Render | undefined> {
    return (await claims.take(`render:${id}`)) ? ledger.renders.get(id) : undefined;
  }

  async function act(render: Exclude<Render, { phase: 'told' }>, signal: AbortSignal): Promise<RenderEvent> {
    switch (render.phase) {
      case 'asked':
        return { type: 'leaving', renderId: `render_${clock.now()}_${uuid().slice(0, 8)}`, at: clock.now() };
      case 'submitted':
        return submit(render, signal);
      case 'polling':
        return poll(render, signal);
      case 'waiting':
        throw new Error('an export that waits is not run before its turn');
      case 'empty':
        await delivery.nothing(render);
        return { type: 'told', at: clock.now() };
      case 'ready':
      case 'failed':
      case 'blocked':
        await delivery.deliver(render, signal);
        return { type: 'told', at: clock.now() };
    }
  }

  /**
   * After a kill it may or may not have left. Exports are free, so it leaves again; an id that is known already is answered
   * by the same job or by a no, and then a look tells.
   */
  async function submit(render: In<'submitted'>, signal: AbortSignal): Promise<RenderEvent> {
    await showing.show(render, { kind: 'rendering', percent: null }, render.text);
    const { session, draft } = await versions.exported(render);
    const { session: latest } = (await ledger.projects.get(render.projectId)) ?? {};
    const through = render.attempt > 1 && latest ? latest : session; // the one it was made in may be gone
    try {
      await nemo.submitRender({ renderId: render.renderId, session: through, draft }, signal);
    } catch (error) {
      if (!(error instanceof NemoError)) throw error;
      log.warn({ err: error }, 'an export was refused');
      if (mayPass.has(error.failure.kind)) return later(render, error.failure, signal);
      if (!(await isKnown(render, signal))) return refusal(error.failure);
    }
    const usual = (await ledger.measures.get('render')) ?? [];
    const at = clock.now();
    return { type: 'accepted', firstPollAt: at + firstPollMs(usual, pollMs), until: at + limitMs, at };
  }

  async function later(render: In<'submitted'>, failure: Failure, signal: AbortSignal): Promise<RenderEvent> {
    const waitMs = failure.kind === 'busy' ? Math.max(failure.retryAfterMs, pollMs) : pollMs;
    const until = (render.history.at(-1)?.at ?? clock.now()) + limitMs;
    await clock.sleepUntil(Math.min(clock.now() + waitMs, until), signal);
    return { type: 'postponed', until, at: clock.now() };
  }

  async function isKnown({ renderId }: In<'submitted'>, signal: AbortSignal): Promise<boolean> {
    try {
      return (await nemo.pollRender(renderId, signal)).kind !== 'failed';
    } catch (error) {
      if (error instanceof NemoError) return false;
      throw error;
    }
  }

  async function poll(render: In<'polling'>, signal: AbortSignal): Promise<RenderEvent> {
    await clock.sleepUntil(render.nextPollAt, signal);
    const again = (): RenderEvent => ({ type: 'running', nextPollAt: clock.now() + pollMs, at: clock.now() });
    try {
      const status = await nemo.pollRender(render.renderId, signal);
      if (status.kind === 'failed') return { type: 'failed', failure: null, at: clock.now() };
      if (status.kind === 'finished') {
        await learn('render', clock.now() - render.submittedAt);
        return { type: 'finished', url: status.url, at: clock.now() };
      }
      await showing.show(render, { kind: 'rendering', percent: status.percent }, render.text);
      return again();
    } catch (error) {
      if (!(error instanceof NemoError)) throw error;
      log.warn({ err: error }, 'a look at an export failed');
      return error.failure.kind === 'export-blocked' ? { type: 'blocked', at: clock.now() } : again();
    }
  }

  function refusal(failure: Failure): RenderEvent {
    if (failure.kind === 'export-blocked') return { type: 'blocked', at: clock.now() };
    return { type: 'failed', failure, at: clock.now() };
  }

  async function learn(kind: string, tookMs: number): Promise<void> {
    await ledger.measures.update(kind, (known = []) => remember(known, tookMs));
  }

  return { run };
}
