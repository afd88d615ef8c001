interface Places {
  /** How much room there is: so many at work at once, where each takes one. */
  readonly all: number;
  /** So many at work for one and the same person. */
  readonly each: number;
  /** How much room one takes to begin with. */
  readonly size?: number;
}

interface Waiting {
  readonly who: string;
  readonly enter: () => void;
}

/** Says that less room is needed from now on. */
type Shrink = (size: number) => void;

/**
 * A few places for many people. Whoever has fewer of them comes first, then whoever has waited longer; and the last place is for
 * somebody who has none, so that nobody waits for what one person has brought.
 */
export function createFairLine({ all, each, size = 1 }: Places) {
  const atWork = new Map<string, number>();
  const waiting = new Set<Waiting>();
  let free = all;

  const placesOf = ({ who }: Waiting): number => atWork.get(who) ?? 0;
  const mayEnter = (one: Waiting): boolean => (placesOf(one) === 0 ? free >= size : free >= 2 * size && placesOf(one) < each);

  function next(): Waiting | undefined {
    let first: Waiting | undefined;
    for (const one of free >= size ? waiting : []) {
      if (mayEnter(one) && (first === undefined || placesOf(one) < placesOf(first))) first = one;
    }
    return first;
  }

  function fill(): void {
    for (let one = next(); one !== undefined; one = next()) {
      waiting.delete(one);
      free -= size;
      atWork.set(one.who, placesOf(one) + 1);
      one.enter();
    }
  }

  function leave(who: string): void {
    const left = (atWork.get(who) ?? 1) - 1;
    if (left > 0) atWork.set(who, left);
    else atWork.delete(who);
  }

  async function entered(who: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const one = { who, enter: resolve };
    const giveUp = () => {
      if (waiting.delete(one)) reject(signal.reason);
    };
    signal.addEventListener('abort', giveUp, { once: true });
    waiting.add(one);
    fill();
    await promise.finally(() => signal.removeEventListener('abort', giveUp));
  }

  /** Does the task once there is a place for this person. Rejects with the signal's reason where it fires before. */
  return async function inTurn<T>(who: string, signal: AbortSignal, task: (shrink: Shrink) => Promise<T>): Promise<T> {
    await entered(who, signal);
    let taken = size;
    const shrink: Shrink = (to) => {
      free += taken - Math.min(to, taken);
      taken = Math.min(to, taken);
      fill();
    };
    try {
      return await task(shrink);
    } finally {
      leave(who);
      shrink(0);
    }
  };
}
