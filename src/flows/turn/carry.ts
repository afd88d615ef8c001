import type { Logger } from 'pino';
import type { Claims, Ledger } from '../../core/ports.ts';
import { Silenced } from '../../core/telling.ts';
import type { Background } from '../background.ts';
import { NotOurs } from './book.ts';
import { logging } from '../log-context.ts';
import type { Overviews } from '../showing/overviews.ts';
import type { Item } from '../queue.ts';
import type { Renders } from '../render/renders.ts';
import type { Retries } from '../retry.ts';
import type { UnderWay } from '../under-way.ts';
import type { TurnRunner } from './turn-runner.ts';

interface CarryDeps {
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly underWay: Pick<UnderWay, 'leave'>;
  readonly runner: TurnRunner;
  readonly overviews: Overviews;
  readonly renders: Renders;
  readonly background: Background;
  readonly retries: Pick<Retries, 'pause'>;
  readonly log: Logger;
  readonly power: AbortSignal;
}

/** Carries what is first in line: a turn until it is told, an export until it knows which version it is about. */
export function createCarry({ ledger, claims, underWay, runner, overviews, renders, background, retries, log, power }: CarryDeps) {
  /** True when it came to its end. Whatever was paid is on disk as sent, and is never sent again. */
  async function attempt(id: string): Promise<boolean> {
    const isOver = await carryOn(id);
    if (isOver) underWay.leave('turn', id);
    return isOver;
  }

  async function carryOn(id: string): Promise<boolean> {
    try {
      if (!(await claims.take(`turn:${id}`))) return true; // this process was taken for dead, and another goes on with it
      const turn = await ledger.turns.get(id);
      if (turn !== undefined) await overviews.show(await runner.resume(turn, power));
      if (typeof turn?.claim === 'string') await claims.release(`button:${turn.claim}`);
      await claims.release(`turn:${id}`);
      return true;
    } catch (error) {
      power.throwIfAborted();
      if (error instanceof Silenced) log.warn({ err: error }, 'what came of a turn cannot be told now');
      else log.error({ err: error }, 'a turn fell over');
      return error instanceof NotOurs;
    }
  }

  /** A turn that only has to be told lets the next one pass: the session is free. */
  async function onlyHasToBeTold(id: string): Promise<boolean> {
    const turn = await ledger.turns.get(id).catch(() => undefined); // the store is in trouble: the turn waits for it
    return turn?.phase === 'settled';
  }

  /** After it fell over it is taken up again: what is on disk says where it stood. */
  async function carryTurn(id: string): Promise<void> {
    for (let tries = 0; !(await attempt(id)); tries = await retries.pause(tries)) {
      if (await onlyHasToBeTold(id)) {
        const retell = async () => {
          do tries = await retries.pause(tries);
          while (!(await attempt(id)));
        };
        background.start('retelling', retell, { turn: id });
        return;
      }
    }
  }

  return async function carry({ kind, id, projectId: project }: Item): Promise<void> {
    if (kind === 'render') return logging({ export: id, project }, () => renders.beginWaiting(id));
    await logging({ turn: id, project }, () => carryTurn(id));
  };
}
