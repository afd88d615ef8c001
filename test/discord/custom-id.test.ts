import { expect, test } from 'vitest';
import { customId, parseCustomId, type Verb } from '../../src/discord/custom-id.ts';

const verbs: Readonly<Record<Verb, true>> = {
  animate: true,
  'animate-private': true,
  'animate-this': true,
  upload: true,
  refine: true,
  again: true,
  timeline: true,
  versions: true,
  'fresh-link': true,
  stop: true,
  'more-credits': true,
};

test.each(Object.keys(verbs))('a button that says %s is understood for ever', (name) => {
  expect(parseCustomId(`v1:${name}:1234567890123456789`)).toEqual({ verb: name, id: '1234567890123456789' });
});

test('what a button is written with is what is read, within the 100 characters it has', () => {
  const id = `before-${'9'.repeat(20)}`;
  expect(parseCustomId(customId('animate-this', id))).toEqual({ verb: 'animate-this', id });
  expect(customId('animate-this', id).length).toBeLessThanOrEqual(100);
});

test.each([
  '',
  'v1',
  'v1:refine',
  'v1:refine:',
  'v2:refine:1',
  'v1:Refine:1',
  'v1:delete:1',
  'v1:refine:1:2',
  ' v1:refine:1',
  'refine:1',
  'v1::1',
  '::',
])('“%s” was written by somebody else', (text) => {
  expect(parseCustomId(text)).toBeUndefined();
});
