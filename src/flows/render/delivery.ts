import type { Part } from '../../core/asking.ts';
import { remember } from '../../core/estimate.ts';
import { MAX_ATTACHED_BYTES } from '../../core/media.ts';
import type { Clock, Ledger, Nemo } from '../../core/ports.ts';
import type { Version } from '../../core/project.ts';
import type { Session } from '../../core/session.ts';
import type { Render } from '../../core/render.ts';
import { isCovered } from '../../core/request.ts';
import type { Addressee, Telling } from '../../core/telling.ts';
import { timelineWordsFor } from '../../core/timeline.ts';
import type { Materials } from '../project/materials.ts';
import type { Showing } from '../showing/showing.ts';
import type { Tidings } from '../showing/tidings.ts';
import type { PostingLine } from './posting-line.ts';
import type { Versions } from './versions.ts';

export type Delivery = ReturnType<typeof createDelivery>;

interface DeliveryDeps {
  readonly nemo: Nemo;
  readonly tidings: Tidings;
  readonly ledger: Ledger;
  readonly materials: Materials;
  readonly versions: Versions;
  readonly showing: Showing;
  readonly whenItsTurn: PostingLine;
  readonly clock: Clock;
}

/** How long a version waits at most for those before it, and how many it looks back. */
const ORDER_WAIT_MS = 120_000;
const LOOK_MS = 1_000;
const LOOKED_BACK = 3;

type Over = Extract<Render, { phase: 'ready' | 'failed' | 'blocked' }>;

/** Posts what came of an export: one new message, and the progress message comes to rest. */
export function createDelivery({ nemo, tidings, ledger, materials, versions, showing, whenItsTurn, clock }: DeliveryDeps) {
  async function tellingOf(render: Over, version: Version, signal: AbortSignal): Promise<Telling> {
    switch (render.phase) {
      case 'failed':
        if (await isOfAnother(version.session)) return { kind: 'only-link', version: version.number, url: version.url };
        return { kind: 'render-failed', version: version.number };
      case 'blocked':
        return { kind: 'export-blocked', version: version.number };
      case 'ready': {
        const turn = await ledger.turns.get(render.id);
        return {
          kind: 'result',
          version: version.number,
          picture: turn?.batch ? (materials.names(turn.parts)[0] ?? null) : null,
          late: turn !== undefined && 'outcome' in turn && turn.outcome?.kind === 'changed' && turn.outcome.late,
          url: render.url,
          isCovered: await isCoveredIn(render.projectId, turn?.parts ?? []),
          clip: await nemo.clip(render.url, MAX_ATTACHED_BYTES, signal),
          text: render.text,
          changes:
            turn === undefined || turn.batch !== null ? [] : await versions.changes(version, timelineWordsFor(render.requester.locale)),
          cost: render.cost,
          refused: turn === undefined ? [] : await materials.refused(turn.parts),
        };
      }
    }
  }

  /** What was once made of a covered picture may show it in every later version. */
  async function isCoveredIn(projectId: string, parts: readonly Part[]): Promise<boolean> {
    return isCovered(parts) || isCovered((await ledger.projects.get(projectId))?.brought ?? []);
  }

  /** Versions of one thread are announced in their order; one that takes long, or never comes, does not hold up the next for ever. */
  async function inOrder({ id, history }: Over, { projectId, number, turnId }: Version, signal: AbortSignal): Promise<void> {
    if (id !== turnId) return; // asked for by itself
    const until = overSince(history) + ORDER_WAIT_MS;
    while (clock.now() < until && (await hasEarlier(projectId, number))) {
      await clock.sleepUntil(Math.min(clock.now() + LOOK_MS, until), signal);
    }
  }

  async function hasEarlier(projectId: string, number: number): Promise<boolean> {
    const earlier = (await versions.all(projectId)).filter((one) => one.number < number && one.number >= number - LOOKED_BACK);
    const renders = await Promise.all(earlier.map(({ turnId }) => ledger.renders.get(turnId)));
    return renders.some((render) => render !== undefined && render.phase !== 'told');
  }

  /** Of an account that is no longer ours only the links remain. */
  async function isOfAnother({ userId }: Session): Promise<boolean> {
    const ours = userId === null ? null : await nemo.accountId();
    return ours !== null && ours !== userId;
  }

  return {
    /** Says that there is nothing that could be exported. */
    async nothing(render: Extract<Render, { phase: 'empty' }>): Promise<void> {
      const { id, projectId, threadId, requester, replyTo, wanted, history } = render;
      const mistake = wanted === null ? ({ kind: 'nothing-to-export' } as const) : ({ kind: 'no-such-version', version: wanted } as const);
      await tidings.bring(projectId, { id, threadId, requester, replyTo }, { kind: 'mistake', mistake }, overSince(history));
      await showing.end(render, { kind: 'ended' });
    },

    async deliver(render: Over, signal: AbortSignal): Promise<void> {
      const { id, threadId, requester, replyTo } = render;
      const to: Addressee = { id, threadId, requester, replyTo };
      await inOrder(render, await versions.exported(render), signal);
      await whenItsTurn(render, signal, async (holds) => {
        const version = await versions.exported(render);
        const telling = await tellingOf(render, version, signal);
        holds(telling.kind === 'result' ? telling.clip : null);
        const messageId = await tidings.bring(render.projectId, to, telling, overSince(render.history));
        if (render.phase === 'ready') await versions.posted(version, messageId, render.url);
      });
      if (render.phase !== 'ready') return showing.end(render, { kind: 'ended' });
      await ledger.measures.update('turn', (known = []) => remember(known, clock.now() - render.askedAt));
      await showing.end(render, { kind: 'done' });
    },
  };
}

function overSince(history: Render['history']): number {
  return history.at(-1)?.at ?? 0;
}
