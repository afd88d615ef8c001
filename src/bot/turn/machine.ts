import { standsAside } from '../../core/aside.ts';
import { step, type Phase, type Turn, type TurnEvent } from '../../core/turn.ts';
import { record, type Happening, type Machine } from '../../engine/machine.ts';
import { logPhase } from '../log-lines.ts';
import { requestOf } from '../room.ts';
import type { World } from '../world.ts';

export type TurnHappening = Happening<TurnEvent>;

export const turnMachine: Machine<World, Turn, TurnEvent> = {
  kind: 'turn',
  records: ({ ledger }) => ledger.turns,
  step: ({ config }, turn, event, at) => step(turn, { ...event, at }, waitsIn(config)),
  isGuarded: ({ type }) => type === 'departing', // from then on it may be paid
  onPhase({ log, memory }, turn) {
    logPhase(log, turn);
    memory.waiting.moved(turn.id);
    memory.room.recount(requestOf(turn, standsAside(turn)));
  },
};

/** What happened to a turn, written down. */
export async function recordTurn(world: World, id: string, event: TurnHappening, during?: Phase): Promise<Turn> {
  const after = await record(world, turnMachine, id, event, during);
  world.engine.tell({ kind: 'moved', id, isStopped: after.stoppedAt !== null }); // another process may carry it
  return after;
}

function waitsIn(config: World['config']) {
  return {
    lookFirstMs: config.LOOK_FIRST_MS,
    lookNextMs: config.LOOK_NEXT_MS,
    answerLimitMs: config.ANSWER_LIMIT_MS,
  };
}
