import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Case, OwnCase, SharedCase } from './case.ts';
import { ownCases } from './cases/own.ts';
import { sharedCases } from './cases/shared.ts';
import { notPlayed } from './cases/store.ts';
import { account, markOf } from './findings.ts';
import { openLife, type Life } from './life.ts';

/** The bots sleep most of the time, but starting one takes a core for a second. */
const AT_ONCE = 5;
const CASE_LIMIT_MS = 150_000;

interface Verdict {
  readonly findings: readonly string[];
  readonly account: string;
}

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, every: { type: 'string', default: '1' } } });
const isChosen = ({ name }: Case, n: number): boolean => name.includes(values.only) && n % Number(values.every) === 0;
const longestFirst = (a: Case, b: Case): number => (b.seconds ?? 0) - (a.seconds ?? 0);
const shared = sharedCases.filter(isChosen).toSorted(longestFirst);
const own = ownCases.filter(isChosen).toSorted(longestFirst);
const all = shared.length + own.length;
let fell = 0;

async function work(): Promise<void> {
  for (let next = own.shift(); next !== undefined; next = own.shift()) judge(next, await alone(next));
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
    const verdict = await together(life, next);
    judge(next, verdict);
    if (verdict.findings.length > 0) return;
  }
}

async function together(life: Life, { play }: SharedCase): Promise<Verdict> {
  const mark = markOf(life.stage);
  const findings = await inTime(play(life)).catch(asFinding);
  await life.mend();
  return { findings, account: findings.length === 0 ? '' : account(life.stage, mark) };
}

async function alone({ playAlone }: OwnCase): Promise<Verdict> {
  return inTime(playAlone()).catch((error: unknown) => ({ findings: asFinding(error), account: '' }));
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

/** What the stage itself could not stand: it says what it saw. */
function asFinding(error: unknown): readonly string[] {
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}

function judge({ name }: Case, { findings, account: seen }: Verdict): void {
  if (findings.length === 0) return;
  fell += 1;
  const lines = [...findings.map((finding) => `! ${finding}`), ...seen.split('\n')];
  process.stdout.write([`✗ ${name}`, ...lines.map((line) => `    ${line}`), ''].join('\n'));
}

await Promise.all(Array.from({ length: Math.min(AT_ONCE, all) }, work));
for (const what of notPlayed) process.stdout.write(`not played: ${what}\n`);
process.stdout.write(`${all - fell} cases held, ${fell} fell\n`);
process.exitCode = fell === 0 && all > 0 ? 0 : 1;
