import { plainWords } from '../../core/gui.ts';
import { addresseeOf, thumbnailOf } from '../../core/request.ts';
import type { Addressee, Telling } from '../../core/telling.ts';
import type { Outcome, Turn } from '../../core/turn.ts';
import type { Materials } from '../project/materials.ts';
import type { Happening } from './book.ts';
import type { Receipts } from './receipts.ts';
import type { Renders } from '../render/renders.ts';
import type { Sessions } from '../project/sessions.ts';
import type { Showing } from '../showing/showing.ts';
import type { Tidings } from '../showing/tidings.ts';
import type { Versions } from '../render/versions.ts';

export type Settlement = ReturnType<typeof createSettlement>;

interface SettlementDeps {
  readonly tidings: Tidings;
  readonly sessions: Sessions;
  readonly materials: Materials;
  readonly receipts: Receipts;
  readonly renders: Renders;
  readonly versions: Versions;
  readonly showing: Showing;
}

type Settled = Extract<Turn, { phase: 'settled' }>;

/** What is done about a settled turn: a changed timeline becomes a version and a render, anything else is told. */
export function createSettlement({ tidings, sessions, materials, receipts, renders, versions, showing }: SettlementDeps) {
  /** The render's result tells a turn that changed the timeline: exactly one ping. */
  async function renderOrTell(
    turn: Settled,
    outcome: Extract<Outcome, { kind: 'changed' }>,
    to: Addressee,
    signal: AbortSignal,
  ): Promise<Happening> {
    const cost = await receipts.close(turn, signal);
    const text = plainWords(outcome.text);
    const version = await versions.keep(turn, outcome.draft);
    if (turn.stoppedAt !== null) return say(turn, to, { kind: 'stopped-late', version });
    if (version === null) return say(turn, to, text === '' ? { kind: 'nothing-changed' } : await reply(turn, text));
    await showing.show(turn, { kind: 'rendering', percent: null }, text);
    await renders.ask({
      id: turn.id,
      projectId: turn.projectId,
      version,
      text,
      cost,
      to,
      thumbnail: thumbnailOf(turn.parts),
      askedAt: turn.askedAt,
    });
    return { type: 'export-ordered' };
  }

  async function reply(turn: Settled, text: string): Promise<Telling> {
    return { kind: 'reply', text, refused: await materials.refused(turn.parts) };
  }

  async function say(turn: Settled, to: Addressee, telling: Telling): Promise<Happening> {
    await tidings.bring(turn.projectId, to, telling, turn.history.at(-1)?.at ?? turn.askedAt);
    await showing.end(turn, { kind: 'ended' });
    return { type: 'told' };
  }

  async function tellingOf(turn: Settled, outcome: Exclude<Outcome, { kind: 'changed' | 'dropped' }>): Promise<Telling> {
    switch (outcome.kind) {
      case 'reply': {
        const text = plainWords(outcome.text);
        return text === '' ? { kind: 'nothing-changed' } : reply(turn, text);
      }
      case 'refused':
        return { kind: 'failure', failure: outcome.failure, spent: spentBy(outcome) };
      case 'afresh':
        return { kind: 'afresh' };
      case 'no-material': {
        const refused = await materials.refused(turn.parts);
        return refused.length > 0 ? { kind: 'refused-files', refused } : { kind: 'mistake', mistake: { kind: 'no-picture' } };
      }
      case 'incomplete':
        return { kind: 'incomplete', refused: await materials.refused(turn.parts) };
      case 'nothing-changed':
      case 'unknown':
      case 'stopped':
        return { kind: outcome.kind };
    }
  }

  return {
    /** Resolves with what has become of the turn by that: it is told, or its export will tell it. */
    async settle(turn: Settled, signal: AbortSignal): Promise<Happening> {
      const { outcome } = turn;
      const to = addresseeOf(turn);
      if (to === undefined) return { type: 'told' };
      if (outcome.kind === 'changed') return renderOrTell(turn, outcome, to, signal);
      receipts.drop(turn);
      if (outcome.kind === 'dropped') return showing.drop(turn).then(() => ({ type: 'told' })); // whoever deletes a request wants no answer
      if (turn.stoppedAt !== null && outcome.kind !== 'stopped') return say(turn, to, { kind: 'stopped-late', version: null });
      const told = await say(turn, to, await tellingOf(turn, outcome));
      if (outcome.kind === 'afresh') await sessions.acknowledge(turn.projectId, signal);
      return told;
    },
  };
}

/** A clear no before or instead of the run costs nothing; a run that stumbled, or made too much, may have. */
function spentBy(outcome: Extract<Outcome, { kind: 'refused' }>): 'nothing' | 'maybe' {
  const hasRun = outcome.failure.kind === 'agent-stumbled' || outcome.failure.kind === 'overgrown';
  return outcome.at === 'sent' && hasRun ? 'maybe' : 'nothing';
}
