import { expect, test } from 'vitest';
import { startFlowsWorld } from '../support/flows-world.ts';

test('the store cannot be asked in the moment somebody writes: the message is heard a little later, and once', async () => {
  let troubles = 0;
  await using world = await startFlowsWorld({
    watch: (ledger) => ({
      ...ledger,
      places: {
        ...ledger.places,
        async get(id) {
          if (troubles-- > 0) throw new Error('the store does not answer');
          return ledger.places.get(id);
        },
      },
    }),
  });
  const bot = await world.start();
  const thread = await world.begin(bot);
  troubles = 2;
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(3_000);
  expect(world.sent()).toHaveLength(1);
  await world.pass(60_000);

  expect(world.sent()).toEqual(['let it move', 'add a title "Hello"']);
});
