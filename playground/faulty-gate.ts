/** What becomes of a request in place of its answer; `next` carries it out. */
export type Fault<Reply> = (next: () => Promise<Reply>) => Promise<Reply>;

export interface Strike<Asked, Reply> {
  readonly is: (asked: Asked) => boolean;
  /** Of those that are meant: from which one on, counted from 1, and how many. */
  readonly from?: number;
  readonly times?: number;
  readonly fault: Fault<Reply>;
}

/** One strike, as it goes on. */
export interface Struck {
  /** How many of the requests that are meant have come, and how many of them the fault has struck. */
  readonly seen: number;
  readonly hits: number;
}

/** A gate that lets everything pass but what it is told to strike. For either server: each has its own faults. */
export function createFaultyGate<Asked, Reply>() {
  const strikes = new Set<{ readonly strike: Strike<Asked, Reply>; readonly count: { seen: number; hits: number } }>();

  return {
    async gate(asked: Asked, next: () => Promise<Reply>): Promise<Reply> {
      for (const { strike, count } of strikes) {
        if (!strike.is(asked)) continue;
        count.seen += 1;
        const { from = 1, times = Infinity } = strike;
        if (count.seen < from || count.seen >= from + times) continue;
        count.hits += 1;
        return strike.fault(next);
      }
      return next();
    },

    /** From now on, until everything is mended. */
    strike(strike: Strike<Asked, Reply>): Struck {
      const count = { seen: 0, hits: 0 };
      strikes.add({ strike, count });
      return count;
    },

    mend: (): void => strikes.clear(),
  };
}
