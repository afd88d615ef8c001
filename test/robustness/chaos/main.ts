import { parseArgs } from 'node:util';
import { indented, write } from '../harness/report.ts';
import { engines, type EngineName } from './ground.ts';
import { live } from './life.ts';
import { planOf } from './plan.ts';

/** Discord lets a bot open 50 threads in 5 minutes in one channel: a life stays far below that. */
const TURNS_PER_LIFE = 100;
const AT_ONCE = 2;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    turns: { type: 'string', default: '200' },
    life: { type: 'string' },
    engine: { type: 'string', default: 'local' },
  },
});
const seed = Number(values.seed);
const turns = Number(values.turns);
const engine = engines.find((one) => one === values.engine);
if (engine === undefined) throw new Error(`--engine is ${engines.join(' or ')}`);
const on = engine === 'local' ? '' : ` --engine ${engine}`;
const again = values.life === undefined ? '' : ` --life ${values.life}`;
write(`seed ${seed}: npm run chaos -- --seed ${seed} --turns ${turns}${on}${again}`);

const count = Math.ceil(turns / TURNS_PER_LIFE);
const all = Array.from({ length: count }, (_, index) => ({
  life: index + 1,
  turns: Math.floor((turns * (index + 1)) / count) - Math.floor((turns * index) / count),
}));
const waiting = all.filter(({ life }) => values.life === undefined || life === Number(values.life));
const lives = waiting.length;
let fell = 0;

async function work(engine: EngineName): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { findings, tally, transcript } = await live(planOf(seed, next.life, next.turns), engine);
    const told = Object.entries(tally).map(([what, number]) => `${number} ${what}`);
    write(`${findings.length === 0 ? '✓' : '✗'} life ${next.life}: ${told.join(', ')}`);
    if (findings.length === 0) continue;
    fell += 1;
    const lines = [
      ...findings.map((finding) => `! ${finding}`),
      `replay: npm run chaos -- --seed ${seed} --turns ${turns}${on} --life ${next.life}`,
      transcript(findings.join('\n')),
    ];
    write(indented(lines.join('\n')));
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, () => work(engine)));
write(`seed ${seed}: ${lives - fell} lives held, ${fell} fell`);
process.exitCode = fell === 0 && lives > 0 ? 0 : 1;
