import type { Helped } from './help.ts';
import type { Seen } from './watched-stage.ts';

/** What came of a scene: how others were served meanwhile, what was seen inside, and what ought to have been otherwise. */
export interface Outcome {
  readonly helped: Helped;
  readonly seen: Seen;
  readonly findings: readonly string[];
}

export interface Scene {
  readonly name: string;
  play(): Promise<Outcome>;
}

/** What somebody else waits at most for an answer, in milliseconds: as a rule, and ever. */
const MEDIAN_MS = 300;
const MOST_MS = 1_000;
/** More memory than there was before, in MiB. */
const MORE_MIB = 300;

/** What holds for every scene. */
export function findingsOf({
  helped: { median, most, silent },
  seen: { firstRss, mostRss, heldMs, busyMs },
}: Omit<Outcome, 'findings'>): readonly string[] {
  const withoutProcessorMs = Math.max(0, heldMs - busyMs); // on a machine that has other things to do
  return [
    ...(silent > 0 ? [`${silent} times there was no answer to /help`] : []),
    ...(median > MEDIAN_MS || most > MOST_MS + withoutProcessorMs
      ? [`/help took ${median} ms, and ${most} ms once`]
      : []),
    ...(mostRss - firstRss > MORE_MIB ? [`memory grew from ${firstRss} to ${mostRss} MiB`] : []),
  ];
}
