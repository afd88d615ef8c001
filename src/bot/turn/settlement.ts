import { plainWords } from '../../core/gui.ts';
import { addresseeOf, thumbnailOf } from '../../core/request.ts';
import type { Addressee, Cost, Telling } from '../../core/telling.ts';
import { spentBy } from '../../core/turn-event.ts';
import type { Outcome, Turn } from '../../core/turn.ts';
import { announce } from '../progress/announce.ts';
import { leave, retract, show } from '../progress/card.ts';
import { refusedOf } from '../project/materials.ts';
import { openQuestion } from '../project/question.ts';
import { acknowledgeSession, loseSession } from '../project/sessions.ts';
import { exportTurn } from '../render/exports.ts';
import { keepVersion, newestVersion } from '../render/versions.ts';
import { isPaidAnew, purseOf } from '../purse/payer.ts';
import { guildOf } from '../rules/rules.ts';
import { noteSpending } from '../rules/spending.ts';
import type { World } from '../world.ts';
import { leaveToOther } from './leave-to-other.ts';
import { tellMade, waitsForWish } from './made.ts';
import type { TurnHappening } from './machine.ts';
import { closeReceipt, dropReceipt, lateReceiptOf, readyToClose } from './receipts.ts';
import { leaveTakenBack } from './taken-back.ts';

type Settled = Extract<Turn, { phase: 'settled' }>;

/**
 * What is done about a settled turn: a changed timeline becomes a version and a render, anything else is told. Resolves
 * with what has become of the turn by that: it is told, or its export will tell it.
 */
export async function settle(world: World, turn: Settled): Promise<TurnHappening> {
  const { outcome } = turn;
  const to = addresseeOf(turn);
  if (to === undefined) return { type: 'told' };
  if (!wasSent(turn)) await dropReceipt(world, turn);
  if (outcome.kind === 'afresh' && outcome.lost !== undefined)
    await loseSession(world, turn.projectId, { sessionId: outcome.lost });
  if (outcome.kind === 'changed') return exportOrTell(world, turn, outcome, to);
  if (wasSent(turn) && turn.cost === undefined) return receiptOf(world, turn);
  if (outcome.kind === 'dropped') {
    await Promise.all([leaveTakenBack(world, turn), retract(world, turn)]); // whoever deletes it wants no answer
    return { type: 'told' };
  }
  if (outcome.kind === 'answered') return leaveToOther(world, turn, outcome.by);
  if (turn.stoppedAt !== null && outcome.kind !== 'stopped')
    return tell(world, turn, to, {
      ...(outcome.kind === 'unknown' ? { kind: 'stopped-unsure' } : { kind: 'stopped-late', version: null }),
      cost: costIn(turn),
    });
  const told = await tell(world, turn, to, await tellingOf(world, turn, outcome));
  if (outcome.kind === 'afresh') await acknowledgeSession(world, turn.projectId, world.power);
  return told;
}

/** The render's result tells a turn that changed the timeline: exactly one ping. */
async function exportOrTell(
  world: World,
  turn: Settled,
  outcome: Extract<Outcome, { kind: 'changed' }>,
  to: Addressee,
): Promise<TurnHappening> {
  const { id, projectId, askedAt, parts } = turn;
  const text = plainWords(outcome.text);
  const isOpen = wasSent(turn) && turn.cost === undefined;
  const close = isOpen ? await readyToClose(world, turn, true) : async () => costIn(turn);
  const [version, paid] = await Promise.all([keepVersion(world, turn, outcome.draft), close()]);
  const isExported = turn.stoppedAt === null && version !== null && !(await waitsForWish(world, turn));
  const noted = async () => (isOpen ? noteSpending(world, turn, paid) : undefined);
  // what an export tells is kept with the export
  if (isOpen && !isExported) return noted().then(() => ({ type: 'receipt', cost: paid }));
  if (turn.stoppedAt !== null) return tell(world, turn, to, { kind: 'stopped-late', version, cost: costIn(turn) });
  if (version === null) return tell(world, turn, to, await replyOf(world, turn, text));
  await openQuestion(world, turn, text);
  if (!isExported) {
    const { late } = outcome;
    const cost = wasSent(turn) ? paid : await lateReceiptOf(world, turn);
    await tellMade(world, turn, to, { number: version, text, late, cost });
    return { type: 'told' };
  }
  const cost = wasSent(turn) ? paid : await lateReceiptOf(world, turn);
  await show(world, turn, { kind: 'rendering', percent: null }, text);
  const wish = { id, projectId, version, text, cost, to, thumbnail: thumbnailOf(parts), askedAt };
  await Promise.all([noted(), exportTurn(world, wish)]);
  return { type: 'export-ordered' };
}

/** It is written down before it is told: telling may take long. */
async function receiptOf(world: World, turn: Settled): Promise<TurnHappening> {
  return { type: 'receipt', cost: await closeReceipt(world, turn, spentBy(turn.outcome) === 'maybe') };
}

function costIn({ cost = null }: Settled): Cost | null {
  return cost;
}

function wasSent({ history }: Settled): boolean {
  return history.some(({ phase }) => phase === 'sent');
}

async function tell(world: World, turn: Settled, to: Addressee, telling: Telling): Promise<TurnHappening> {
  await announce(world, turn.projectId, to, telling, turn.history.at(-1)?.at ?? turn.askedAt);
  await (telling.kind === 'stopped' && telling.onCard === true ? leave(world, turn) : retract(world, turn));
  return { type: 'told' };
}

async function tellingOf(
  world: World,
  turn: Settled,
  outcome: Exclude<Outcome, { kind: 'changed' | 'dropped' | 'answered' }>,
): Promise<Telling> {
  const cost = costIn(turn);
  switch (outcome.kind) {
    case 'reply':
      return askedBy(world, turn, await replyOf(world, turn, plainWords(outcome.text)));
    case 'refused':
      return { kind: 'failure', failure: outcome.failure, spent: spentBy(outcome), cost };
    case 'afresh':
      return { kind: 'afresh', isPaidAnew: await isByAnother(world, turn), cost };
    case 'no-material': {
      const refused = await refusedOf(world, turn);
      return refused.length > 0
        ? { kind: 'refused-files', refused }
        : { kind: 'mistake', mistake: { kind: 'no-picture' } };
    }
    case 'unsent':
      return { kind: 'unsent', why: outcome.why };
    case 'incomplete':
      return { kind: 'incomplete', refused: await refusedOf(world, turn) };
    case 'nothing-changed':
      return { kind: 'nothing-changed', cost };
    case 'unknown':
      return { kind: 'unknown', text: plainWords(outcome.text ?? ''), cost };
    case 'stopped':
      return { kind: 'stopped', onCard: turn.batch === null };
  }
}

/** Whether another account pays for it than for what was made there last. */
async function isByAnother(world: World, { projectId }: Settled): Promise<boolean> {
  const last = await newestVersion(world, projectId);
  const purse = await purseOf(world, await guildOf(world, { projectId }));
  return last !== undefined && (await isPaidAnew(world, last.session, purse));
}

async function replyOf(world: World, turn: Settled, text: string): Promise<Telling> {
  return text === ''
    ? { kind: 'nothing-changed', cost: costIn(turn) }
    : { kind: 'reply', text, refused: await refusedOf(world, turn), cost: costIn(turn) };
}

/** A turn that has changed nothing may end in a question: it is open until something else is asked for. */
async function askedBy(world: World, turn: Settled, telling: Telling): Promise<Telling> {
  if (telling.kind !== 'reply') return telling;
  const question = await openQuestion(world, turn, telling.text);
  return question === null ? telling : { ...telling, question };
}
