import { expect, test } from 'vitest';
import { proposedMotions } from '../../src/core/proposals.ts';

const of = (name: string, alt?: string) => [
  { files: [{ id: '1', name, bytes: 1, url: 'https://cdn.example/1', ...(alt !== undefined && { alt }) }], links: [] },
];

test.each([
  ['IMG_2041.jpg', undefined, ['closer', 'past', 'breeze']],
  ['lighthouse.jpg', undefined, ['water', 'closer', 'past']],
  ['my_cat-01.png', undefined, ['animal', 'closer', 'past']],
  ['IMG_2041.jpg', 'A girl with her dog under a night sky full of snow', ['person', 'animal', 'lights']],
  ['海边的日落.png', undefined, ['water', 'clouds', 'closer']],
  ['category.png', 'concatenated charts', ['closer', 'past', 'breeze']],
])('%s, %s: %j', (name, alt, motions) => {
  expect(proposedMotions(of(name, alt))).toEqual(motions);
});
