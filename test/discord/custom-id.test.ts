import { expect, test } from 'vitest';
import { customId, parseCustomId, type Verb } from '../../src/discord/custom-id.ts';

const verbs: Readonly<Record<Verb, true>> = {
  animate: true,
  'animate-private': true,
  'animate-this': true,
  describe: true,
  propose: true,
  upload: true,
  refine: true,
  again: true,
  'go-further': true,
  'loop-film': true,
  answer: true,
  'answer-1': true,
  'answer-2': true,
  'answer-3': true,
  'answer-4': true,
  'answer-5': true,
  timeline: true,
  scene: true,
  'scene-motion': true,
  'scene-longer': true,
  'scene-shorter': true,
  'scene-remove': true,
  'scene-replace': true,
  'take-back': true,
  versions: true,
  vote: true,
  'end-vote': true,
  'fresh-link': true,
  'back-to': true,
  compare: true,
  stop: true,
  start: true,
  'go-on': true,
  allow: true,
  attach: true,
  role: true,
  loop: true,
  'no-loop': true,
  change: true,
  'not-now': true,
  always: true,
  never: true,
  'more-credits': true,
  'set-roles': true,
  'set-channels': true,
  'set-blocked': true,
  'set-threads': true,
  'set-age': true,
  'set-price': true,
  'set-others': true,
  'set-owner': true,
  'keep-picture': true,
  'set-export': true,
  'set-language': true,
  'set-limits': true,
  'set-more': true,
  'set-words': true,
  'set-account': true,
  'set-no-account': true,
  'forget-project': true,
  'forget-said': true,
  'forget-mine': true,
  'forget-mine-said': true,
};

test.each(Object.keys(verbs))('a button that says %s is understood for ever', (name) => {
  expect(parseCustomId(`v1:${name}:1234567890123456789`)).toEqual({ verb: name, id: '1234567890123456789' });
});

test('what a button is written with is what is read, within the 100 characters it has', () => {
  const id = `before-${'9'.repeat(20)}`;
  expect(parseCustomId(customId('animate-this', id))).toEqual({ verb: 'animate-this', id });
  expect(customId('animate-this', id).length).toBeLessThanOrEqual(100);
  expect(parseCustomId(customId('role', id, 10))).toEqual({ verb: 'role', id, place: 10 });
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
