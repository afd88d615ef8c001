import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import build from '../test/support/built.ts';
import { pictureOf } from './picture.ts';
import { isMeasured, judged, type Measured, type Row } from './row.ts';
import { animate } from './rows/animate.ts';
import { disk } from './rows/disk.ts';
import { kill } from './rows/kill.ts';
import { growth } from './rows/growth.ts';
import { load } from './rows/load.ts';
import { polls } from './rows/polls.ts';
import { conversations } from './rows/conversations.ts';
import { scale } from './rows/scale.ts';
import { link } from './rows/link.ts';
import { thousands } from './rows/thousands.ts';
import { uploads } from './rows/uploads.ts';
import { start } from './rows/start.ts';

const RESULTS = 'results.json';

/** `npm run bench`: figures beside their floors, in one run. `--only <name>` runs a part, and leaves what others have measured. Ends with 1 where a bar is missed. */
const all: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  polls,
  disk,
  start,
  animate,
  load,
  kill,
  growth,
  scale,
  conversations,
  uploads,
  link,
  thousands,
};
const only = process.argv[process.argv.indexOf('--only') + 1];
const chosen = process.argv.includes('--only')
  ? Object.entries(all).filter(([name]) => name === only)
  : Object.entries(all);
if (chosen.length === 0) throw new Error(`--only takes one of ${Object.keys(all).join(', ')}.`);

await build();
process.env['BOT_FILE'] = 'dist/main.js'; // what is delivered

const results: Measured[] = [];
for (const [name, measure] of chosen) {
  process.stdout.write(`${name}\n`);
  const rows = (await measure()).map(judged);
  for (const row of rows) process.stdout.write(`  ${lineOf(row)}\n`);
  results.push(...rows);
}
const isWhole = chosen.length === Object.keys(all).length;
const names = new Set(results.map(({ name }) => name));
const known = [...(isWhole ? [] : measuredBefore().filter(({ name }) => !names.has(name))), ...results];
write(RESULTS, `${JSON.stringify(known, null, 2)}\n`);
write('../docs/pictures/performance.svg', pictureOf(known));
const missed = results.filter(({ holds }) => holds === false);
process.stdout.write(`${results.filter(({ holds }) => holds).length} bars held, ${missed.length} missed\n`);
process.exit(missed.length === 0 ? 0 : 1);

/** What other parts have written, when they were run. */
function measuredBefore(): readonly Measured[] {
  const read: unknown = JSON.parse(readFileSync(new URL(RESULTS, import.meta.url), 'utf8'));
  return Array.isArray(read) ? read.filter(isMeasured) : [];
}

function write(path: string, text: string): void {
  writeFileSync(fileURLToPath(new URL(path, import.meta.url)), text);
}

function lineOf({ name, value, unit, bar, holds }: Measured): string {
  const against = bar === null ? 'to compare with' : `${holds ? 'within' : 'MISSES'} ${bar}`;
  return `${name.padEnd(62)} ${String(value).padStart(9)} ${unit.padEnd(6)} ${against}`;
}
