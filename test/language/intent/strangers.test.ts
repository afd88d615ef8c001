import { expect, test } from 'vitest';
import { intentOf } from '../../../src/core/intent.ts';
import strangers from './strangers.json' with { type: 'json' };

/** Of a hundred sentences of people who had seen neither tables nor model, and that nothing was learned from. */
const UNDERSTOOD = 97;

test.each(Object.entries(strangers))('of what strangers write (%s) nearly all is understood', (list, sentences) => {
  const wrong = sentences.filter(([kind, text = '']) => intentOf(text) !== kind);
  const taken = wrong.filter(([kind]) => kind === 'words');
  const share = (100 * (sentences.length - wrong.length)) / sentences.length;
  process.stdout.write(`${list}: ${share.toFixed(1)} of 100, ${taken.length} of what is for the agent taken\n`);
  expect(taken).toEqual([]);
  expect(share).toBeGreaterThanOrEqual(UNDERSTOOD);
});
