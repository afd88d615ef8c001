import type { Clock } from '../../src/core/ports.ts';

/** One call of a process to the world around it: its store, the backend, Discord. */
export interface Call {
  /** Such as `turns.put`, `claims.take`, `nemo.send`, `discord.tell`. */
  readonly name: string;
  readonly args: readonly unknown[];
  /** `before` it has any effect, or `after`, when the process has not heard of it yet. */
  readonly side: 'before' | 'after';
}

/** These answer at once, and wait for nothing. */
const prompt = new Set([
  'all',
  'unfinished',
  'progress',
  'hears',
  'hearsAll',
  'newestIn',
  'sentAt',
  'isFresh',
  'inWords',
]);

/** What a change would write, as far as anybody can tell before: a write is known by that, be it a `put` or an `update`. */
async function foreseen(records: object, id: unknown, change: unknown): Promise<unknown> {
  const get: unknown = Reflect.get(records, 'get');
  if (typeof get !== 'function' || typeof change !== 'function') return undefined;
  try {
    const now: unknown = await Reflect.apply(get, records, [id]);
    const next: unknown = Reflect.apply(change, undefined, [now]);
    return next === now ? undefined : next;
  } catch {
    return undefined; // the change itself says so
  }
}

/**
 * A process that can be stopped between two lines, as by a kill or a suspended machine: every call to the outside passes
 * here, and whoever is stopped hears nothing any more until it is woken.
 */
export function createProcessLife() {
  const watchers = new Set<() => void>();
  const traps = new Set<(call: Call) => void>();
  let stopped: PromiseWithResolvers<void> | undefined;
  let underWay = 0;

  function stop(): void {
    stopped ??= Promise.withResolvers();
  }

  /** Passes unless the process is stopped. */
  async function pass(call?: Call): Promise<void> {
    if (call !== undefined && stopped === undefined) for (const spring of traps) spring(call);
    for (let stop = stopped; stop !== undefined; stop = stopped) await stop.promise;
  }

  async function call<T>(name: string, args: readonly unknown[], act: () => T): Promise<Awaited<T>> {
    await pass({ name, args, side: 'before' });
    underWay += 1;
    try {
      return await act();
    } finally {
      underWay -= 1;
      for (const notice of watchers) notice();
      await pass({ name, args, side: 'after' });
    }
  }

  /** The same thing, with every call to it passing here. */
  function wrap<T extends object>(name: string, target: T): T {
    return new Proxy(target, {
      get(_, key, self: object) {
        const member: unknown = Reflect.get(target, key);
        const called = `${name}.${String(key)}`;
        if (typeof member === 'object' && member !== null) return wrap(String(key), member);
        if (typeof member !== 'function') return member;
        if (key === 'update') {
          const update = (id: unknown, change: unknown): unknown => Reflect.apply(member, target, [id, change]);
          return async (id: unknown, change: unknown) => {
            const written = await foreseen(target, id, change);
            return call(written === undefined ? called : `${name}.put`, [id, written], () => update(id, change));
          };
        }
        if (key === 'later') return (...args: unknown[]) => void Reflect.apply(Reflect.get(self, 'update'), self, args);
        if (prompt.has(String(key))) return (...args: unknown[]): unknown => Reflect.apply(member, target, args);
        return (...args: unknown[]) => call(called, args, (): unknown => Reflect.apply(member, target, args));
      },
    });
  }

  return {
    wrap,
    stop,

    wake(): void {
      stopped?.resolve();
      stopped = undefined;
    },

    isStopped: (): boolean => stopped !== undefined,

    /** Stops it at the first call that is meant. Resolves when it stands there. */
    stopAt(isMeant: (call: Call) => boolean): Promise<Call> {
      const { promise, resolve } = Promise.withResolvers<Call>();
      const spring = (call: Call) => {
        if (stopped !== undefined || !isMeant(call)) return;
        traps.delete(spring);
        stop();
        resolve(call);
      };
      traps.add(spring);
      return promise;
    },

    /** How often something is called from now on. */
    countOf(name: string): () => number {
      let calls = 0;
      traps.add((call) => (calls += call.name === name && call.side === 'before' ? 1 : 0));
      return () => calls;
    },

    /** Time as this process feels it: whoever is stopped does not wake up. */
    clock(world: Clock): Clock {
      return {
        now: () => world.now(),
        async sleepUntil(time, signal) {
          await world.sleepUntil(time, signal);
          if (stopped === undefined) return;
          const { promise: gone, reject } = Promise.withResolvers<never>();
          const leave = () => reject(signal.reason);
          signal.addEventListener('abort', leave, { once: true });
          await Promise.race([pass(), gone]).finally(() => signal.removeEventListener('abort', leave));
        },
      };
    },

    /** How many calls are out that need no time of the clock to be answered. */
    underWay: (): number => underWay,

    /** Time for what is called from here: who sleeps in there is waiting for the clock. */
    clockWithin(world: Clock): Clock {
      return {
        now: () => world.now(),
        async sleepUntil(time, signal) {
          underWay -= 1;
          for (const notice of watchers) notice();
          await world.sleepUntil(time, signal).finally(() => (underWay += 1));
        },
      };
    },

    /** Time for loops that run beside all calls: one that is awake is under way until it sleeps again. */
    clockBeside(world: Clock): Clock {
      let awake = 0;
      return {
        now: () => world.now(),
        async sleepUntil(time, signal) {
          if (awake > 0) {
            awake -= 1;
            underWay -= 1;
            for (const notice of watchers) notice();
          }
          await world.sleepUntil(time, signal);
          awake += 1;
          underWay += 1;
        },
      };
    },

    onAnswer: (notice: () => void) => void watchers.add(notice),
  };
}
