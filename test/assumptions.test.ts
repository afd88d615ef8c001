import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultSwitches, switchTable } from '../playground/nemo/switches.ts';
import { ways } from './nemo/ways/ways.ts';

const text = readFileSync('docs/assumptions.md', 'utf8');
const [withSwitch = [], without = []] = [...text.matchAll(/(?:^\|.*\|\n)+/gm)].map(([table]) =>
  table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    ),
);

test('every switch of the local Nemo stands in docs/assumptions.md, with its values, and nothing else does', () => {
  const listed = withSwitch.map(([guess, reference, name, values]) => ({ guess, reference, name, values }));
  const real = switchTable.map(({ meaning, tag, name, values }) => ({
    guess: meaning,
    reference: tag,
    name: `\`${name}\``,
    values: values.map((value) => `\`${value}\``).join(' '),
  }));
  expect(listed).toEqual(real);
});

test('the test that holds both ways exists for each of them, under the name that is given', () => {
  expect(readFileSync('test/nemo/either-way.test.ts', 'utf8')).toContain('test.each(rows)');
  const given = Object.fromEntries(withSwitch.map((row) => [row[2], row.at(-1)]));
  expect(given).toEqual(Object.fromEntries(Object.entries(ways).map(([name, { says }]) => [`\`${name}\``, says])));
});

test('the first value of a switch is how the local Nemo behaves by default', () => {
  expect(Object.fromEntries(switchTable.map(({ name, values }) => [name, values[0]]))).toEqual(defaultSwitches);
});

test('no open question about the backend is forgotten', () => {
  const named = [...withSwitch, ...without].map((row) => row[1]).join(' ');
  const missing = Array.from({ length: 27 }, (_, index) => `§16.${index + 1}`).filter(
    (tag) => !new RegExp(`${tag}(?!\\d)`).test(named),
  );
  expect(missing).toEqual([]);
});
