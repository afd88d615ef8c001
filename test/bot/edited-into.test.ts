import { expect, test } from 'vitest';
import { edited } from '../../src/bot/inbox/second-thoughts.ts';
import type { Arrival } from '../../src/core/arrival.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { ben } from '../support/played-discord.ts';

async function rewrite(world: FlowsWorld, bot: FlowsProcess, message: Arrival, more: Partial<Arrival>) {
  const changed = { ...message, editedAt: world.clock.now(), ...more };
  world.discord.rewrite(changed);
  await edited(bot.world, changed);
  await world.pass(12_000);
}
const kinds = ({ discord }: FlowsWorld) => discord.notes.map(({ note }) => note.kind);

test.each([
  { was: 'thanks', is: 'thanks, make it slower' },
  { was: '?', is: 'make it slower?' },
  { was: 'status', is: 'make it slower' },
  { was: 'ok', is: 'ok, and make it slower' },
  { was: 'look at that, Ben', is: 'make it slower', toOthers: true },
])('“$was” that is edited into “$is” is heard as the request that it is now, once', async ({ was, is, toOthers }) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const written = world.discord.write(thread, was, { toOthers: toOthers === true });
  bot.hear(written);
  await world.pass(12_000);
  expect(world.calls()).toBe(1);
  for (let time = 0; time < 2; time++)
    await rewrite(world, bot, written, { text: is, toOthers: false, editedAt: 1_000 });
  expect(world.sent().slice(1)).toEqual([is]);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
});

test('an edit of what was said to others, by somebody who does not direct there, stays talk', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const written = world.discord.write(thread, 'thanks', { authorId: ben.id });
  bot.hear(written);
  await world.pass(3_000);
  await rewrite(world, bot, written, { text: 'make it slower' });
  expect(world.calls()).toBe(1);
  expect(world.discord.notes).toEqual([]);
});

test('thanks that are edited into a request much later are not paid for: that is said, once', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const written = world.discord.write(thread, 'thanks');
  bot.hear(written);
  await world.pass(3_000);
  world.clock.advance(60 * 60_000);
  await rewrite(world, bot, written, { text: 'thank you!' });
  expect(kinds(world)).toEqual([]);
  for (const text of ['make it slower', 'make it much slower']) await rewrite(world, bot, written, { text });
  expect(world.calls()).toBe(1);
  expect(kinds(world)).toEqual(['write-anew']);
});

test('a request that was edited into thanks and back is not sent, and that is said', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const written = world.discord.write(thread, 'make it slower');
  bot.hear(written);
  await world.pass(500);
  await rewrite(world, bot, written, { text: 'thanks' });
  await rewrite(world, bot, written, { text: 'make it slower' });
  expect(world.calls()).toBe(1);
  expect(kinds(world)).toEqual(['write-anew']);
});

test('an edit that makes a request of a file that was asked for begins none beside it: that is said', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const written = world.discord.write(thread, 'export');
  bot.hear(written);
  await world.pass(12_000);
  await rewrite(world, bot, written, { text: 'make it slower' });
  expect(world.calls()).toBe(1);
  expect(kinds(world)).toEqual(['write-anew']);
});
