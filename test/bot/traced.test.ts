import { expect, test } from 'vitest';
import { find } from '../../src/ops/trace/find.ts';
import { startFlowsWorld } from '../support/flows-world.ts';

test('a thread that a mention began tells all of its requests, though it has the id of the first', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const mention = world.discord.write('500', 'let the clouds drift', {
    files: ['lighthouse.jpg'],
    mentioned: true,
    addressed: true,
    opens: 'public-thread',
  });
  bot.hear(mention);
  await world.pass(6_000);
  const change = world.discord.write(mention.messageId, 'slower');
  bot.hear(change);
  await world.pass(6_000);
  const asked = (await find(bot.ledger, mention.messageId)).map(({ turn }) => turn?.id);
  expect(asked).toEqual([mention.messageId, change.messageId]);
  expect((await find(bot.ledger, change.messageId)).map(({ turn }) => turn?.id)).toEqual([change.messageId]);
});
