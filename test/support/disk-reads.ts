import { StatementSync } from 'node:sqlite';

/** Counts the records that are really read from disk in this process, until it is disposed of. They are written elsewhere. */
export function countDiskReads() {
  const { get } = StatementSync.prototype;
  let reads = 0;
  StatementSync.prototype.get = function (...args) {
    if (this.sourceSQL.startsWith('SELECT value, expires FROM records')) reads += 1;
    return Reflect.apply(get, this, args);
  };

  return {
    /** Forgets what was until now. */
    reset: (): void => void (reads = 0),
    seen: (): number => reads,
    [Symbol.dispose](): void {
      Object.assign(StatementSync.prototype, { get });
    },
  };
}
