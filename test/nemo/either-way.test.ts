import { afterAll, describe, expect, test } from 'vitest';
import { startNemo } from '../../playground/nemo/nemo.ts';
import { defaultSwitches, switchTable } from '../../playground/nemo/switches.ts';
import { setStage } from './ways/stage.ts';
import { ways } from './ways/ways.ts';

const rows = switchTable.flatMap(({ name, values }) =>
  Object.entries(ways)
    .filter(([switched]) => switched === name)
    .flatMap(([, { says, holds }]) => values.map((value) => ({ name, value, says, holds }))),
);

describe('whichever way a guess about the backend turns out', async () => {
  const nemo = await startNemo(); // one for all, since the same film is made only once there
  afterAll(() => nemo[Symbol.asyncDispose]());

  test.each(rows)('$name $value: $says', async ({ name, value, holds }) => {
    await using stage = await setStage(nemo);
    Object.assign(stage.nemo.switches, { [name]: value });
    await holds(stage, value);
  });

  test('there is a row for each value of each switch, and no value without a way', () => {
    const wanted = switchTable.flatMap(({ name, values }) => values.map((value) => `${name} ${value}`));
    expect(rows.map(({ name, value }) => `${name} ${value}`).toSorted()).toEqual(wanted.toSorted());
    expect(Object.keys(defaultSwitches).toSorted()).toEqual(Object.keys(ways).toSorted());
  });
});
