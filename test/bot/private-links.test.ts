import { expect, test } from 'vitest';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld } from '../support/flows-world.ts';

test.each([
  'https://169.254.169.254/latest/meta-data.png',
  'https://user:secret@10.0.0.1:22/meta-data.png',
  'https://localhost/meta-data.png',
])('%s never reaches the backend, and is refused by its name before anything is paid', async (link) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const before = world.nemo.journal.length;
  const message = world.discord.write(thread, 'put this at the end', { links: [link], files: ['dog.png'] });
  bot.hear(message);
  await world.pass(10_000);

  expect(JSON.stringify(world.nemo.journal.slice(before))).not.toContain('meta-data');
  expect(world.calls()).toBe(1);
  expect(world.discord.read()).toEqual(['version 1']);
  const [asked] = await askedIn(bot);
  expect(asked).toMatchObject({ kind: 'missing', files: [{ name: 'meta-data.png', reason: 'private-link' }] });
});

test('pictures that wait beside such a link go on waiting, and the link is named', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear(world.discord.write(thread, '', { links: ['https://router/x.png'], files: ['dog.png'] }));
  await world.pass(10_000);

  const [arrived] = world.discord.notes.map(({ note }) => note);
  expect(arrived).toMatchObject({ kind: 'files-arrived', names: ['dog.png'], refused: [{ name: 'x.png' }] });
});

/** What is asked before anything is paid. */
async function askedIn(bot: FlowsProcess): Promise<readonly unknown[]> {
  const asked: unknown[] = [];
  for await (const turn of bot.ledger.turns.all()) if (turn.phase === 'asking') asked.push(turn.question);
  return asked;
}
