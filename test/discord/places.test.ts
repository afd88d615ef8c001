import { expect, test } from 'vitest';
import { createPlaces } from '../../src/discord/places.ts';
import { Unsent } from '../../src/discord/trouble.ts';

test('whoever waits for a place gives it up at once when their time is over, however long nobody leaves', async () => {
  const places = createPlaces(50);
  places.closeFor(60_000);

  await expect(places.take('edit', AbortSignal.timeout(50))).rejects.toThrow(Unsent);
  await expect(places.take('edit', AbortSignal.abort())).rejects.toThrow(Unsent);
});

test('what came first leaves before its like, and what is given up holds nobody up', async () => {
  const places = createPlaces(1_000);
  const left: string[] = [];
  const givingUp = new AbortController();
  const take = (name: string, signal?: AbortSignal) => places.take('edit', signal).then(() => left.push(name));
  const taken = [
    take('one'),
    take('two'),
    take('three', givingUp.signal).catch(() => left.push('given up')),
    take('four'),
  ];
  givingUp.abort();
  await Promise.all(taken);

  expect(left.toSorted()).toEqual(['four', 'given up', 'one', 'two']);
  expect(left.filter((name) => name !== 'given up')).toEqual(['one', 'two', 'four']);
});
