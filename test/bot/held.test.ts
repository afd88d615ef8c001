import { expect, test } from 'vitest';
import { deleted, edited } from '../../src/bot/inbox/second-thoughts.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { GENERAL } from '../support/played-discord.ts';
import { uploadsOf } from '../support/played-nemo.ts';

test('pictures without words are acknowledged once per burst, by name, with what was refused', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await world.pass(5_000); // caught up: what is heard is not read first
  const first = world.discord.write(thread, '', { files: ['dog.png'] });
  const text = { id: 'file-notes.txt', name: 'notes.txt', bytes: 10, url: `${world.cdn.url}/text` };
  const second = {
    ...world.discord.write(thread, '', { files: ['fish.png'] }),
    files: [world.discord.picture('fish.png'), text],
  };
  bot.hear(first, second);
  await world.pass(6_000);

  expect(world.discord.notes.map(({ note }) => note)).toEqual([
    {
      kind: 'files-arrived',
      projectId: thread,
      names: ['dog.png', 'fish.png'],
      refused: [{ name: 'notes.txt', reason: 'unsupported', format: null }],
    },
  ]);
  expect(world.discord.notes[0]?.to.replyTo).toBe(second.messageId);
  expect(uploadsOf(world.nemo), 'nothing of them goes up before there are words').toEqual(['cat.png']);
  expect(world.sent()).toHaveLength(1);
});

test('a picture behind a link without a file name is called by its host', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await world.pass(5_000);
  bot.hear({ ...world.discord.write(thread, ''), links: ['https://x.dev/photos/'] });
  await world.pass(6_000);
  expect(world.discord.notes.map(({ note }) => note)).toMatchObject([{ kind: 'files-arrived', names: ['x.dev'] }]);
});

test('words that come meanwhile take the pictures along, and nothing is acknowledged any more', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const picture = world.discord.write(thread, '', { files: ['dog.png'] });
  bot.hear(picture);
  await world.pass(1_000);
  const words = world.discord.write(thread, 'let the dog run');
  bot.hear(words);
  await world.pass(10_000);

  expect(world.discord.notes).toEqual([]);
  expect((await bot.ledger.turns.get(words.messageId))?.parts.map(({ messageId }) => messageId)).toEqual([
    picture.messageId,
    words.messageId,
  ]);
  expect((await bot.ledger.projects.get(thread))?.held).toEqual([]);
  expect(await bot.ledger.messages.get(picture.messageId)).toBe(words.messageId);
});

test('words edited into a picture count also in the moment in which its arrival is written down', async () => {
  await using world = await startFlowsWorld();
  const [one, two] = [await world.start(), await world.start()];
  const thread = await world.begin(one);
  const picture = world.discord.write(thread, '', { files: ['dog.png'] });
  const isAboutToBeKnown = one.life.stopAt(
    ({ name, side, args: [id] }) => name === 'messages.put' && side === 'before' && id === picture.messageId,
  );
  one.hear(picture);
  await world.pass(6_000);
  await isAboutToBeKnown;
  const isAboutToClaim = two.life.stopAt(({ name, side }) => name === 'claims.take' && side === 'before');
  const editing = edited(two.world, { ...picture, text: 'let the dog run' });
  await isAboutToClaim;
  one.life.wake();
  await world.pass(2_000);
  two.life.wake();
  await world.pass(10_000);
  await editing;
  expect(world.sent().slice(1)).toEqual(['let the dog run']);
});

test('a picture whose message is deleted waits for no words', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const [dog, fish] = ['dog.png', 'fish.png'].map((name) => world.discord.write(thread, '', { files: [name] }));
  if (!dog || !fish) expect.unreachable();
  bot.hear(dog, fish);
  await world.pass(6_000);
  await deleted(bot.world, thread, dog.messageId);
  const words = world.discord.write(thread, 'let it swim');
  bot.hear(words);
  await world.pass(10_000);

  expect(
    (await bot.ledger.turns.get(words.messageId))?.parts.flatMap(({ files }) => files.map(({ name }) => name)),
  ).toEqual(['fish.png']);
});

test('a picture that words have taken along can still be taken back while they wait, also after its acknowledgement was due', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "First"'));
  await world.pass(3_000);
  await agent.arrived;
  const picture = world.discord.write(thread, '', { files: ['dog.png'] });
  const words = world.discord.write(thread, 'let the dog run');
  bot.hear(picture, words);
  await world.pass(6_000);
  await deleted(bot.world, thread, picture.messageId);
  agent.release();
  await world.pass(10_000);

  expect((await bot.ledger.turns.get(words.messageId))?.parts.flatMap(({ files }) => files)).toEqual([]);
});

test('whoever deletes the words of a waiting request has not asked for a video: the pictures wait for other words', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const picture = world.discord.write(thread, '', { files: ['dog.png'] });
  const words = world.discord.write(thread, 'let the dog run');
  bot.hear(picture, words);
  await world.pass(1_000);
  await deleted(bot.world, thread, words.messageId);
  await world.pass(10_000);
  expect(world.sent()).toHaveLength(1);
  expect((await bot.ledger.projects.get(thread))?.held.map(({ messageId }) => messageId)).toEqual([picture.messageId]);

  bot.hear(world.discord.write(thread, 'let the dog sleep'));
  await world.pass(10_000);
  expect(world.sent().slice(1)).toEqual(['let the dog sleep']);
});

test.each(['words', 'a button'])(
  'a picture that is edited out of a message that waits never leaves for the backend, when %s come',
  async (door) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    await world.pass(5_000);
    const first = world.discord.write(thread, '', { files: ['dog.png', 'secret.png'] });
    bot.hear(first, world.discord.write(thread, '', { files: ['fish.png'] }));
    await world.pass(6_000);
    const changed = { ...first, files: first.files.slice(0, 1), editedAt: 1_700_000_000_123 };
    world.discord.rewrite(changed);
    await edited(bot.world, changed);
    if (door === 'words') bot.hear(world.discord.write(thread, 'let it run'));
    else {
      const held = (await bot.ledger.projects.get(thread))?.held ?? [];
      const words = { messageId: null, text: 'let it run', files: [], links: [], about: null };
      await bot.ask({ projectId: thread, parts: [...held, words] });
    }
    await world.pass(10_000);
    expect(world.sent().slice(1)).toEqual(['let it run']);
    expect(uploadsOf(world.nemo)).toEqual(['cat.png', 'dog.png', 'fish.png']);
  },
);

test('a link that waits becomes the one it is edited to, and none where only talk to the bot is left', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await world.pass(5_000);
  const message = world.discord.write(thread, '', { links: ['https://x.dev/one.png'] });
  bot.hear(message);
  await world.pass(6_000);
  const links = async () => (await bot.ledger.projects.get(thread))?.held.flatMap((part) => part.links);
  await edited(bot.world, { ...message, links: ['https://x.dev/two.png'], editedAt: 1 });
  expect(await links()).toEqual(['https://x.dev/two.png']);
  await edited(bot.world, { ...message, text: 'credits', links: [], editedAt: 2 });
  await world.pass(3_000);
  expect(await links()).toEqual([]);
});

test('a picture that a message only points at waits on when Discord tells of the message again', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await world.pass(5_000);
  const theirs = world.discord.write(thread, 'look', { files: ['dog.png'], authorId: '73' });
  const call = world.discord.write(thread, '', { mentioned: true, addressed: true, repliesTo: theirs.messageId });
  bot.hear(theirs, call);
  await world.pass(6_000);
  await edited(bot.world, call); // it has looked into a link
  const held = (await bot.ledger.projects.get(thread))?.held;
  expect(held?.map(({ messageId, files }) => [messageId, ...files.map(({ name }) => name)])).toEqual([
    [call.messageId, 'dog.png'],
  ]);
});

test.each(['never mind', 'stop', '算了'])(
  'a picture that waits, and whose message is edited to “%s”, is taken back: nothing is sent',
  async (text) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    const picture = world.discord.write(thread, '', { files: ['dog.png'] });
    bot.hear(picture);
    await world.pass(6_000);
    const now = { ...picture, text, editedAt: world.clock.now() };
    world.discord.rewrite(now);
    await edited(bot.world, now);
    await world.pass(15_000);

    expect(world.discord.notes.at(-1)?.note).toEqual({ kind: 'stopped', stopped: 1, mayBeCharged: false });
    bot.hear(world.discord.write(thread, 'slower'));
    await world.pass(10_000);
    expect(world.heard().slice(1)).toEqual(['slower']); // without the picture
  },
);

test('the picture that begins a project is taken back like any other', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.pass(3_000);
  const mention = { mentioned: true, addressed: true, opens: 'public-thread' } as const;
  const picture = world.discord.write(GENERAL, '', { files: ['dog.png'], ...mention });
  bot.hear(picture);
  await world.pass(6_000);
  await edited(bot.world, { ...picture, text: 'never mind', editedAt: world.clock.now() });
  await world.pass(15_000);

  expect(world.calls()).toBe(0);
  expect((await bot.ledger.projects.get(picture.messageId))?.held).toEqual([]);
});

test('where no thread was opened, a reply to what the bot has said gives words to what waits, and talk does not', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.pass(3_000);
  const picture = world.discord.write(GENERAL, '', { mentioned: true, files: ['boats.png'] });
  bot.hear(picture);
  await world.pass(6_000);
  bot.hear(world.discord.write(GENERAL, 'look at the weather'));
  await world.pass(6_000);
  expect(world.calls()).toBe(0);
  bot.hear(world.discord.write(GENERAL, 'let the boats rock', { addressed: true, repliesTo: world.discord.newId() }));
  await world.pass(10_000);
  expect(world.sent()).toEqual(['let the boats rock']);
});

test('words that are written into the message of a waiting picture while the bot is down make a request of it', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  await world.pass(5_000);
  const picture = world.discord.write(thread, '', { files: ['dog.png'] });
  one.hear(picture);
  await world.pass(6_000);
  one.kill();
  await world.pass(4_000);
  world.discord.rewrite({ ...picture, text: 'let the dog run', editedAt: 1 });
  await world.start();
  await world.pass(20_000);

  expect(world.sent().slice(1)).toEqual(['let the dog run']);
  expect(uploadsOf(world.nemo)).toEqual(['cat.png', 'dog.png']);
});
