import { expect, test } from 'vitest';
import { apart } from '../../src/core/apart.ts';

test.each([
  ['image.png', [], 'image.png'],
  ['image.png', ['cat.png'], 'image.png'],
  ['image.png', ['image.png'], 'image-2.png'],
  ['image.png', ['image.jpg', 'IMAGE-2.gif'], 'image-3.png'],
  ['image', ['image'], 'image-2'],
  ['图片.png', ['图片.png'], '图片-2.png'],
  ['.png', ['.png'], '-2.png'],
  [`${'a'.repeat(90)}.png`, [`${'a'.repeat(90)}.png`], `${'a'.repeat(70)}-2.png`],
])('%s beside %j is called %s', (name, others, expected) => {
  expect(apart(name, others)).toBe(expected);
});
