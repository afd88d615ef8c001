import { expect, test } from 'vitest';
import { intentOf } from '../../../src/core/intent.ts';
import { wordsOf } from '../../../src/language/intent/learned/features.ts';
import saidChinese from '../../../tools/learn-intent/said-zh.json' with { type: 'json' };
import saidEnglish from '../../../tools/learn-intent/said-en.json' with { type: 'json' };
import { labelled } from './labelled.ts';
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

test('nothing was learned from what strangers write, not even where two people say the same', () => {
  const read = (text: string) => wordsOf(text).join(' ');
  const said = [...saidEnglish, ...saidChinese].map(([, text = '']) => text);
  const learned = new Set([...labelled.map(({ text }) => text), ...said].map(read));
  expect(Object.values(strangers).flatMap((list) => list.filter(([, text = '']) => learned.has(read(text))))).toEqual(
    [],
  );
});
