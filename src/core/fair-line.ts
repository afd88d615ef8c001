interface Places {
  /** How much room there is: so many at work at once, where each takes one. */
  readonly all: number;
  /** So many at work for one and the same person. */
  readonly each: number;
  /** How much room one takes to begin with, unless it says otherwise. */
  readonly size?: number;
}

interface Waiting {
  readonly who: string;
  readonly size: number;
  readonly enter: () => void;
}

/** Says that less room is needed from now on. */
type Shrink = (size: number) => void;

/**
 * A few places for many people. Whoever has fewer of them comes first, then whoever has waited longer; and the last
 * place is for somebody who has none, so that nobody waits for what one person has brought.
 */
export function createFairLine({ all, each, size = 1 }: Places) {
  const atWork = new Map<string, number>();
  const waiting = new Set<Waiting>();
  let free = all;

  const placesOf = ({ who }: Waiting): number => atWork.get(who) ?? 0;
  const mayEnter = (one: Waiting): boolean =>
    placesOf(one) === 0 ? free >= one.size : free >= 2 * one.size && placesOf(one) < each;

  function next(): Waiting | undefined {
    let first: Waiting | undefined;
    for (const one of waiting) {
      if (placesOf(one) === 0 && free < one.size) break; // else small ones would slip past a large one for ever
      if (mayEnter(one) && (first === undefined || placesOf(one) < placesOf(first))) first = one;
    }
    return first;
  }

  function fill(): void {
    for (let one = next(); one !== undefined; one = next()) {
      waiting.delete(one);
      free -= one.size;
      atWork.set(one.who, placesOf(one) + 1);
      one.enter();
    }
  }

  function leave(who: string): void {
    const left = (atWork.get(who) ?? 1) - 1;
    if (left > 0) atWork.set(who, left);
    else atWork.delete(who);
  }

  async function entered(who: string, signal: AbortSignal, room: number): Promise<void> {
    signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const one = { who, size: room, enter: resolve };
    const giveUp = () => {
      if (waiting.delete(one)) reject(signal.reason);
    };
    signal.addEventListener('abort', giveUp, { once: true });
    waiting.add(one);
    fill();
    await promise.finally(() => signal.removeEventListener('abort', giveUp));
  }

  /** Does the task once there is a place for this person. Rejects with the signal's reason where it fires before. */
  return async function inTurn<T>(
    who: string,
    signal: AbortSignal,
    task: (shrink: Shrink) => Promise<T>,
    room = size,
  ): Promise<T> {
    await entered(who, signal, room);
    let taken = room;
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
