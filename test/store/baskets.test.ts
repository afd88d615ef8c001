import { expect, test } from 'vitest';
import { formOf } from '../../src/store/form.ts';
import { basketSchema } from '../../src/store/schemas.ts';
import { upgrades } from '../../src/store/upgrades.ts';

const { read } = formOf(basketSchema, upgrades.baskets);
const file = { id: '1', name: 'a.png', bytes: 1, url: 'https://cdn.discordapp.com/a.png' };

test('a form that was opened before links and text files counted still has its pictures', () => {
  expect(read({ v: 1, value: [file] })).toEqual({ files: [file], texts: [], links: [] });
  const basket = { files: [file], texts: [{ ...file, name: 'a.txt' }], links: ['https://x.dev/b.png'] };
  expect(read({ v: 2, value: basket })).toEqual(basket);
});
