import { expect, test } from 'vitest';
import { withReplaced } from '../../src/core/pictures.ts';
import { isCovered } from '../../src/core/request.ts';

const file = { id: 'a', name: 'a.png', bytes: 1, url: 'https://x.dev/a.png' };
const link = 'https://x.dev/b.png';
const part = { messageId: '1', text: 'animate it', files: [], links: [], about: null };
const given = [1, 2].map((n) => ({ ...file, id: `given-${n}`, isCovered: false }));

test.each([
  ['a file', { ...part, files: [{ ...file, isCovered: true }] }, 'a'],
  ['a link', { ...part, links: [link], coveredLinks: [link] }, link],
])('what is attached in the place of %s behind a spoiler is behind one too', (_what, missing, key) => {
  const files = withReplaced([missing], [key], given).flatMap((one) => one.files);
  expect(files.map((one) => [one.id, one.isCovered])).toEqual([
    ['given-1', true],
    ['given-2', true],
  ]);
});

test('what is attached in the place of a picture that everybody could see is open, also beside one that is covered', () => {
  const both = { ...part, files: [file], links: [link], coveredLinks: [link] };
  expect(isCovered([{ ...both, links: [] }])).toBe(false);
  const [open] = withReplaced([both], ['a'], given.slice(0, 1)).flatMap((one) => one.files);
  expect(open).toEqual(given[0]);
});
