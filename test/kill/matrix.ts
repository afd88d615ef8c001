import { parseArgs } from 'node:util';
import { table, type Case } from './cases.ts';
import { isFresh, openTheatre, play, type Fall, type Theatre } from './play.ts';

/** The bots sleep most of the time, but starting one takes a core for a second. */
const AT_ONCE = 5;
/** An account's credits last for more, but a transcript that nobody reads proves nothing. */
const CASES_PER_THEATRE = 8;

/** Each fall costs half a minute of waiting for what does not come: with so many, the rest is not worth its time. */
const MOST_FALLS = 20;

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, every: { type: 'string', default: '1' } } });
const chosen = table.filter(({ name }, n) => name.includes(values.only) && n % Number(values.every) === 0);
const waiting = [...chosen];
let held = 0;
let fell = 0;

async function work(): Promise<void> {
  let theatre: Theatre | undefined;
  let played = 0;
  for (let next = waiting.shift(); next !== undefined && fell < MOST_FALLS; next = waiting.shift()) {
    if (played >= CASES_PER_THEATRE || (played > 0 && isFresh(next))) theatre = await close(theatre);
    played = theatre === undefined ? 1 : played + 1;
    theatre ??= await openTheatre();
    const fall = await play(next, theatre).catch(asFall);
    if (fall === null) held += 1;
    else report(next, fall);
    if (fall !== null || isFresh(next)) theatre = await close(theatre); // what it leaves behind is no ground for another case
  }
  await close(theatre);
}

async function close(theatre: Theatre | undefined): Promise<undefined> {
  await theatre?.[Symbol.asyncDispose]().catch((error: unknown) => report({ name: 'what Discord was sent' }, asFall(error)));
  return undefined;
}

/** What the stage itself could not stand: it says what it saw. */
function asFall(error: unknown): Fall {
  return { findings: ['the stage fell over'], account: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

function report({ name }: Pick<Case, 'name'>, { findings, account }: Fall): void {
  fell += 1;
  process.stdout.write([`✗ ${name}: ${findings.join('; ')}`, ...account.split('\n').map((line) => `    ${line}`), ''].join('\n'));
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
const left = chosen.length - held - fell;
if (left > 0) process.stdout.write(`${left} were not played: too many fell\n`);
process.stdout.write(`${held} cases held, ${fell} fell\n`);
process.exitCode = fell === 0 && held > 0 ? 0 : 1;
