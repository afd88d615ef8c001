import { execFile } from 'node:child_process';
import { mkdtempDisposable, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { learnedIntentOf } from '../../../src/language/intent/learned/learned.ts';
import weights from '../../../src/language/intent/learned/weights.json' with { type: 'json' };

/** Another processor rounds otherwise. */
const SAME = 0.99;

test('what is learned is learned from the sentences that are there: whoever changed them has run npm run learn-intent', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'nemo-learned-'));
  const file = join(folder.path, 'weights.json');
  await promisify(execFile)(process.execPath, ['tools/learn-intent/learn.ts', file]);
  const again: typeof weights = JSON.parse(await readFile(file, 'utf8'));
  expect([again.kinds, again.asked, again.told]).toEqual([weights.kinds, weights.asked, weights.told]);
  const before = new Set(weights.features);
  expect(again.features.filter((line) => before.has(line)).length / before.size).toBeGreaterThan(SAME);
});

test.each([
  ['could you hand me the finished clip, my train leaves soon', 'export'],
  ['could you hand me the finished clip with a dragon', 'words'],
  ['say “how many credits are left”', 'words'],
  ['please don’t send me the finished clip', 'words'],
  ['take the latest change back, I am not happy with it', 'undo'],
  ['take the latest change of her dress back', 'words'],
  ['', 'words'],
])('“%s” is %s by what was learned', (text, kind) => expect(learnedIntentOf(text)).toBe(kind));
