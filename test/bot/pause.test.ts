import { expect, test } from 'vitest';
import { requestExport } from '../../src/bot/render/exports.ts';
import { PAID_REQUESTS } from '../../src/core/pause.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ada, ben } from '../support/played-discord.ts';

test('while it is paused whoever asks reads so, and nothing is paid; afterwards it goes on', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const other = await world.start();
  const thread = await world.begin(bot);
  await other.ledger.pauses.put(PAID_REQUESTS, { since: 1 });

  await expect(bot.ask({ files: ['dog.png'] })).rejects.toThrow('paused');
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(8_000);
  expect(world.calls()).toBe(1);
  expect(world.discord.notes.map(({ note }) => note)).toEqual([{ kind: 'mistake', mistake: { kind: 'paused' } }]);

  await other.ledger.pauses.remove(PAID_REQUESTS);
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(8_000);
  expect(world.calls()).toBe(2);
});

test.each([
  { who: 'everybody', id: PAID_REQUESTS, told: 'not sent: paused' },
  { who: 'a person', id: ada.id, told: 'not sent: person-blocked' },
  { who: 'a server', id: '1', told: 'not sent: server-blocked' },
])(
  'what is under way when $who is stopped comes to its end; what waits is told, and not sent; exports go on',
  async ({ id, told }) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    const agent = world.hold('/run_sse');
    bot.hear(world.discord.write(thread, 'add a title "Two"'));
    await world.pass(4_000);
    bot.hear(world.discord.write(thread, 'add a title "Three"'));
    await world.pass(4_000);
    await bot.ledger.pauses.put(id, { since: 1 });
    agent.release();
    await world.pass(10_000);
    expect(world.discord.read()).toEqual(['version 1', told, 'version 2']);

    const to = { id: world.discord.newId(), threadId: thread, requester: ada, replyTo: null };
    await requestExport(bot.world, { id: to.id, projectId: thread, to, thumbnail: null }, null);
    await world.pass(10_000);
    expect(world.discord.read().at(-1)).toBe('version 2');
    expect(world.calls()).toBe(2);
  },
);

test.each([
  { who: 'a person', id: ada.id, kind: 'person-blocked', ofOthers: 1 },
  { who: 'a server', id: '1', kind: 'server-blocked', ofOthers: 0 },
])(
  'once whoever runs the bot has blocked $who, by another process, they read so and nothing is paid; others go on',
  async ({ id, kind, ofOthers }) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const other = await world.start();
    const thread = await world.begin(bot);
    await other.ledger.pauses.put(id, { since: 1 });

    await expect(bot.ask({ files: ['dog.png'] })).rejects.toThrow(kind);
    bot.hear(world.discord.write(thread, 'add a title "Hello"'));
    await world.pass(8_000);
    bot.hear(world.discord.write(thread, '', { files: ['cow.png'] })); // pictures that would wait for words
    await world.pass(8_000);
    expect(world.calls()).toBe(1);
    expect(world.discord.notes.map(({ note }) => note)).toEqual([
      { kind: 'mistake', mistake: { kind } },
      { kind: 'mistake', mistake: { kind } },
    ]);
    await bot.ask({ by: ben, files: ['cat.png'] }).catch(() => null);
    await world.pass(20_000);
    expect(world.calls()).toBe(1 + ofOthers);

    await other.ledger.pauses.remove(id);
    bot.hear(world.discord.write(thread, 'add a title "Hello"'));
    await world.pass(8_000);
    expect(world.calls()).toBe(2 + ofOthers);
  },
);

test('whoever is blocked while a picture of theirs goes up is not charged for it any more', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const upload = world.hold(/upload-video/);
  bot.hear(world.discord.write(thread, 'and this one', { files: ['dog.png'] }));
  await world.pass(4_000);
  await upload.arrived;
  await bot.ledger.pauses.put(ada.id, { since: 1 });
  upload.release();
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['version 1', 'not sent: person-blocked']);
  expect(world.calls()).toBe(1);
});
