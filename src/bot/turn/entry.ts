import { mayDirect } from '../../core/permission.ts';
import type { Project } from '../../core/project.ts';
import type { Turn, TurnFacts } from '../../core/turn.ts';
import { logPhase } from '../log-lines.ts';
import { release } from '../project/held.ts';
import { closeQuestion } from '../project/question.ts';
import { settingsOf } from '../rules/rules.ts';
import type { World } from '../world.ts';

/** Everything a new turn must say of itself; the rest has its beginning here. */
type NewTurn = Pick<TurnFacts, 'id' | 'projectId' | 'requester' | 'parts'> & Partial<TurnFacts>;

/** The facts of a turn that is asked for now, in milliseconds since the epoch. */
export function factsOf(turn: NewTurn, phase: 'opening' | 'queued', now: number): TurnFacts {
  const askedAt = turn.askedAt ?? now;
  const fresh = {
    claim: null,
    repeats: null,
    each: false,
    batch: null,
    stoppedAt: null,
    agreed: [],
    creditsBefore: null,
  };
  return { ...fresh, askedAt, history: [{ phase, at: askedAt }], ...turn };
}

/**
 * Writes a turn down, and resolves with it. Null where its id is known: an event that came twice, or another process
 * that was first.
 */
export async function enter({ engine, ledger, log }: World, turn: Turn): Promise<Turn | null> {
  const { id } = turn;
  if ((await ledger.turns.get(id)) !== undefined) return null;
  let isNew = false;
  const write = ledger.turns.update(id, (known) => {
    isNew = known === undefined;
    return known ?? turn; // its writer died a moment ago: it is ours to go on with
  });
  const [owned, written] = await Promise.allSettled([engine.own({ kind: 'turn', id }), write]);
  if (written.status === 'rejected') throw written.reason;
  if (owned.status === 'rejected') {
    // whoever reads that it did not work must not be charged for it later: it would be found on disk
    if (isNew) await ledger.turns.remove(id);
    throw owned.reason;
  }
  if (!owned.value) return null;
  if (isNew) logPhase(log, turn);
  return written.value ?? turn;
}

/**
 * A request counts: its pictures wait for no other words, no question is open, and its messages are known by it. Its
 * own comes last: known, all is done. As long as its person is still to be let, all that is others' stays as it is.
 */
export async function settleIn(world: World, turn: Turn): Promise<void> {
  const { id, projectId, parts } = turn;
  const project = await world.ledger.projects.get(projectId);
  const isTaken = project === undefined || (await isLet(world, project, turn));
  if (project !== undefined && isTaken) {
    await release(world, projectId, parts);
    await closeQuestion(world, projectId, id);
  }
  const kept = new Set(isTaken ? [] : project.held.map(({ messageId }) => messageId));
  for (const { messageId } of parts)
    if (messageId !== null && !kept.has(messageId)) await world.ledger.messages.put(messageId, id);
}

async function isLet(world: World, project: Project, { requester, agreed }: Turn): Promise<boolean> {
  const may = mayDirect(project, requester.id, await settingsOf(world, project.guildId));
  return may === 'yes' || (may === 'ask' && agreed.includes('consent'));
}
