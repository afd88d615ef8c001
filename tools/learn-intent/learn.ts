import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { featuresOf, wordsOf } from '../../src/language/intent/learned/features.ts';
import { labelled } from '../../test/language/intent/labelled.ts';
import { mulberry32 } from '../../test/support/mulberry32.ts';

/*
 * `npm run learn-intent`: weighs what sentences are known by (multinomial logistic regression by stochastic gradient
 * descent), from the tables of the tests and from what people wrote for this, in `said-*.json`. The same sentences give
 * the same file, here or where the first argument says.
 */
const kinds = ['words', 'export', 'credits', 'status', 'upload', 'stop', 'help', 'versions', 'undo'] as const;
const ROUNDS = 20;
const RATE = 0.15;
const DECAY = 0.3;
const KEPT = 0.2;

const sentences = [...labelled, ...said('said-en.json'), ...said('said-zh.json')];
const examples = sentences.map(({ kind, text }) => ({
  kind: kinds.findIndex((one) => one === kind),
  features: [...featuresOf(wordsOf(text))],
}));
const asked = new Set(sentences.filter(({ kind }) => kind !== 'words').flatMap(({ text }) => wordsOf(text)));
const told = new Set(sentences.flatMap(({ text }) => wordsOf(text)).filter((word) => !asked.has(word)));
const counts = new Map<string, number>();
for (const { features } of examples)
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
const weights = new Map(
  [...counts].filter(([, count]) => count > 1).map(([feature]) => [feature, new Float64Array(kinds.length)]),
);
const bias = new Float64Array(kinds.length);
const next = mulberry32(14);

for (let round = 0; round < ROUNDS; round++) {
  const rate = RATE / (1 + round * DECAY);
  for (let n = 0; n < examples.length; n++) {
    const example = examples[Math.floor(next() * examples.length)];
    if (example !== undefined) learnFrom(example, rate);
  }
}
const lines = [...weights]
  .filter(([, each]) => each.some((weight) => Math.abs(weight) >= KEPT))
  .map(([feature, each]) => `${feature}\t${[...each].map((weight) => Math.round(weight * 10)).join(' ')}`);
const usual = fileURLToPath(new URL('../../src/language/intent/learned/weights.json', import.meta.url));
const file = process.argv[2] ?? usual;
writeFileSync(
  file,
  `${JSON.stringify(
    {
      kinds: kinds.join(' '),
      bias: [...bias].map((one) => Math.round(one * 100) / 100).join(' '),
      asked: [...asked].join(' '),
      told: [...told].join(' '),
      features: lines,
    },
    null,
    2,
  )}\n`,
);
process.stdout.write(`${examples.length} sentences, ${lines.length} of ${counts.size} features kept\n`);

function learnFrom({ kind, features }: (typeof examples)[number], rate: number): void {
  const known = features.flatMap((feature) => weights.get(feature) ?? []);
  const scores = kinds.map((_, at) => known.reduce((sum, each) => sum + (each[at] ?? 0), bias[at] ?? 0));
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  for (const [at, share] of shares.entries()) {
    const step = rate * (share / all - (at === kind ? 1 : 0));
    bias[at] = (bias[at] ?? 0) - step / 10;
    for (const each of known) each[at] = (each[at] ?? 0) - step;
  }
}

function said(name: string): readonly { readonly kind: string; readonly text: string }[] {
  const read: unknown = JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
  if (!Array.isArray(read)) throw new Error(`${name} is no list`);
  return read.map((pair: unknown) => {
    if (!Array.isArray(pair)) throw new Error(`${name} has something that is no pair`);
    return { kind: String(pair[0]), text: String(pair[1]) };
  });
}
