import { chosen } from '../harness/choose.ts';
import { createReport } from '../harness/report.ts';
import { stageFell } from '../harness/verdict.ts';
import { table } from './cases.ts';
import { isFresh, openTheatre, play, type Theatre } from './play.ts';

/** The bots sleep most of the time, but starting one takes a core for a second. */
const AT_ONCE = 5;
/** An account's credits last for more, but a transcript that nobody reads proves nothing. */
const CASES_PER_THEATRE = 8;

/** Each fall costs half a minute of waiting for what does not come: with so many, the rest is not worth its time. */
const MOST_FALLS = 20;

const waiting = [...chosen(table)];
const report = createReport();

async function work(): Promise<void> {
  let theatre: Theatre | undefined;
  let played = 0;
  while (report.fell() < MOST_FALLS) {
    const next = waiting.shift();
    if (next === undefined) break;
    if (played >= CASES_PER_THEATRE || (played > 0 && isFresh(next))) theatre = await close(theatre);
    played = theatre === undefined ? 1 : played + 1;
    theatre ??= await openTheatre();
    const verdict = await play(next, theatre).catch(stageFell);
    report.judge(next.name, verdict);
    const isSpent = verdict.findings.length > 0 || isFresh(next); // what it leaves behind is no ground for another case
    if (isSpent) theatre = await close(theatre);
  }
  await close(theatre);
}

async function close(theatre: Theatre | undefined): Promise<undefined> {
  await theatre?.[Symbol.asyncDispose]().catch((error: unknown) =>
    report.judge('what Discord was sent', stageFell(error)),
  );
  return undefined;
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
report.end(waiting.length > 0 ? [`${waiting.length} cases: too many fell`] : []);
