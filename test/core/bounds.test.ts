import { expect, test } from 'vitest';
import type { Part } from '../../src/core/asking.ts';
import { demandWithin, fittingBeside, keptName } from '../../src/core/bounds.ts';
import { UserError } from '../../src/core/failure.ts';

const partOf = (more: Partial<Part>): Part => ({
  messageId: null,
  text: '',
  files: [],
  links: [],
  about: null,
  ...more,
});
const files = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `${n}`, name: `${n}.png`, bytes: 1, url: 'https://x.dev/' }));
const links = (count: number) => Array.from({ length: count }, (_, n) => `https://x.dev/${n}.png`);

function mistakeIn(parts: readonly Part[], each = false): string | null {
  try {
    demandWithin(parts, each);
    return null;
  } catch (error) {
    return error instanceof UserError ? (error.mistakes[0]?.kind ?? null) : 'a bug';
  }
}

test.each<{ parts: readonly Part[]; each?: boolean; mistake: string | null }>([
  { parts: [partOf({ files: files(4), links: links(6) })], mistake: null },
  { parts: [partOf({ files: files(4), links: links(7) })], mistake: 'too-many-pictures' },
  { parts: [partOf({ files: files(10) }), partOf({ text: 'let them move' })], mistake: null },
  { parts: [partOf({ files: files(10) }), partOf({ files: files(1) })], mistake: 'too-many-pictures' },
  { parts: [partOf({ links: links(10) })], each: true, mistake: null },
  { parts: [partOf({ links: links(11) })], each: true, mistake: 'too-many-videos' },
  { parts: [partOf({ text: 'a'.repeat(4_000) })], mistake: null },
  { parts: [partOf({ text: 'a'.repeat(4_001) })], mistake: 'too-many-words' },
  { parts: [partOf({ text: '灯'.repeat(2_000) }), partOf({ text: '灯'.repeat(1_999) })], mistake: null },
  { parts: [partOf({ text: '灯'.repeat(2_000) }), partOf({ text: '灯'.repeat(2_000) })], mistake: 'too-many-words' },
  { parts: [partOf({ links: [`https://x.dev/${'a'.repeat(2_030)}.png`] })], mistake: null },
  { parts: [partOf({ links: [`https://x.dev/${'a'.repeat(2_031)}.png`] })], mistake: 'link-too-long' },
])('what is within every bound is taken, and one more is not: $mistake', ({ parts, each, mistake }) => {
  expect(mistakeIn(parts, each)).toBe(mistake);
});

test('beside what waits already there is room for ten together, files first', () => {
  const left = fittingBeside([partOf({ files: files(7) })], partOf({ files: files(2), links: links(4) }));
  expect([left.files.length, left.links.length]).toEqual([2, 1]);
  const none = fittingBeside([partOf({ links: links(12) })], partOf({ files: files(2), links: links(4) }));
  expect([none.files.length, none.links.length]).toEqual([0, 0]);
});

test.each([
  { name: 'cat.png', kept: 'cat.png' },
  { name: `${'c'.repeat(251)}.png`, kept: `${'c'.repeat(251)}.png` },
  { name: `${'c'.repeat(252)}.png`, kept: `${'c'.repeat(250)}….png` },
  { name: '🌊'.repeat(200), kept: `${'🌊'.repeat(127)}…` },
])('the name of a file is kept with 255 letters at most, and with its ending', ({ name, kept }) => {
  expect(keptName(name)).toBe(kept);
});
