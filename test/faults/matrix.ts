import { parseArgs } from 'node:util';
import type { Case, OwnCase, SharedCase } from './case.ts';
import { ownCases } from './cases/own.ts';
import { sharedCases } from './cases/shared.ts';
import { account, markOf } from './findings.ts';
import { openLife, type Life } from './life.ts';

/** The bots sleep most of the time, but starting one takes a core for a second. */
const AT_ONCE = 5;

interface Verdict {
  readonly findings: readonly string[];
  readonly account: string;
}

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const isChosen = ({ name }: Case): boolean => name.includes(values.only);
const longestFirst = (a: Case, b: Case): number => (b.seconds ?? 0) - (a.seconds ?? 0);
const shared = sharedCases.filter(isChosen).toSorted(longestFirst);
const own = ownCases.filter(isChosen).toSorted(longestFirst);
const all = shared.length + own.length;
let fell = 0;

async function work(): Promise<void> {
  for (let next = own.shift(); next !== undefined; next = own.shift()) judge(next, await alone(next));
  while (shared.length > 0) await oneLife();
}

/** Cases in one life of a bot, until one of them falls: what it leaves behind shall not fell the next one. */
async function oneLife(): Promise<void> {
  await using life = await openLife();
  for (let next = shared.shift(); next !== undefined; next = shared.shift()) {
    const verdict = await together(life, next);
    judge(next, verdict);
    if (verdict.findings.length > 0) return;
  }
}

async function together(life: Life, { play }: SharedCase): Promise<Verdict> {
  const mark = markOf(life.stage);
  const findings = await play(life).catch(asFinding);
  await life.mend();
  return { findings, account: findings.length === 0 ? '' : account(life.stage, mark) };
}

async function alone({ playAlone }: OwnCase): Promise<Verdict> {
  return playAlone().catch((error: unknown) => ({ findings: asFinding(error), account: '' }));
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
process.stdout.write(`${all - fell} cases held, ${fell} fell\n`);
process.exitCode = fell === 0 && all > 0 ? 0 : 1;
