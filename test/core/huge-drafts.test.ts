import { expect, test } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { chinese, differenceOf, hasSegments, sameDraft, summaryOf, timelineLines } from '../../src/core/timeline.ts';
import { draft, video } from './drafts.ts';

const clips = (count: number, name: string, letters = 34) =>
  Array.from({ length: count }, (_, at) => ({
    d: 1_000,
    m: { id: `gen_${name}_${at}`, name: `${name} ${at}`, prompt: 'x'.repeat(letters) },
  }));

/** As large as a draft may be: about 2 MB. */
const huge = JSON.stringify(draft(video(...clips(20_000, 'clip'))));
const other = JSON.stringify(draft(video(...clips(20_000, 'take'))));

/** Nothing holds the loop longer than 50 ms on a machine of its own; here others work too. */
function quickly<T>(read: () => T, mostMs = 250): T {
  const took = [0, 1, 2].map(() => {
    const began = performance.now();
    read();
    return performance.now() - began;
  });
  expect(Math.min(...took)).toBeLessThan(mostMs);
  return read();
}

test('of a draft with 20,000 clips the first are told, and how many more there are', () => {
  expect(Math.abs(huge.length / limits.draftBytes - 1)).toBeLessThan(0.25);
  expect(quickly(() => hasSegments(huge))).toBe(true);
  expect(quickly(() => summaryOf(huge))).toMatch(
    /^Timeline \(1 track\): 1\. Video: clip 0 \(0-1s\), clip 1 .*, 19995 more$/,
  );
});

test('of two such drafts is told that they differ', () => {
  expect(quickly(() => sameDraft(huge, other))).toBe(false);
  expect(quickly(() => differenceOf(huge, other))).toEqual(['Details of the timeline changed']);
  const again = JSON.stringify(JSON.parse(huge));
  expect(quickly(() => [sameDraft(huge, again), differenceOf(huge, again)])).toEqual([true, []]);
  expect(quickly(() => sameDraft(huge, `${huge} `))).toBe(false); // by the letter: both would have to be read whole
  const parsed: unknown[] = [huge, other, huge].map((text) => JSON.parse(text));
  expect(quickly(() => differenceOf(parsed[0], parsed[1]))).toEqual(['Details of the timeline changed']);
  expect(quickly(() => sameDraft(parsed[0], parsed[2]))).toBe(true);
});

test('thousands of clips that all changed are found again in one pass', () => {
  const [before, after] = [clips(1_900, 'clip', 0), clips(1_900, 'clip', 0).map((clip) => ({ ...clip, d: 2_000 }))];
  const lines = quickly(() => differenceOf(draft(video(...before)), draft(video(...after.toReversed()))));
  expect([lines.length, lines[0]]).toEqual([1_900, 'Video clip 0: 1s → 2s']);
});

test('of thousands of tracks the first are told, and how many more there are', () => {
  const lines = (count: number) => timelineLines({ t: Array.from({ length: count }, () => video()) });
  expect([lines(40).length, lines(40).at(-1), lines(41).at(-1)]).toEqual([41, '40. Video', '… and 1 more track']);
  const thousands = quickly(() => lines(20_000));
  expect([thousands.length, thousands.at(-1)]).toEqual([42, '… and 19960 more tracks']);
  expect(timelineLines({ t: Array.from({ length: 50 }, () => video()) }, chinese).at(-1)).toBe('……另有 10 条轨道');
});

test('of a name of four million letters the beginning is read', () => {
  const letters = draft(video({ d: 1_000, m: { name: 'a '.repeat(2_000_000) } }));
  expect(quickly(() => summaryOf(letters), 25)).toMatch(/^.{20,100}…/);
});
