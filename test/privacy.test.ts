import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Ledger } from '../src/core/ports.ts';
import * as schemas from '../src/store/schemas.ts';

/** Every kind of record that is kept. One that is not here does not compile. */
const kinds: Readonly<Record<keyof Ledger, z.ZodType>> = {
  turns: schemas.turnSchema,
  renders: schemas.renderSchema,
  projects: schemas.projectSchema,
  places: schemas.placeSchema,
  versions: schemas.versionSchema,
  shelves: schemas.shelfSchema,
  materials: schemas.materialSchema,
  keptFiles: schemas.keptFileSchema,
  pieces: z.string(),
  messages: z.string(),
  baskets: schemas.basketSchema,
  answers: schemas.promisedSchema,
  people: schemas.acquaintanceSchema,
  progressMessages: z.string(),
  purses: schemas.purseSchema,
  receipts: schemas.receiptsSchema,
  spendings: schemas.spendingSchema,
  settings: schemas.settingsSchema,
  recipes: schemas.recipesSchema,
  tallies: schemas.tallySchema,
  votes: schemas.voteSchema,
  erasures: schemas.erasureSchema,
  pauses: schemas.pauseSchema,
  measures: schemas.measuresSchema,
};

const rows = readFileSync('docs/privacy.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, kind, what = '', fields = '', kept = ''] = /^\| `(\w+)` \| (.+?) \| (.+?) \| (.+?) \|$/.exec(line) ?? [];
    return kind === undefined ? [] : [{ kind, what, fields, kept }];
  });

test('docs/privacy.md has a row for every kind of record that is kept, and no other', () => {
  expect(rows.map(({ kind }) => kind)).toEqual(Object.keys(kinds));
});

test.each(Object.entries(kinds))('docs/privacy.md names every field of %s, and no other', (kind, schema) => {
  const fields =
    rows
      .find((row) => row.kind === kind)
      ?.fields.replaceAll('`', '')
      .split(', ') ?? [];
  expect(fields.toSorted()).toEqual([...fieldsOf(z.toJSONSchema(schema))].toSorted());
});

/** The names at the top of a record, in whatever phase it is; of a list, those of its items. */
function fieldsOf(schema: unknown): ReadonlySet<string> {
  const { properties = {}, oneOf = [], anyOf = [], items, type } = shape.parse(schema);
  const inner = [...oneOf, ...anyOf, ...(items === undefined ? [] : [items])].flatMap((one) => [...fieldsOf(one)]);
  const own = Object.keys(properties);
  if (own.length + inner.length > 0) return new Set([...own, ...inner]);
  return new Set([type === 'number' ? 'a number' : 'a text']);
}

const shape = z.object({
  properties: z.record(z.string(), z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  type: z.string().optional(),
});
