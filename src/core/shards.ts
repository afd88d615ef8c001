/** Which of Discord's shards a process hears of, each a part of all servers, and how many there are of them. */
export interface Shards {
  readonly ids: readonly number[];
  readonly count: number;
}

const WRITTEN = /^(\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*)\/(\d+)$/;
/** More than any bot has. */
const MOST = 16_384;

/** `2/4`, `0-3/8`, `0,2,5-7/8`. Undefined where it is not written so, or names one that there is not. */
export function shardsIn(text: string): Shards | undefined {
  const [, ranges = '', total = ''] = WRITTEN.exec(text.replaceAll(/\s/g, '')) ?? [];
  const count = Number(total);
  if (ranges === '' || count < 1 || count > MOST) return undefined;
  const bounds = ranges.split(',').map((range) => {
    const [first = NaN, last = first] = range.split('-').map(Number);
    return { first, last };
  });
  if (bounds.some(({ first, last }) => first > last || last >= count)) return undefined;
  const ids = bounds.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n));
  return { ids: [...new Set(ids)], count };
}
