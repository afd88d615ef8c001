import { expect, test } from 'vitest';
import { show } from '../../src/bot/progress/card.ts';
import { startFlowsWorld } from '../support/flows-world.ts';

test('progress tells the last words of an agent that says a lot, without reading all of it each time', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const asked = world.discord.write(thread, 'make it slower');
  bot.hear(asked);
  await world.pass(3_000);
  const turn = (await bot.ledger.turns.get(asked.messageId)) ?? expect.unreachable();
  const lastWords = async (said: string) => {
    await show(bot.world, turn, { kind: 'directing' }, said);
    return world.discord.progressOf(turn.id)?.words;
  };

  expect(await lastWords('One.\n\nTwo.\n\nClick Export.')).toBe('Two.');
  const much = Array.from({ length: 3_000 }, (_, count) => `Scene ${count} is done, and the moon rises.\n\n`).join('');
  const whole = await timed(async () =>
    expect(await lastWords(`${much}The last scene is done. Click Export.`)).toBe('The last scene is done.'),
  );
  expect(await lastWords(`One.\n\n${'Click Export.\n\n'.repeat(1_000)}`)).toBe('One.');

  const each: number[] = [];
  for (let event = 0; event < 100; event++) each.push(await timed(() => lastWords(much + event)));
  expect(Math.min(...each)).toBeLessThan(whole / 2); // the least: others may be at work too
});

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}
