import { expect, test } from 'vitest';
import type { LogLine } from '../support/flows-process.ts';
import { startFlowsWorld } from '../support/flows-world.ts';

const phases = (lines: readonly LogLine[], msg: string) =>
  lines.filter((line) => line.msg === msg).map((line) => line['phase']);

test('the log tells the story of a request by itself: every phase of it and of its export, who asked, and what it cost', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const id = await world.begin(bot);
  await world.pass(10_000);

  const mine = bot.said.filter((line) => line['turn'] === id || line['export'] === id);
  expect(phases(mine, 'a turn goes on')).toEqual([
    'opening',
    'queued',
    'gathering',
    'sent',
    'answered',
    'settled',
    'exporting',
    'told',
  ]);
  expect(phases(mine, 'an export goes on')).toEqual(['asked', 'submitted', 'polling', 'ready', 'told']);
  expect(mine.filter((line) => 'phase' in line).map((line) => line['person'])).toEqual(Array(13).fill('71'));
  const placed = mine.filter((line) => line['phase'] !== 'opening');
  expect(placed.filter((line) => line['project'] !== id || line['thread'] !== id)).toEqual([]);
  expect(mine.find((line) => line.msg === 'what a request has cost')).toMatchObject({
    turn: id,
    thread: id,
    person: '71',
    exact: true,
  });
});

test('trouble at the backend is logged with the request it is about', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  world.gate(async ({ path }, next) => (path.endsWith('/latest') ? { status: 503, body: 'down' } : next()));
  const words = world.discord.write(thread, 'add a title "Hello"');
  bot.hear(words);
  await world.pass(20_000);

  const failed = bot.said.filter(({ msg }) => msg === 'the backend failed');
  expect(failed).not.toEqual([]);
  for (const line of failed) expect(line).toMatchObject({ turn: words.messageId, project: thread, thread });
});

test('no line of the log bears words, names or links of a person', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot, { text: 'my grandmother waves', files: ['grandmother.png'] });
  bot.hear(world.discord.write(thread, 'let her umbrella fly away', { files: ['umbrella.png'] }));
  await world.pass(20_000);

  const all = JSON.stringify(bot.said);
  expect(bot.said.length).toBeGreaterThan(20);
  expect(['grandmother', 'umbrella', 'waves', 'http:', 'https:'].filter((word) => all.includes(word))).toEqual([]);
});
