import { expect, test } from 'vitest';
import { noSettings } from '../../src/core/rules.ts';
import type { z } from 'zod';
import type { AccountRecord } from '../../src/core/account.ts';
import type { Render } from '../../src/core/render.ts';
import type { Ledger, Records } from '../../src/core/ports.ts';
import { formOf } from '../../src/store/form.ts';
import * as schemas from '../../src/store/schemas.ts';
import { upgrades } from '../../src/store/upgrades.ts';
import { everyRender, everyTurn } from './samples.ts';

/** Two types are the same once `readonly` and the way they are put together are set aside. */
type Plain<T> = T extends object ? { readonly [K in keyof T]: Plain<T[K]> } : T;
type Same<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;
type RecordOf<Kept> = Kept extends Records<infer T> ? T : never;

/** Of each kind what is kept and what the core works with. A kind that is not here, or differs in either direction, does not compile. */
type Schemas = {
  readonly turns: typeof schemas.turnSchema;
  readonly renders: typeof schemas.renderSchema;
  readonly projects: typeof schemas.projectSchema;
  readonly places: typeof schemas.placeSchema;
  readonly versions: typeof schemas.versionSchema;
  readonly shelves: typeof schemas.shelfSchema;
  readonly materials: typeof schemas.materialSchema;
  readonly keptFiles: typeof schemas.keptFileSchema;
  readonly pieces: z.ZodString;
  readonly messages: z.ZodString;
  readonly baskets: typeof schemas.basketSchema;
  readonly answers: typeof schemas.promisedSchema;
  readonly people: typeof schemas.acquaintanceSchema;
  readonly progressMessages: z.ZodString;
  readonly purses: typeof schemas.purseSchema;
  readonly receipts: typeof schemas.receiptsSchema;
  readonly spendings: typeof schemas.spendingSchema;
  readonly settings: typeof schemas.settingsSchema;
  readonly recipes: typeof schemas.recipesSchema;
  readonly tallies: typeof schemas.tallySchema;
  readonly votes: typeof schemas.voteSchema;
  readonly erasures: typeof schemas.erasureSchema;
  readonly pauses: typeof schemas.pauseSchema;
  readonly measures: typeof schemas.measuresSchema;
};
type AsRead = { readonly [Kind in keyof Ledger]: Same<z.output<Schemas[Kind]>, RecordOf<Ledger[Kind]>> };
type AsWritten = { readonly [Kind in keyof Ledger]: Same<z.input<Schemas[Kind]>, RecordOf<Ledger[Kind]>> };

const allTheSame = {
  turns: true,
  renders: true,
  projects: true,
  places: true,
  versions: true,
  shelves: true,
  materials: true,
  keptFiles: true,
  pieces: true,
  messages: true,
  baskets: true,
  answers: true,
  people: true,
  progressMessages: true,
  purses: true,
  receipts: true,
  spendings: true,
  settings: true,
  recipes: true,
  tallies: true,
  votes: true,
  erasures: true,
  pauses: true,
  measures: true,
} as const;

test('the schemas on disk and the types of the core are the same, for every kind of record', () => {
  const asRead: AsRead = allTheSame;
  const asWritten: AsWritten = allTheSame;
  const account: Same<z.infer<typeof schemas.accountSchema>, AccountRecord> = true;
  expect([Object.values(asRead), Object.values(asWritten), account].flat()).not.toContain(false);
});

test.each(everyTurn.map((turn) => ({ phase: turn.phase, turn })))(
  'a turn that is $phase is read back as it was',
  ({ turn }) => {
    expect(schemas.turnSchema.parse(JSON.parse(JSON.stringify(turn)))).toEqual(turn);
  },
);

test.each(everyRender.map((render) => ({ phase: render.phase, render })))(
  'a render that is $phase is read back as it was',
  ({ render }) => {
    expect(schemas.renderSchema.parse(JSON.parse(JSON.stringify(render)))).toEqual(render);
  },
);

test('an export that was told before its version was kept is read, without one', () => {
  const told = everyRender.flatMap((render) => (render.phase === 'told' && render.version !== null ? [render] : []));
  expect(told).not.toEqual([]);
  for (const { version: _, ...before } of told)
    expect(formOf(schemas.renderSchema, upgrades.renders).read({ v: 1, value: before })).toEqual({
      ...before,
      version: null,
    });
});

test('what a server had set before there was as much to choose is read, without the rest', () => {
  const {
    ageRestrictedOnly: _,
    asksOwner: __,
    purse: ___,
    exportsOnDemand: ____,
    ...before
  } = { ...noSettings, blocked: ['42'] };
  expect(formOf(schemas.settingsSchema, upgrades.settings).read({ v: 1, value: before })).toEqual({
    ...noSettings,
    blocked: ['42'],
  });
});

test.each([
  { what: 'nothing', value: null },
  { what: 'a word', value: 'turn' },
  { what: 'a phase nobody knows', value: { ...everyTurn[0], phase: 'paid' } },
  { what: 'a turn that was sent but does not say when', value: { ...everyTurn[1], phase: 'sent' } },
])('$what is no turn', ({ value }) => {
  expect(schemas.turnSchema.safeParse(value).success).toBe(false);
});

test('a record of a later version of the bot is refused, not half understood', () => {
  const { read, write } = formOf<Render>(schemas.renderSchema, upgrades.renders);
  const [render] = everyRender;
  if (render === undefined) expect.unreachable();
  const written = write(render);
  expect(written.v).toBe(2);
  expect(() => read({ ...written, v: written.v + 1 })).toThrow();
});
