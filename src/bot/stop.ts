import { UserError } from '../core/failure.ts';
import type { Note } from '../core/note.ts';
import type { Phase, Turn } from '../core/turn.ts';
import { showStopped } from './progress/card.ts';
import { recordTurn } from './turn/machine.ts';
import { isExporting } from './under-way.ts';
import type { World } from './world.ts';

interface Wish {
  /** Which of a project's turns are meant. */
  readonly isMeant: (turn: Turn) => boolean;
  /** Which of them this person may stop. */
  readonly mayStop: (turn: Turn) => boolean;
}

/**
 * Drops what waits, and waits no longer for what runs: that is not hung up on, since hanging up may cancel what was
 * paid. Resolves with what the person reads; throws where there is nothing that this person may stop.
 */
export async function stop(world: World, projectId: string, { isMeant, mayStop }: Wish): Promise<Note> {
  let [stopped, theirs, mayBeCharged] = [0, 0, false];
  for (const { id } of await world.engine.line(projectId)) {
    const turn = await world.ledger.turns.get(id);
    if (turn === undefined || !canBeStopped(turn) || !isMeant(turn)) continue;
    if (!mayStop(turn)) theirs += 1;
    else {
      const after = await stopOne(world, turn);
      stopped += after.stoppedAt === null ? 0 : 1;
      mayBeCharged ||= mayHaveLeft(after);
      if (!isToldElsewhere(world, after)) world.background.start('stopped', () => showStopped(world, after));
    }
  }
  if (stopped > 0) return { kind: 'stopped', stopped, mayBeCharged };
  if (theirs > 0) throw new UserError({ kind: 'not-yours-to-stop' });
  if (await isExporting(world, projectId)) return { kind: 'file-comes' };
  throw new UserError({ kind: 'nothing-running' });
}

/** One whose door is not open yet ends as soon as that is known. */
function mayHaveLeft(stopped: Turn): boolean {
  return stopped.phase === 'settled' ? stopped.outcome.kind !== 'stopped' : stopped.phase !== 'opening';
}

/** It may move on between being looked at and being stopped. */
async function stopOne(world: World, turn: Turn): Promise<Turn> {
  const after = await recordTurn(world, turn.id, { type: 'stop' }, turn.phase);
  return after.phase === turn.phase || after.stoppedAt !== null || !canBeStopped(after) ? after : stopOne(world, after);
}

/**
 * Another process has it in hand, and tells in a moment that it was stopped: what is shown here might come after that.
 */
function isToldElsewhere({ memory }: World, { id, phase }: Turn): boolean {
  return phase === 'settled' && memory.shown.stepOf(id) === undefined;
}

const over: ReadonlySet<Phase> = new Set(['settled', 'exporting', 'told']);

function canBeStopped({ phase }: Turn): boolean {
  return !over.has(phase);
}
