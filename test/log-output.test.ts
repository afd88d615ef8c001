import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

const LINES = 30_000;

/** Numbered lines, more than may wait, to whoever reads standard output; ends once there is a last one after them. */
const script = `
  import { LogOutput } from './src/log-output.ts';
  const output = new LogOutput();
  for (let n = 0; n < ${LINES}; n++) output.write(JSON.stringify({ n, filler: 'x'.repeat(60) }) + '\\n');
  process.stderr.write(String(await output.done()));
  process.stdin.once('data', async () => {
    output.write(JSON.stringify({ n: 'last' }) + '\\n');
    await output.done();
    process.exit(0);
  });
`;

test('a log that nobody reads for a while has its lines in order, and says how many are lost', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  const [written] = await once(child.stderr.setEncoding('utf8'), 'data');
  expect(written).toBe('false'); // it stood still, and did not hold the loop
  let text = '';
  let woken = false;
  for await (const part of child.stdout.setEncoding('utf8')) {
    text += String(part);
    if (!woken && text.includes('"lost"')) woken = child.stdin.write('go');
  }
  const lines: { readonly n?: number | 'last'; readonly lost?: number }[] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const kept = lines.flatMap(({ n }) => (typeof n === 'number' ? [n] : []));
  expect(kept).toEqual(Array.from({ length: kept.length }, (_, n) => n));
  expect(lines.at(-2)?.lost).toBe(LINES - kept.length);
  expect(lines.at(-1)?.n).toBe('last');
});
