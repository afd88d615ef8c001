import type { Logger } from 'pino';
import type { Claims, Ledger } from '../../core/ports.ts';
import { Silenced } from '../../core/telling.ts';
import type { Background } from '../background.ts';
import { NotOurs } from './book.ts';
import type { Overviews } from '../showing/overviews.ts';
import type { Item } from '../queue.ts';
import type { Renders } from '../render/renders.ts';
import type { Pauses } from '../retry.ts';
import type { TurnRunner } from './turn-runner.ts';

interface CarryDeps {
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly runner: TurnRunner;
  readonly overviews: Overviews;
  readonly renders: Renders;
  readonly pauses: Pauses;
  readonly background: Background;
  readonly log: Logger;
  readonly power: AbortSignal;
}

/** Carries what is first in line: a turn until it is told, an export until it knows which version it is about. */
export function createCarry({ ledger, claims, runner, overviews, renders, pauses, background, log, power }: CarryDeps) {
  /** True when it came to its end. Whatever was paid is on disk as sent, and is never sent again. */
  async function attempt(id: string): Promise<boolean> {
    try {
      if (!(await claims.take(`turn:${id}`))) return true; // this process was taken for dead, and another goes on with it
      const turn = await ledger.turns.get(id);
      if (turn !== undefined) await overviews.show(await runner.resume(turn, power));
      if (typeof turn?.claim === 'string') await claims.release(`button:${turn.claim}`);
      await claims.release(`turn:${id}`);
      return true;
    } catch (error) {
      power.throwIfAborted();
      if (error instanceof Silenced) log.warn({ err: error, turn: id }, 'what came of a turn cannot be told now');
      else log.error({ err: error, turn: id }, 'a turn fell over');
      return error instanceof NotOurs;
    }
  }

  /** A turn that only has to be told lets the next one pass: the session is free. */
  async function onlyHasToBeTold(id: string): Promise<boolean> {
    const turn = await ledger.turns.get(id).catch(() => undefined); // the store is in trouble: the turn waits for it
    return turn?.phase === 'settled';
  }

  return async function carry({ kind, id }: Item): Promise<void> {
    if (kind === 'render') return renders.beginWaiting(id);
    // After a task fell over it is taken up again: what is on disk says where it stood.
    for (let tries = 0; !(await attempt(id)); tries++) {
      if (await onlyHasToBeTold(id)) {
        background.start('retelling', async () => {
          do await pauses.pause(tries++);
          while (!(await attempt(id)));
        });
        return;
      }
      await pauses.pause(tries);
    }
  };
}
