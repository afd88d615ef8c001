import { expect, test } from 'vitest';
import { edited } from '../../src/bot/inbox/second-thoughts.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { ben, GENERAL } from '../support/played-discord.ts';

const mention = { mentioned: true, addressed: true, opens: 'public-thread' } as const;
const inDm = { isDirect: true, guildId: null, addressed: true } as const;
const kinds = ({ discord }: FlowsWorld) =>
  discord.notes.map(({ note }) => (note.kind === 'mistake' ? note.mistake.kind : note.kind)).toSorted();

test.each([
  { text: 'stop', said: ['files-arrived', 'nothing-running'] },
  { text: 'help', said: ['files-arrived', 'help'] },
  { text: 'credits', said: ['credits', 'files-arrived'] },
  { text: 'undo', said: ['files-arrived', 'nothing-to-undo'] },
  { text: 'status', said: ['files-arrived', 'timeline'] },
  { text: 'export', said: ['files-arrived'] },
  { text: 'thanks!', said: ['files-arrived'] },
  { text: 'lol', said: ['files-arrived'] },
  { text: '?', said: ['files-arrived'] },
  { text: 'no', said: ['files-arrived'] },
  { text: 'ok', said: ['files-arrived'] },
])('“$text” beside a picture is what it is alone: the picture waits, and nothing is paid', async ({ text, said }) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await world.pass(5_000);
  bot.hear(world.discord.write(thread, text, { files: ['dog.png'] }));
  await world.pass(15_000);
  expect(world.calls()).toBe(1);
  expect(kinds(world)).toEqual(said);
  expect((await bot.ledger.projects.get(thread))?.held.flatMap(({ files }) => files)).toHaveLength(1);
  bot.hear(world.discord.write(thread, 'let the dog run'));
  await world.pass(12_000);
  expect(world.sent().at(-1)).toBe('let the dog run');
});

test('“stop” beside a picture stops what waits', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  for (const text of ['make it slower', 'add a title "Two"']) {
    bot.hear(world.discord.write(thread, text));
    await world.pass(4_000);
  }
  bot.hear(world.discord.write(thread, 'stop', { files: ['dog.png'] }));
  await world.pass(4_000);
  agent.release();
  await world.pass(12_000);
  expect(world.sent()).toEqual(['let it move', 'make it slower']);
  expect(kinds(world)).toEqual(['files-arrived', 'stopped']);
});

test('“stop” counts also where the picture beside it finds no room', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'make it slower'));
  await world.pass(4_000);
  bot.hear({ ...world.discord.write(thread, 'stop'), links: [`https://x.dev/${'a'.repeat(3_000)}.png`] });
  await world.pass(4_000);
  agent.release();
  await world.pass(12_000);
  expect(kinds(world)).toEqual(['link-too-long', 'stopped']);
});

test.each([
  { text: 'yes', said: ['files-arrived', 'press-above'], told: [] },
  { text: 'not now', said: ['files-arrived', 'stopped'], told: ['stopped'] },
])('under “Shall I start?”, “$text” beside a picture pays for nothing', async ({ text, said, told }) => {
  await using world = await startFlowsWorld({ nemo: { credits: 1 } });
  const bot = await world.start();
  await world.pass(3_000);
  const asked = world.discord.write(GENERAL, 'let it fly', { ...mention, files: ['cat.png'] });
  bot.hear(asked);
  await world.pass(8_000);
  for (const account of world.nemo.accounts()) account.available = 1_000;
  bot.hear(world.discord.write(asked.messageId, text, { files: ['dog.png'] }));
  await world.pass(12_000);
  expect(world.calls()).toBe(0);
  expect(kinds(world)).toEqual(said);
  expect(world.discord.read()).toEqual(told);
});

const noProject = [
  { text: 'help', said: ['files-arrived', 'help'] },
  { text: 'stop', said: ['files-arrived', 'nothing-running'] },
  { text: 'undo', said: ['files-arrived'] },
  { text: 'thanks!', said: ['files-arrived'] },
  { text: '?', said: ['files-arrived'] },
  { text: 'no', said: ['files-arrived'] },
];

test.each(noProject.flatMap((one) => [mention, inDm].map((by) => ({ ...one, by }))))(
  'a picture that begins a project beside “$text” waits, and nothing is paid: $by',
  async ({ text, said, by }) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    await world.pass(3_000);
    const begun = world.discord.write('900', text, { files: ['cat.png'], ...by });
    bot.hear(begun);
    await world.pass(12_000);
    expect(world.calls()).toBe(0);
    expect(kinds(world)).toEqual(said);
    expect((await bot.ledger.projects.get(begun.messageId))?.held).toHaveLength(1);
  },
);

test('after a kill beside the answer to its words the picture still waits, and each is said once', async () => {
  for (const line of ['projects.put', 'discord.note']) {
    await using world = await startFlowsWorld();
    const one = await world.start();
    const thread = await world.begin(one);
    await world.pass(5_000);
    const there = one.life.stopAt(({ name, side }) => side === 'after' && name === line);
    one.hear(world.discord.write(thread, 'help', { files: ['dog.png'] }));
    const passing = world.pass(8_000);
    await there;
    one.kill();
    await passing;
    const two = await world.start();
    await world.pass(20_000);
    expect(kinds(world)).toContain('help');
    expect((await two.ledger.projects.get(thread))?.held).toHaveLength(1);
    expect(world.calls()).toBe(1);
  }
});

test.each(['thanks!', '❤️', 'lol', '?', 'no', 'ok'])(
  '“%s” with a mention, in reply to somebody’s picture, is no request: it begins nothing',
  async (text) => {
    for (const where of ['a reply', 'a thread of it']) {
      await using world = await startFlowsWorld();
      const bot = await world.start();
      await world.pass(3_000);
      const photo = world.discord.write(GENERAL, 'my cat', { files: ['cat.png'], authorId: ben.id });
      const place = where === 'a reply' ? { channelId: GENERAL, repliesTo: photo.messageId } : {};
      const call = world.discord.write(place.channelId ?? photo.messageId, text, { ...mention, ...place });
      bot.hear(call);
      await world.pass(12_000);
      expect(world.calls()).toBe(0);
      expect(await bot.ledger.projects.get(call.messageId)).toBeUndefined();
      const isThanks = ['thanks!', '❤️', 'lol'].includes(text);
      expect(world.discord.thanked).toHaveLength(isThanks ? 1 : 0);
      expect(kinds(world)).toEqual(isThanks ? [] : ['help']);
    }
  },
);

test.each(['heard', 'not heard'])(
  'a request that is edited into thanks leaves its picture waiting: %s',
  async (how) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    const agent = world.hold('/run_sse');
    bot.hear(world.discord.write(thread, 'make it slower'));
    await world.pass(4_000);
    const written = world.discord.write(thread, 'with this one', { files: ['dog.png'] });
    bot.hear(written);
    await world.pass(4_000);
    const changed = { ...written, text: 'thanks!', editedAt: world.clock.now() };
    world.discord.rewrite(changed);
    if (how === 'heard') await edited(bot.world, changed);
    agent.release();
    await world.pass(15_000);
    expect(world.sent()).toEqual(['let it move', 'make it slower']);
    expect((await bot.ledger.projects.get(thread))?.held).toHaveLength(1);
    bot.hear(world.discord.write(thread, 'let it run'));
    await world.pass(12_000);
    expect(world.sent().at(-1)).toBe('let it run');
  },
);

test('a mention with a picture that is edited into “?” before it was sent waits in its thread', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.pass(3_000);
  const upload = world.hold(/upload/);
  const begun = world.discord.write(GENERAL, 'let it fly', { ...mention, files: ['cat.png'] });
  bot.hear(begun);
  await world.pass(5_000);
  const changed = { ...begun, text: '?', editedAt: world.clock.now() };
  world.discord.rewrite(changed);
  upload.release();
  await world.pass(15_000);
  expect(world.calls()).toBe(0);
  expect((await bot.ledger.projects.get(begun.messageId))?.held).toHaveLength(1);
  bot.hear(world.discord.write(begun.messageId, 'let it run', { inOurThread: true }));
  await world.pass(15_000);
  expect(world.sent()).toEqual(['let it run']);
});
