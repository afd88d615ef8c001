import { expect, test } from 'vitest';
import { Form } from '../../playground/discord/form.ts';
import { objectOf, objectsOf } from '../../playground/discord/json.ts';
import { readPayload } from '../../playground/discord/payload.ts';
import { limits } from '../../src/core/limits.ts';
import { MAX_ATTACHED_BYTES } from '../../src/core/media.ts';
import { rulerMarks, timelineRows } from '../../src/core/timeline-rows.ts';
import { illustrated } from '../../src/discord/views/illustrated.ts';
import { createWords } from '../../src/words/words.ts';
import { wildNames } from './extremes.ts';

const speak = createWords();
const show = (draft: string, locale = 'en-US') =>
  illustrated({ kind: 'timeline', draft, version: 1 }, speak(locale), locale);

test('a timeline is a picture with words beside it, and its alt text says the same', async () => {
  const draft = JSON.stringify({
    t: [
      { tt: 0, sg: [{ d: 4_000, m: { name: 'clouds' } }] },
      { tt: 1, sg: [{ d: 4_000, m: { name: 'Lo-fi', volume: 35 } }] },
      { tt: 7, sg: [{ d: 3_000, m: { text: '晚安 ひらがな' } }] },
    ],
  });
  const { body, files } = await show(draft);
  const [words, gallery] = objectsOf(JSON.parse(JSON.stringify(body.components)));
  const said = ['Clip: clouds (0–4 s)', 'Music: Lo-fi (0–4 s, 35%)', 'Title: “晚安 ひらがな” (0–3 s)'];
  for (const line of said) expect(JSON.stringify(words)).toContain(line);
  for (const line of said) expect(JSON.stringify(gallery)).toContain(line);
  expect(files.map(({ name, data }) => [name, String(data).slice(1, 4)])).toEqual([['timeline.png', 'PNG']]);
});

test('where there is nothing to draw the words stand alone', async () => {
  for (const draft of ['{}', 'no draft', '{"t":[{"tt":0,"sg":[{"m":{"name":"a"}}]}]}'])
    expect((await show(draft)).files).toEqual([]);
});

test.each([
  [800, [0, 500]],
  [3_000, [0, 500, 1_000, 1_500, 2_000, 2_500, 3_000]],
  [42_000, [0, 5_000, 10_000, 15_000, 20_000, 25_000, 30_000, 35_000, 40_000]],
])('a ruler of %i ms has its marks at round times', (totalMs, marks) => {
  expect(rulerMarks(totalMs)).toEqual(marks);
});

test('whatever is on a timeline, Discord takes its picture', { timeout: 60_000 }, async () => {
  const random = numbers(7);
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
  const number = () => pick([0, -5, 1, 0.001, 1e300, 2 ** 53, null, '7', Number.NaN, random() * 60_000]);
  const name = () => pick([...wildNames, '', null, 7, '🎬'.repeat(50), '灯笼'.repeat(400), 'long '.repeat(500)]);
  const segment = () => ({
    d: number(),
    ...(random() < 0.3 && { start: number() }),
    m: { name: name(), text: name(), volume: number() },
  });
  const some = <T>(most: number, make: () => T): T[] => Array.from({ length: Math.floor(random() * most) }, make);
  for (let n = 0; n < 150; n++) {
    const draft = JSON.stringify({
      t: some(16, () => ({ tt: pick([0, 1, 7, 9, 'x']), sg: some(60, segment) })),
      d: number(),
    });
    const { body, files } = await show(draft, pick(['en-US', 'zh-CN']));
    const form = new Form();
    const uploads = files.map(({ name: file, data }, index) => ({
      field: `files[${index}]`,
      name: file,
      bytes: data instanceof Uint8Array ? data : Buffer.alloc(0),
    }));
    const sent = objectOf(JSON.parse(JSON.stringify(body)));
    readPayload(form, { body: sent, uploads, at: '', previous: null, uploadLimit: MAX_ATTACHED_BYTES });
    form.check();
    expect(files.length, draft).toBe(timelineRows(draft) === null ? 0 : 1);
  }
});

const full = (rows: number, name: string) =>
  JSON.stringify({
    t: Array.from({ length: rows }, () => ({ tt: 0, sg: Array.from({ length: 40 }, () => ({ d: 500, m: { name } })) })),
  });

test('of a timeline that is larger than anybody looks at only the words are shown', async () => {
  const draft = full(200, 'a'.repeat(50));
  expect(draft.length).toBeGreaterThan(limits.draftChars);
  const { body, files } = await show(draft);
  expect(files.map(({ name }) => name)).toEqual([]);
  expect(JSON.stringify(body)).toContain('200 tracks');
});

/** The same numbers in each run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
