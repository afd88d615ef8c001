/** The time this Discord lives in. Tests hand in one they can move by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `task` once, `ms` from now; the answer takes it back. Never keeps the process alive. */
  after(ms: number, task: () => void): () => void;
}

/** The real time. */
export const realClock: Clock = {
  now: () => Date.now(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
