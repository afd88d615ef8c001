import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { Material } from '../../src/core/media.ts';
import type { Place, Project, Version } from '../../src/core/project.ts';
import type { Render } from '../../src/core/render.ts';
import type { Turn } from '../../src/core/turn.ts';
import { materialSchema, placeSchema, projectSchema, renderSchema, turnSchema, versionSchema } from '../../src/store/schemas.ts';
import { everyRender, everyTurn } from './samples.ts';

/** Two types are the same once `readonly` and the way they are put together are set aside. */
type Plain<T> = T extends object ? { readonly [K in keyof T]: Plain<T[K]> } : T;
type Same<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

test('the schemas on disk and the types of the core are the same', () => {
  const turn: Same<z.infer<typeof turnSchema>, Turn> = true;
  const render: Same<z.infer<typeof renderSchema>, Render> = true;
  const project: Same<z.infer<typeof projectSchema>, Project> = true;
  const place: Same<z.infer<typeof placeSchema>, Place> = true;
  const version: Same<z.infer<typeof versionSchema>, Version> = true;
  const material: Same<z.infer<typeof materialSchema>, Material> = true;
  expect([turn, render, project, place, version, material]).not.toContain(false);
});

test.each(everyTurn.map((turn) => ({ phase: turn.phase, turn })))('a turn that is $phase is read back as it was', ({ turn }) => {
  expect(turnSchema.parse(JSON.parse(JSON.stringify(turn)))).toEqual(turn);
});

test.each(everyRender.map((render) => ({ phase: render.phase, render })))(
  'a render that is $phase is read back as it was',
  ({ render }) => {
    expect(renderSchema.parse(JSON.parse(JSON.stringify(render)))).toEqual(render);
  },
);

test('an export that was told before its version was kept is read, without one', () => {
  const told = everyRender.flatMap((render) => (render.phase === 'told' && render.version !== null ? [render] : []));
  expect(told).not.toEqual([]);
  for (const { version: _, ...before } of told) expect(renderSchema.parse(before)).toEqual({ ...before, version: null });
});

test.each([
  { what: 'nothing', value: null },
  { what: 'a word', value: 'turn' },
  { what: 'a phase nobody knows', value: { ...everyTurn[0], phase: 'paid' } },
  { what: 'a turn that was sent but does not say when', value: { ...everyTurn[1], phase: 'sent' } },
])('$what is no turn', ({ value }) => {
  expect(turnSchema.safeParse(value).success).toBe(false);
});
