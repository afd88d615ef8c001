import { expect, test } from 'vitest';
import { hasOpenApi, problemsOf } from '../support/openapi.ts';
import { begin } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const name = 'every request of a whole project is as Discord describes its API';

test.runIf(hasOpenApi)(name, async () => {
  await using stage = await setStage();
  await begin(stage, stage.discord.person('Ada'));
  expect(stage.discord.journal.length).toBeGreaterThan(7);
  expect(problemsOf(stage.discord.journal)).toEqual([]);
});

test.skipIf(hasOpenApi)(`not checked, since Discord's description is not at hand: ${name}`, () => {});
