import { parseArgs } from 'node:util';
import { live } from './life.ts';
import { planOf } from './plan.ts';

/** Discord lets a bot open 50 threads in 5 minutes in one channel: a life stays far below that. */
const TURNS_PER_LIFE = 100;
const AT_ONCE = 2;

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, turns: { type: 'string', default: '200' }, life: { type: 'string' } },
});
const seed = Number(values.seed);
const turns = Number(values.turns);
const again = values.life === undefined ? '' : ` --life ${values.life}`;
process.stdout.write(`seed ${seed}: npm run chaos -- --seed ${seed} --turns ${turns}${again}\n`);

const count = Math.ceil(turns / TURNS_PER_LIFE);
const all = Array.from({ length: count }, (_, index) => ({
  life: index + 1,
  turns: Math.floor((turns * (index + 1)) / count) - Math.floor((turns * index) / count),
}));
const waiting = all.filter(({ life }) => values.life === undefined || life === Number(values.life));
const lives = waiting.length;
let fell = 0;

async function work(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { findings, tally, account } = await live(planOf(seed, next.life, next.turns));
    const told = Object.entries(tally).map(([what, number]) => `${number} ${what}`);
    process.stdout.write(`${findings.length === 0 ? '✓' : '✗'} life ${next.life}: ${told.join(', ')}\n`);
    if (findings.length === 0) continue;
    fell += 1;
    const [first = ''] = findings;
    const lines = [
      ...findings.map((finding) => `! ${finding}`),
      `replay: npm run chaos -- --seed ${seed} --turns ${turns} --life ${next.life}`,
      ...account(findings.join('\n') || first).split('\n'),
    ];
    process.stdout.write(`${lines.map((line) => `    ${line}`).join('\n')}\n`);
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
process.stdout.write(`seed ${seed}: ${lives - fell} lives held, ${fell} fell\n`);
process.exitCode = fell === 0 && lives > 0 ? 0 : 1;
