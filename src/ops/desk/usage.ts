import { groupings, totalsBy, type Grouping, type Spending, type Total } from '../../core/spending.ts';

/** What `npm run usage` was asked for; undefined where that cannot be understood. */
export function usageWish(args: readonly string[]): { readonly by: Grouping; readonly csv: boolean } | undefined {
  const by = args.includes('--by') ? args[args.indexOf('--by') + 1] : 'day';
  const grouping = groupings.find((one) => one === by);
  const known = new Set(['--by', by, '--csv']);
  return grouping === undefined || args.some((one) => !known.has(one))
    ? undefined
    : { by: grouping, csv: args.includes('--csv') };
}

/** What the bot has paid for, as lines for a terminal or for a spreadsheet. */
export function usageLines(
  spendings: readonly Spending[],
  { by, csv }: { readonly by: Grouping; readonly csv: boolean },
): readonly string[] {
  const own = spendings.filter(({ byServer }) => byServer !== true);
  const theirs = spendings.length - own.length;
  const rows = totalsBy(by, own).map(({ of, requests, credits, unknown }: Total) => [
    of ?? 'direct messages',
    String(requests),
    String(credits),
    String(unknown),
  ]);
  const table = [[by, 'requests', 'credits', 'unknown'], ...rows];
  if (csv) return table.map((row) => row.join(','));
  const widths = table.reduce<readonly number[]>((all, row) => row.map((cell, at) => widest(cell, all[at])), []);
  const lines = table.map((row) => row.map((cell, at) => padded(cell, at, widths[at] ?? 0)).join('  '));
  return theirs === 0 ? lines : [...lines, `Beside these, servers have paid for ${theirs} requests themselves.`];
}

function widest(cell: string, so: number | undefined): number {
  return Math.max(cell.length, so ?? 0);
}

function padded(cell: string, column: number, width: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
