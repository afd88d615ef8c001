interface Places {
  /** So many are at work at once. */
  readonly all: number;
  /** And so many of them for one and the same person. */
  readonly each: number;
}

interface Waiting {
  readonly who: string;
  readonly enter: () => void;
}

/**
 * A few places for many people. Whoever has fewer of them comes first, then whoever has waited longer; and the last place is for
 * somebody who has none, so that nobody waits for what one person has brought.
 */
export function createFairLine({ all, each }: Places) {
  const atWork = new Map<string, number>();
  const waiting = new Set<Waiting>();
  let free = all;

  const placesOf = ({ who }: Waiting): number => atWork.get(who) ?? 0;
  const mayEnter = (one: Waiting): boolean => (placesOf(one) === 0 ? free > 0 : free > 1 && placesOf(one) < each);

  function next(): Waiting | undefined {
    let first: Waiting | undefined;
    for (const one of free > 0 ? waiting : []) {
      if (mayEnter(one) && (first === undefined || placesOf(one) < placesOf(first))) first = one;
    }
    return first;
  }

  function fill(): void {
    for (let one = next(); one !== undefined; one = next()) {
      waiting.delete(one);
      count(one.who, 1);
      one.enter();
    }
  }

  function count(who: string, more: 1 | -1): void {
    const now = (atWork.get(who) ?? 0) + more;
    if (now > 0) atWork.set(who, now);
    else atWork.delete(who);
    free -= more;
  }

  async function entered(who: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const one = { who, enter: resolve };
    const leave = () => {
      if (waiting.delete(one)) reject(signal.reason);
    };
    signal.addEventListener('abort', leave, { once: true });
    waiting.add(one);
    fill();
    await promise.finally(() => signal.removeEventListener('abort', leave));
  }

  /** Does the task once there is a place for this person. Rejects with the signal's reason where it fires before. */
  return async function inTurn<T>(who: string, signal: AbortSignal, task: () => Promise<T>): Promise<T> {
    await entered(who, signal);
    try {
      return await task();
    } finally {
      count(who, -1);
      fill();
    }
  };
}
