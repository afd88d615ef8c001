/** So many durations are remembered, and so few say nothing yet. */
const REMEMBERED = 50;
const TOO_FEW = 5;
/** What was over at the first look has ended before it: by so much is a guess, which later ones correct. */
const UNSEEN = 0.05;
/** Smoother than that would be smoothed twice: what is known by looks is spread by them already. */
const SMOOTH = 0.7;

export interface Usual {
  readonly half: number;
  readonly most: number;
  /** From then on it takes longer than usual. */
  readonly late: number;
}

/** Phases in which it waits for those before it in line, or for a person. */
const waits: ReadonlySet<string> = new Set(['opening', 'queued', 'asking', 'waiting']);

interface Asked {
  readonly askedAt: number;
  readonly history: readonly { readonly phase: string; readonly at: number }[];
}

/** When it would have begun if it had been at work ever since: the time in which it waited is not its own. */
export function startOf({ askedAt, history }: Asked): number {
  return history.reduce(
    (start, { phase, at }, index) => (waits.has(phase) ? start + (history[index + 1]?.at ?? at) - at : start),
    askedAt,
  );
}

/** When half and nine tenths are done, by what such things took before. Null while too little is known. */
export function expectation(durations: readonly number[]): Usual | null {
  const known = durations.filter(isDuration).toSorted((a, b) => a - b);
  return known.length < TOO_FEW
    ? null
    : { half: quantile(known, 0.5), most: quantile(known, 0.9), late: quantile(known, 0.95) };
}

/** What is usual by what was before: the median. Null while nothing is known. */
export function usual(measures: readonly number[]): number | null {
  const known = measures.filter(isDuration).toSorted((a, b) => a - b);
  return known.length === 0 ? null : quantile(known, 0.5);
}

/** The durations with one more, newest last. */
export function remember(durations: readonly number[], tookMs: number): readonly number[] {
  return (isDuration(tookMs) ? [...durations, tookMs] : durations).slice(-REMEMBERED);
}

/**
 * How long something took that is looked at now and then, in milliseconds since it began: when it was last seen to run,
 * null where it never was, and when it was seen to be over. When it was over without anybody looking, nobody knows.
 */
export function tookBetween(ranMs: number | null, overMs: number): number {
  return ranMs === null ? overMs * (1 - UNSEEN) : (ranMs + overMs) / 2;
}

/**
 * When to look first, with further looks `everyMs` apart, so that on average the least time passes between "ready
 * there" and "seen here". One look too early costs a whole `everyMs`, so it falls a little after most are ready.
 */
export function firstPollMs(history: readonly number[], everyMs: number): number {
  const known = history.filter(isDuration);
  if (known.length < TOO_FEW) return everyMs;
  const most = (usual(known) ?? 0) + everyMs; // one that took far longer says nothing of the others
  const expected = smoothed(known.map((time) => Math.min(time, most)));
  let best = { at: everyMs, wait: Number.POSITIVE_INFINITY };
  for (const at of expected) {
    const wait = meanWait(expected, at, everyMs);
    if (wait < best.wait) best = { at, wait };
  }
  return Math.ceil(best.at);
}

/** Fifty samples have gaps by chance, and a look placed just after one of them would be late for the next render. */
function smoothed(known: readonly number[]): readonly number[] {
  const mean = known.reduce((sum, time) => sum + time, 0) / known.length;
  const deviation = Math.sqrt(known.reduce((sum, time) => sum + (time - mean) ** 2, 0) / known.length);
  const width = SMOOTH * deviation * known.length ** -0.2; // Silverman's rule of thumb, rounded
  return known.flatMap((time) => spread.map((offset) => Math.max(0, time + offset * width)));
}

/** The middles of seven equal shares of a normal distribution. */
const spread = [-1.47, -0.79, -0.37, 0, 0.37, 0.79, 1.47];

function meanWait(expected: readonly number[], first: number, everyMs: number): number {
  let sum = 0; // asked 350 times of 350 times: no list is made
  for (const time of expected)
    sum += time <= first ? first - time : Math.ceil((time - first) / everyMs) * everyMs - (time - first);
  return sum / expected.length;
}

function isDuration(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

/** The value that this share of all reaches at most. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}
