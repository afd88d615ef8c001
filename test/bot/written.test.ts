import { expect, test } from 'vitest';
import { edited as edit } from '../../src/bot/inbox/second-thoughts.ts';
import { DAY_MS } from '../../src/core/limits.ts';
import type { Attachment } from '../../src/core/media.ts';
import { config, startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { serves } from '../support/files.ts';
import { ben } from '../support/played-discord.ts';
import { uploadsOf } from '../support/played-nemo.ts';

const textFile = ({ cdn }: FlowsWorld, name = 'message.txt', path = '/text'): Attachment => ({
  id: `file-${name}`,
  name,
  bytes: 10,
  url: `${cdn.url}${path}`,
});
const noteKinds = ({ discord }: FlowsWorld) =>
  discord.notes.map(({ note }) => (note.kind === 'mistake' ? note.mistake.kind : note.kind));

test('a file that was refused is done with: the words after it go on with the project', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear({ ...world.discord.write(thread, ''), files: [textFile(world, 'plan.pdf')] });
  await world.pass(6_000);
  expect((await bot.ledger.projects.get(thread))?.held).toEqual([]);
  const words = world.discord.write(thread, 'add some calm music');
  bot.hear(words);
  await world.pass(6_000);

  expect(world.sent().slice(1)).toEqual(['add some calm music']);
  expect((await bot.ledger.turns.get(words.messageId))?.parts).toHaveLength(1);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
});

test('of a burst that is acknowledged, the picture goes on waiting and the refused file does not', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear({
    ...world.discord.write(thread, ''),
    files: [textFile(world, 'plan.pdf'), world.discord.picture('dog.png')],
  });
  await world.pass(6_000);
  bot.hear(world.discord.write(thread, 'let it run'));
  await world.pass(6_000);
  const turn = await bot.ledger.turns.get(world.discord.told.at(-1)?.to.id ?? '');
  expect(turn?.parts.flatMap(({ files }) => files.map(({ name }) => name))).toEqual(['dog.png']);
});

test('words beside a refused file go on with what is there once their person says so; default words do not', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear({ ...world.discord.write(thread, 'trim it to 2s'), files: [textFile(world, 'plan.pdf')] });
  await world.pass(8_000);
  expect(world.sent()).toHaveLength(1);
  bot.hear(world.discord.write(thread, 'go on without it'));
  await world.pass(8_000);
  expect(world.sent().slice(1)).toEqual(['trim it to 2s']);
  const [, result] = world.discord.told;
  expect(result?.telling).toMatchObject({ kind: 'result', refused: [{ name: 'plan.pdf', reason: 'unsupported' }] });

  const part = { messageId: null, files: [textFile(world, 'other.pdf')], links: [], about: null };
  await bot.ask({
    projectId: thread,
    parts: [{ ...part, text: 'turn this image into a 10-second animated video with smooth motion, 9:16' }],
  });
  await world.pass(8_000);
  expect(world.sent()).toHaveLength(2);
  expect(world.discord.read().at(-1)).toBe('refused: other.pdf unsupported');
});

test.each(['photo.bmp', 'broken.png'])(
  'words beside %s are about that picture: they are not paid for on an older one',
  async (name) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    bot.hear({ ...world.discord.write(thread, 'animate this one'), files: [textFile(world, name)] });
    await world.pass(8_000);
    expect(world.discord.read().at(-1)).toBe(`refused: ${name} unsupported`);
    expect(world.calls()).toBe(1);
  },
);

test('words where there is nothing to be animated are not paid for, and that is said once', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await bot.ask({
    text: 'a clip',
    parts: [{ messageId: null, text: 'go', files: [textFile(world, 'plan.pdf')], links: [], about: null }],
  });
  await world.pass(3_000);
  bot.hear(world.discord.write(thread, 'add some calm music'));
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['refused: plan.pdf unsupported', 'no-picture']);
  expect(world.calls()).toBe(0);
});

test('a text file is the words, on disk with its request before anything is paid, also after a kill while it is fetched', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await world.pass(5_000);
  world.cdn.on('GET /brief', serves(Buffer.from('\uFEFFadd a title "Brief"\r\n')));
  const message = world.discord.write(thread, '', { texts: [textFile(world, 'message.txt', '/brief')] });
  const dying = bot.life.stopAt(({ name, side }) => name === 'mailbox.wordsOf' && side === 'after');
  bot.hear(message);
  await dying;
  bot.kill();
  const other = await world.start();
  await world.pass(20_000);

  expect(world.sent().slice(1)).toEqual(['add a title "Brief"']);
  expect((await other.ledger.turns.get(message.messageId))?.parts[0]?.text).toBe('add a title "Brief"');
  expect(world.discord.notes.map(({ note }) => note)).toEqual([{ kind: 'words-read', names: ['message.txt'] }]);
});

test.each(['in a project', 'where none is yet'])(
  'a pasted brief that is refused is answered, %s, though it was taken as words before',
  async (where) => {
    await using world = await startFlowsWorld({ config: { CLIP_SECONDS: 10 } });
    const bot = await world.start();
    const texts = [textFile(world, 'message.txt', '/long-clip')];
    world.cdn.on('GET /long-clip', serves(Buffer.from('a clip of 60 seconds')));
    const isBegun = where === 'in a project';
    const thread = isBegun ? await world.begin(bot, { text: 'let it move' }) : '600';
    const here = isBegun ? { texts } : { texts, files: ['cat.png'], mentioned: true };
    bot.hear(world.discord.write(thread, '', here));
    await world.pass(10_000);

    expect(noteKinds(world)).toEqual(['words-read', 'clip-too-long']);
    expect(world.calls()).toBe(isBegun ? 1 : 0);
  },
);

test.each([
  ['gone', '/nowhere', 'text-unreachable'],
  ['empty', '/empty', 'text-empty'],
  ['of signs that nobody sees', '/unseen', 'text-empty'],
  ['too long, whatever Discord says of it', '/long', 'text-too-long'],
  ['no text', '/picture', 'text-unreadable'],
])('a text file that is %s: a sentence, nothing paid, no default words', async (_, path, kind) => {
  await using world = await startFlowsWorld();
  world.cdn.on('GET /empty', serves(Buffer.from(' \n')));
  world.cdn.on('GET /unseen', serves(Buffer.from('\u200B\u3164\u2800')));
  world.cdn.on('GET /long', serves(Buffer.alloc(50_000, 'x')));
  const bot = await world.start();
  const message = world.discord.write('600', '', {
    files: ['cat.png'],
    texts: [textFile(world, 'message.txt', path)],
    mentioned: true,
  });
  bot.hear(message);
  await world.pass(6_000);
  expect(noteKinds(world)).toEqual([kind]);
  expect(world.calls()).toBe(0);
  expect(world.discord.notes[0]?.to).toMatchObject({ threadId: '600', replyTo: message.messageId });
});

test('a text file from anywhere but Discord is not fetched', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const foreign = { ...textFile(world), url: world.cdn.url.replace('127.0.0.1', 'localhost') + '/text' };
  bot.hear(world.discord.write(thread, '', { texts: [foreign] }));
  await world.pass(3_000);
  expect(noteKinds(world)).toEqual(['text-unreachable']);
  expect(world.cdn.asked('GET /text')).toEqual([]);
});

test('an edit while its request waits keeps what it says by its text file', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const message = world.discord.write(thread, 'please', { texts: [textFile(world)] });
  bot.hear(message);
  await world.pass(1_000);
  await edit(bot.world, { ...message, text: 'kindly' });
  await world.pass(6_000);
  expect(world.sent().slice(1)).toEqual(['kindly\nonly words']);
});

test('the picture that a reply points at comes along; one that waits already comes once', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const theirs = world.discord.write(thread, 'or this?', { files: ['fish.png'], authorId: ben.id });
  const own = world.discord.write(thread, '', { files: ['dog.png'] });
  bot.hear(theirs, own);
  await world.pass(6_000);
  const words = world.discord.write(thread, 'let it swim', { repliesTo: theirs.messageId });
  bot.hear(words);
  await world.pass(6_000);
  expect(uploadsOf(world.nemo)).toEqual(['cat.png', 'dog.png', 'fish.png']);

  bot.hear(world.discord.write(thread, '', { files: ['bird.png'] }));
  await world.pass(6_000);
  const held = (await bot.ledger.projects.get(thread))?.held.at(-1)?.messageId ?? null;
  const more = world.discord.write(thread, 'let it fly', { repliesTo: held });
  bot.hear(more);
  await world.pass(6_000);
  const turn = await bot.ledger.turns.get(more.messageId);
  expect(turn?.parts.flatMap(({ files }) => files.map(({ name }) => name))).toEqual(['bird.png']);
});

test('what Discord hides of the message that is replied to is not guessed: nothing is paid on the old picture', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const hidden = world.discord.write(thread, '', { readable: false, authorId: ben.id });
  bot.hear(world.discord.write(thread, 'animate this one', { repliesTo: hidden.messageId, mentioned: true }));
  await world.pass(6_000);
  expect(noteKinds(world)).toEqual(['nothing-shown']);
  expect(world.calls()).toBe(1);
});

test('a request of the bot itself stays one, whatever it replies to', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const theirs = world.discord.write(thread, 'look', { files: ['fish.png'], authorId: ben.id });
  bot.hear(theirs, world.discord.write(thread, 'credits', { repliesTo: theirs.messageId }));
  await world.pass(6_000);
  expect(noteKinds(world)).toEqual(['credits']);
  expect(world.calls()).toBe(1);
});

test('an edit is an arrival where it calls the bot anew, and else is not', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.letIn(thread, ben);
  const chat = world.discord.write(thread, 'more rain?', { authorId: ben.id });
  bot.hear(chat);
  await world.pass(3_000);
  await edit(bot.world, { ...chat, text: 'more rain!' });
  await world.pass(3_000);
  expect(world.sent()).toHaveLength(1);
  await edit(bot.world, { ...chat, text: 'more rain', addressed: true, mentioned: true }, true);
  await world.pass(6_000);
  await edit(bot.world, { ...chat, text: 'more rain, I said', addressed: true, mentioned: true });
  await world.pass(6_000);
  expect(world.sent().slice(1)).toEqual(['more rain']);
});

test('an edit a month later is no arrival: a request may have come of the message, which nobody remembers any more', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const first = world.discord.write(thread, 'make the music quieter');
  const second = world.discord.write(thread, '@Nemo and add a title "Hello"', { mentioned: true, addressed: true });
  bot.hear(first, second);
  await world.pass(8_000);
  expect(world.calls()).toBe(2);
  world.clock.advance(config.RETENTION_DAYS * DAY_MS);
  for (const { messageId } of [first, second]) {
    await bot.ledger.messages.remove(messageId);
    await bot.ledger.turns.remove(messageId);
    await bot.ledger.renders.remove(messageId);
  }
  const changed = { ...second, text: '@Nemo and add a title "Hello!"', editedAt: 1_700_000_000_123 };
  world.discord.rewrite(changed);
  for (const isNewlyMentioned of [false, true]) await edit(bot.world, changed, isNewlyMentioned);
  await world.pass(8_000);
  expect(await bot.ledger.projects.get(thread)).toBeDefined();
  expect(await bot.ledger.turns.get(second.messageId)).toBeUndefined();
});

test('what was answered is answered again only where an edit calls the bot anew, and then it is heard', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const call = world.discord.write('600', 'animate this', { mentioned: true });
  bot.hear(call);
  await world.pass(3_000);
  const edited = { ...call, editedAt: 1_700_000_000_123, text: 'animate this please' };
  await edit(bot.world, edited);
  await world.pass(3_000);
  expect(noteKinds(world)).toEqual(['nothing-shown']);
  await edit(bot.world, edited, true);
  await world.pass(3_000);
  expect(noteKinds(world)).toEqual(['nothing-shown', 'nothing-shown']);
});

test('words edited into a picture that waits become its request, also where the bot is killed over it', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await world.pass(5_000);
  const picture = world.discord.write(thread, '', { files: ['dog.png'] });
  bot.hear(picture);
  await world.pass(6_000);
  expect(noteKinds(world)).toEqual(['files-arrived']);
  const edited = { ...picture, text: 'let the dog run' };
  world.discord.rewrite(edited);
  const dying = bot.life.stopAt(({ name, side }) => name === 'claims.take' && side === 'after');
  bot.background.start('edit', () => edit(bot.world, edited));
  await dying;
  bot.kill();
  const other = await world.start();
  await world.pass(20_000);
  expect(world.sent().slice(1)).toEqual(['let the dog run']);
  expect((await other.ledger.projects.get(thread))?.held).toEqual([]);
});

test('an edit that is too long together with its text file does not count: what was asked for stays, and is said to', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const path = '/nearly-full';
  world.cdn.on(`GET ${path}`, serves(Buffer.from('snow '.repeat(780))));
  const message = world.discord.write(thread, 'please', { texts: [textFile(world, 'message.txt', path)] });
  bot.hear(message);
  await world.pass(1_000);
  await edit(bot.world, { ...message, text: 'please '.repeat(60), editedAt: world.clock.now() });
  await world.pass(10_000);
  expect(world.discord.notes.map(({ note }) => note)).toContainEqual({
    kind: 'edit-refused',
    mistake: { kind: 'text-too-long', name: 'message.txt' },
  });
  expect(world.sent()).toHaveLength(2);
});
