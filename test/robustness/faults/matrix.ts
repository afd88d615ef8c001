import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../../support/stage.ts';
import { transcriptSince } from '../harness/transcript.ts';
import { chosen } from '../harness/choose.ts';
import { bookmarkOf, refusedSince, saidSince, type Bookmark } from '../harness/bookmark.ts';
import { createReport } from '../harness/report.ts';
import { stageFell, verdictOf, wordsOf, type Verdict } from '../harness/verdict.ts';
import type { Case, SharedCase } from './case.ts';
import { ownCases } from './cases/own.ts';
import { sharedCases } from './cases/shared.ts';
import { notPlayed } from './cases/store.ts';
import { openLife, type Life } from './life.ts';

/** The bots sleep most of the time, but starting one takes a core for a second. */
const AT_ONCE = 5;
const CASE_LIMIT_MS = 150_000;

const longestFirst = (a: Case, b: Case): number => (b.seconds ?? 0) - (a.seconds ?? 0);
const shared = chosen(sharedCases).toSorted(longestFirst);
const own = chosen(ownCases).toSorted(longestFirst);
const report = createReport();

async function work(): Promise<void> {
  for (let next = own.shift(); next !== undefined; next = own.shift())
    report.judge(next.name, await inTime(next.playAlone()).catch(stageFell));
  while (shared.length > 0) await oneLife();
}

/** Discord lets a bot open 50 threads in 5 minutes in one channel. */
const CASES_PER_LIFE = 40;

/** Cases in one life of a bot, until one of them falls: what it leaves behind shall not fell the next one. */
async function oneLife(): Promise<void> {
  await using life = await openLife();
  for (let played = 0; played < CASES_PER_LIFE; played++) {
    const next = shared.shift();
    if (next === undefined) return;
    const since = bookmarkOf(life.stage);
    const verdict = await together(life, next, since);
    report.judge(next.name, verdict);
    if (verdict.findings.length > 0 || isInDoubt(life.stage, since) || isKeptAway(life.stage, since)) return;
  }
}

/** Where it may not speak the bot is silent for a minute, whatever comes next. */
function isKeptAway(stage: Stage, since: Bookmark): boolean {
  return refusedSince(stage, since) > 0;
}

/** What may still be charged makes the next receipt one that overlaps, and the next case is to be judged by itself. */
function isInDoubt(stage: Stage, since: Bookmark): boolean {
  return saidSince(stage, since).some(({ text }) => text.includes('Credits may have been spent.'));
}

async function together(life: Life, { play }: SharedCase, since: Bookmark): Promise<Verdict> {
  const findings = await inTime(play(life)).catch((error: unknown) => [wordsOf(error)]);
  await life.mend();
  return verdictOf(findings, () => transcriptSince(life.stage, since));
}

/** A case that hangs is one that fell: the others are played all the same. */
async function inTime<T>(playing: Promise<T>): Promise<T> {
  const tooLong = new AbortController();
  const limit = sleep(CASE_LIMIT_MS, undefined, { signal: tooLong.signal }).then(() => {
    throw new Error(`it did not end within ${CASE_LIMIT_MS} ms`);
  });
  try {
    return await Promise.race([playing, limit]);
  } finally {
    tooLong.abort();
    limit.catch(() => {}); // called off
  }
}

await Promise.all(Array.from({ length: Math.min(AT_ONCE, own.length + shared.length) }, work));
report.end(notPlayed);
