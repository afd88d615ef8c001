/** One figure, and the bar it is held against; null where it is only there to be compared with. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MiB' | '×' | 'times' | 's' | 'share' | 'bytes';
  readonly bar: number | null;
}

export interface Measured extends Row {
  readonly holds: boolean | null;
}

export function isMeasured(read: unknown): read is Measured {
  return typeof read === 'object' && read !== null && 'name' in read && 'value' in read && 'holds' in read;
}

export function judged(row: Row): Measured {
  const value = Math.round(row.value * 1_000) / 1_000;
  return { ...row, value, holds: row.bar === null ? null : value <= row.bar };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Times this many in order, one after another. */
export async function rounds<T>(count: number, round: (nth: number) => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (let nth = 0; nth < count; nth++) results.push(await round(nth));
  return results;
}
