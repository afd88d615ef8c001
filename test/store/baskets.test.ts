import { expect, test } from 'vitest';
import { basketSchema } from '../../src/store/schemas.ts';

const file = { id: '1', name: 'a.png', bytes: 1, url: 'https://cdn.discordapp.com/a.png' };

test('a form that was opened before links and text files counted still has its pictures', () => {
  expect(basketSchema.parse([file])).toEqual({ files: [file], texts: [], links: [] });
  const basket = { files: [file], texts: [{ ...file, name: 'a.txt' }], links: ['https://x.dev/b.png'] };
  expect(basketSchema.parse(basket)).toEqual(basket);
});
