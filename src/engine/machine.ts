import { OWNER_LIFE_MS, type Clock, type Records } from '../core/ports.ts';
import type { Background } from './background.ts';
import type { Awaiting, Engine } from './engine.ts';

/** What something is that happens, whenever it does. */
export type Happening<E> = E extends { readonly at: number } ? Omit<E, 'at'> : never;

interface Phased {
  readonly id: string;
  readonly phase: string;
}

/** What the loop needs of the world in which it runs. */
interface Running {
  readonly engine: Pick<Engine, 'own' | 'release' | 'pause'>;
  readonly background: Background;
  readonly clock: Clock;
  readonly power: AbortSignal;
}

/** A union of phases on disk, and how it moves on. Nothing is acted on that is not written down. */
export interface Machine<W, R extends Phased, E> {
  readonly kind: 'turn' | 'render';
  readonly records: (world: W) => Pick<Records<R>, 'get' | 'update'>;
  /** Pure. Throws where the event does not fit the phase. */
  readonly step: (world: W, record: R, event: Happening<E>, at: number) => R;
  /**
   * An event after which something is done that cannot be taken back: it is written down only by whoever owns the
   * record.
   */
  readonly isGuarded: (event: Happening<E>) => boolean;
  /** Hears of every new phase. */
  readonly onPhase: (world: W, record: R) => void;
}

/** What is done in each phase of a machine, until it is over. */
export interface Carrying<W, R extends Phased, E> {
  readonly machine: Machine<W, R, E>;
  /**
   * Does what the phase asks for. Null where nothing is left to do from here: the record stands as it is, or has moved
   * on.
   */
  readonly act: (world: W, record: R) => Promise<Happening<E> | null>;
  /**
   * What a phase means to a process that finds it on disk, where that is something else than to the one that entered
   * it.
   */
  readonly found: (world: W, record: R) => Happening<E> | null;
  /** What is written down at the same moment as what happened. A kill may leave either without the other. */
  readonly beside: (world: W, record: R, event: Happening<E>) => Promise<unknown>;
  /** It was carried as far as it goes. */
  readonly carried: (world: W, record: R) => Promise<void>;
  /** Nobody in this process carries it any more. */
  readonly left: (world: W, id: string) => void;
  /** What else waits for the same project need not wait for it any more. */
  readonly letsPass: (record: R) => boolean;
  /** From now on it is gone on with here without a place in line, until it is left. */
  readonly goesOnAlone: (world: W, id: string) => void;
  /** What it waits for where somebody outside has to say something first. */
  readonly awaits: (world: W, record: R) => Awaiting | undefined;
  /** Something failed: it is tried again, unless another process goes on with it. */
  readonly onTrouble: (world: W, error: unknown, id: string) => void;
}

/** A process that slept through its own expiry was taken for dead, and another one carries its work now. */
export class NotOurs extends Error {
  override readonly name = 'NotOurs';

  constructor(kind: string, id: string) {
    super(`${kind} ${id} is carried by another process now`);
  }
}

/**
 * What happened, written down: the one place where a record moves on. An event that came out of one phase counts only
 * in that phase: where somebody else moved it meanwhile, what stands on disk is resolved with as it is.
 */
export async function record<W extends Pick<Running, 'engine' | 'clock'>, R extends Phased, E>(
  world: W,
  machine: Machine<W, R, E>,
  id: string,
  event: Happening<E>,
  during?: R['phase'],
): Promise<R> {
  // The time is from before the claim: what is guarded is never younger than the last moment this process was known to
  // be alive.
  const at = world.clock.now();
  if (machine.isGuarded(event)) await demandOurs(world, machine.kind, id);
  let before: R | undefined;
  const after = await machine.records(world).update(id, (now) => {
    before = now;
    if (now === undefined) throw new Error(`${machine.kind} ${id} is not on disk`);
    return during === undefined || now.phase === during ? machine.step(world, now, event, at) : now;
  });
  if (after === undefined) throw new Error(`${machine.kind} ${id} is gone`);
  if (after.phase !== before?.phase) machine.onPhase(world, after);
  return after;
}

/**
 * Carries one record as far as its project must wait for it: after trouble it is taken up again from what is on disk.
 */
export async function run<W extends Running, R extends Phased, E>(
  world: W,
  how: Carrying<W, R, E>,
  id: string,
): Promise<Awaiting | undefined> {
  const { engine, background } = world;
  const { kind, records } = how.machine;
  let tries = 0;
  let awaiting: Awaiting | undefined;
  const isOver = async () => {
    const came = await attempt(world, how, id);
    if (came === 'over') how.left(world, id);
    else if (came !== 'in trouble') awaiting = came;
    return came !== 'in trouble';
  };
  const untilOver = async () => {
    do tries = await engine.pause(tries);
    while (!(await isOver()));
  };
  while (!(await isOver())) {
    const now = await records(world)
      .get(id)
      .catch(() => undefined); // the store is in trouble: what follows waits for it
    if (now !== undefined && how.letsPass(now)) {
      how.goesOnAlone(world, id);
      background.start('telling again', untilOver, { [kind]: id });
      return undefined;
    }
    tries = await engine.pause(tries);
  }
  return awaiting;
}

/** `over` where it came as far as it goes, or is carried by another process. What waits for somebody stays ours. */
async function attempt<W extends Running, R extends Phased, E>(
  world: W,
  how: Carrying<W, R, E>,
  id: string,
): Promise<'over' | 'in trouble' | Awaiting> {
  const { engine, power } = world;
  const { kind, records } = how.machine;
  try {
    // this process was taken for dead, and another goes on with it
    if (!(await engine.own({ kind, id }))) return 'over';
    const found = await records(world).get(id);
    const now = found && (await through(world, how, found));
    const awaiting = now && how.awaits(world, now);
    if (awaiting !== undefined) return awaiting;
    if (now !== undefined) await how.carried(world, now);
    await engine.release({ kind, id });
    return 'over';
  } catch (error) {
    power.throwIfAborted();
    how.onTrouble(world, error, id);
    return error instanceof NotOurs ? 'over' : 'in trouble';
  }
}

/** Each phase is written down before it is acted on. */
async function through<W extends Running, R extends Phased, E>(world: W, how: Carrying<W, R, E>, found: R): Promise<R> {
  const { clock } = world;
  const { machine } = how;
  const meant = how.found(world, found);
  let now = meant === null ? found : await record(world, machine, found.id, meant, found.phase);
  for (;;) {
    const since = clock.now();
    const event = await how.act(world, now);
    // it may have been lost meanwhile
    if (clock.now() - since >= OWNER_LIFE_MS) await demandOurs(world, machine.kind, now.id);
    const [next] = await Promise.all([
      event === null ? machine.records(world).get(now.id) : record(world, machine, now.id, event, now.phase),
      event === null ? undefined : how.beside(world, now, event),
    ]);
    if (next === undefined || (event === null && next.phase === now.phase)) return next ?? now;
    now = next;
  }
}

async function demandOurs({ engine }: Pick<Running, 'engine'>, kind: 'turn' | 'render', id: string): Promise<void> {
  if (!(await engine.own({ kind, id }))) throw new NotOurs(kind, id);
}
