import { expect, test } from 'vitest';
import { askedTurn, agree, withWords } from '../../src/bot/turn/ask.ts';
import { deleted, edited } from '../../src/bot/inbox/second-thoughts.ts';
import { partId } from '../../src/bot/turn/batch-parts.ts';
import { decide } from '../../src/bot/turn/consent.ts';
import { stop } from '../../src/bot/stop.ts';
import { onceMore } from '../../src/core/agreeing.ts';
import type { Arrival } from '../../src/core/arrival.ts';
import { mayStop } from '../../src/core/permission.ts';
import { noSettings } from '../../src/core/rules.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { ada, ben, GENERAL } from '../support/played-discord.ts';
import { uploadsOf } from '../support/played-nemo.ts';

/** Ben mentions the bot in Ada's project. */
async function benAsks(world: FlowsWorld, bot: FlowsProcess, thread: string, text: string) {
  return (await benWrites(world, bot, thread, text)).messageId;
}

async function benWrites(world: FlowsWorld, bot: FlowsProcess, thread: string, text: string) {
  const written = world.discord.write(thread, text, { authorId: ben.id, addressed: true, mentioned: true });
  bot.hear(written);
  await world.pass(5_000);
  return written;
}

const own = (text: string) => ({ messageId: null, text, files: [], links: [], about: null });

const asked = (world: FlowsWorld) =>
  world.discord.notes.flatMap(({ note }) => (note.kind === 'may-direct' ? [`${note.ownerId}: ${note.words}`] : []));

test('whoever began a project is asked before somebody else spends in it, and lets one request go', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const first = await benAsks(world, bot, thread, 'add a title "One"');
  expect(asked(world)).toEqual([`${ada.id}: add a title "One"`]);
  expect(world.calls()).toBe(1);
  await expect(askedTurn(bot.world, first, ben.id, ['consent'])).rejects.toThrow('not-yours');
  const turn = await askedTurn(bot.world, first, ada.id, ['consent']);
  await agree(bot.world, turn, turn.parts);
  await world.pass(10_000);
  expect(world.sent()).toEqual(['let it move', 'add a title "One"']);

  await benAsks(world, bot, thread, 'add a title "Two"');
  expect(asked(world)).toHaveLength(2);
});

test.each([
  { may: true, sent: ['let it move', 'add a title "One"', 'add a title "Two"'], told: 'version 3' },
  { may: false, sent: ['let it move'], told: 'not sent: not-allowed' },
])('what she decides for good is asked once, after a kill too: $may', async ({ may, sent, told }) => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  const first = await benAsks(world, one, thread, 'add a title "One"');
  one.kill();
  const two = await world.start();
  await world.pass(10_000);
  await decide(two.world, await askedTurn(two.world, first, ada.id, ['consent']), may);
  await world.pass(15_000);
  await benAsks(world, two, thread, 'add a title "Two"');
  await world.pass(10_000);

  expect(asked(world)).toHaveLength(1);
  expect(world.sent()).toEqual(sent);
  expect(world.discord.read().at(-1)).toBe(told);
});

test.each([
  { may: true, sent: ['let it move', 'add a title "One"', 'add a title "Two"', 'add a title "Three"'] },
  { may: false, sent: ['let it move'] },
])('a word for good is about all that this person waits with there, and about nobody else: $may', async (one) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const first = await benAsks(world, bot, thread, 'add a title "One"');
  await benAsks(world, bot, thread, 'add a title "Two"');
  await benAsks(world, bot, thread, 'add a title "Three"');
  const carl = world.discord.write(thread, 'add a title "Carl"', { authorId: '73', addressed: true, mentioned: true });
  bot.hear(carl);
  await world.pass(5_000);
  expect(asked(world)).toHaveLength(4);
  await decide(bot.world, await askedTurn(bot.world, first, ada.id, ['consent']), one.may);
  await world.pass(30_000);

  expect(world.sent()).toEqual(one.sent);
  expect(world.discord.read().filter((line) => line === 'not sent: not-allowed')).toHaveLength(one.may ? 0 : 3);
  expect((await bot.ledger.turns.get(carl.messageId))?.phase).toBe('asking');
});

test('Again under her result by a stranger is the same question', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.ask({ by: ben, projectId: thread, repeats: thread, claim: `v1:again:${thread}` });
  await world.pass(10_000);

  expect(asked(world)).toEqual([`${ada.id}: let it move`]);
  expect(world.calls()).toBe(1);
});

test('Again by a stranger and then by whoever is asked about it is one request: her press is a yes', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const press = { projectId: thread, repeats: thread, claim: `v1:again:${thread}` };
  await bot.ask({ ...press, by: ben });
  await world.pass(5_000);
  expect(world.calls()).toBe(1);
  const hers = await bot.ask(press);
  await world.pass(15_000);

  expect(world.calls()).toBe(2);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
  expect(await bot.ledger.turns.get(hers)).toBeUndefined();
});

test('where she presses for more pictures than a stranger may have, that is her own request', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const picture = (name: string) => ({ ...own(''), files: [world.discord.picture(name)] });
  const press = { projectId: thread, claim: `v1:animate:${thread}` };
  await bot.ask({ ...press, by: ben, parts: [picture('mum.png')] });
  await world.pass(5_000);
  await bot.ask({ ...press, parts: [picture('mum.png'), picture('dad.png')] });
  await world.pass(15_000);

  expect(world.calls()).toBe(2);
  expect(world.heard().at(-1)).toContain('dad.png');
});

test('whoever began a project stops everything in it, and a stranger only their own', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await benAsks(world, bot, thread, 'add a title "One"');
  const project = await bot.ledger.projects.get(thread);
  if (project === undefined) throw new Error('it was begun');
  const stopBy = (id: string) =>
    stop(bot.world, thread, { isMeant: () => true, mayStop: (turn) => mayStop(turn, project, { id }) });
  await expect(stopBy('73')).rejects.toThrow('not-yours');
  expect(await stopBy(ada.id)).toMatchObject({ stopped: 1 });
  await world.pass(5_000);

  expect(world.discord.read()).toEqual(['version 1', 'stopped']);
});

test('a button of a question that was answered answers no other one, and lets nobody in for good', async () => {
  await using world = await startFlowsWorld({ nemo: { credits: 150, switches: { prices: 'real' } } });
  const bot = await world.start();
  const thread = await world.begin(bot);
  for (const account of world.nemo.accounts()) account.available = 10;
  const first = await benAsks(world, bot, thread, 'add a title "One"');
  const consent = await askedTurn(bot.world, first, ada.id, ['consent']);
  await agree(bot.world, consent, consent.parts);
  await world.pass(10_000);
  expect(await bot.ledger.turns.get(first)).toMatchObject({ phase: 'asking', question: { kind: 'price' } });

  for (const by of [ada, ben])
    await expect(askedTurn(bot.world, first, by.id, ['consent'])).rejects.toThrow('nothing-to-answer'); // Always, again
  await expect(agree(bot.world, consent, consent.parts)).rejects.toThrow('nothing-to-answer'); // This time, twice at once
  await world.pass(10_000);
  expect(world.calls()).toBe(1);
  expect(await bot.ledger.projects.get(thread)).toMatchObject({ guests: [] });
});

test('while she has not said whether a stranger may, her own requests go on; once she has, his comes next', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  const first = await benAsks(world, one, thread, 'add a title "Ben"');
  one.hear(world.discord.write(thread, 'add a title "Ada"'));
  await world.pass(15_000);
  expect(world.sent()).toEqual(['let it move', 'add a title "Ada"']);

  one.kill();
  const two = await world.start();
  await world.pass(10_000);
  two.hear(world.discord.write(thread, 'add a title "Eve"'));
  await world.pass(15_000);
  expect(asked(world)).toHaveLength(1);
  await decide(two.world, await askedTurn(two.world, first, ada.id, ['consent']), true);
  await world.pass(15_000);
  expect(world.sent()).toEqual(['let it move', 'add a title "Ada"', 'add a title "Eve"', 'add a title "Ben"']);
});

test('a request that is taken back, or said otherwise, while she is asked about it', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const written = await benWrites(world, bot, thread, 'add a title "One"');
  const changed = { ...written, text: 'add a title "Two"', editedAt: world.clock.now() };
  world.discord.rewrite(changed);
  await edited(bot.world, changed);
  await world.pass(5_000);
  const second = await benAsks(world, bot, thread, 'add a title "Three"');
  await deleted(bot.world, thread, second);
  await world.pass(5_000);
  await expect(askedTurn(bot.world, second, ada.id, ['consent'])).rejects.toThrow('nothing-to-answer');
  await decide(bot.world, await askedTurn(bot.world, written.messageId, ada.id, ['consent']), true);
  await world.pass(15_000);

  expect(world.sent()).toEqual(['let it move', 'add a title "Two"']);
});

/** Ben changes what he has written. */
async function benRewrites(world: FlowsWorld, bot: FlowsProcess, written: Arrival, text: string) {
  const changed = { ...written, text, editedAt: world.clock.now() };
  world.discord.rewrite(changed);
  await edited(bot.world, changed);
  await world.pass(5_000);
}

test('words that are changed while she is asked about them are asked about anew: her yes is to what she has read', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const written = await benWrites(world, bot, thread, 'add a title "Up"');
  const asWasRead = await askedTurn(bot.world, written.messageId, ada.id, ['consent'], 1);
  await benRewrites(world, bot, written, 'remove all music and make it 60 seconds');
  expect(asked(world)).toEqual([`${ada.id}: add a title "Up"`, `${ada.id}: remove all music and make it 60 seconds`]);

  await expect(agree(bot.world, asWasRead, asWasRead.parts)).rejects.toThrow('nothing-to-answer'); // in that moment
  await expect(askedTurn(bot.world, written.messageId, ada.id, ['consent'], 1)).rejects.toThrow('nothing-to-answer');
  await world.pass(10_000);
  expect(world.calls()).toBe(1);
  const now = await askedTurn(bot.world, written.messageId, ada.id, ['consent'], 2);
  await agree(bot.world, now, now.parts);
  await world.pass(10_000);
  expect(world.sent()).toEqual(['let it move', 'remove all music and make it 60 seconds']);
});

test('a message that Discord tells of again as it was is not asked about a second time', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const written = await benWrites(world, bot, thread, 'add a title "Up"');
  await benRewrites(world, bot, written, 'add a title "Up"');

  expect(asked(world)).toHaveLength(1);
});

test('what she has let go and is changed before it leaves is asked about anew', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const written = await benWrites(world, bot, thread, 'add a title "Up"');
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'make it slower'));
  await world.pass(5_000);
  const turn = await askedTurn(bot.world, written.messageId, ada.id, ['consent']);
  await agree(bot.world, turn, turn.parts);
  await world.pass(2_000);
  // Discord has told nobody of it
  world.discord.rewrite({ ...written, text: 'make it 60 seconds', editedAt: world.clock.now() });
  agent.release();
  await world.pass(15_000);

  expect(world.sent()).toEqual(['let it move', 'make it slower']);
  expect(asked(world)).toEqual([`${ada.id}: add a title "Up"`, `${ada.id}: make it 60 seconds`]);
});

test('other words that are given for its price are asked about anew', async () => {
  await using world = await startFlowsWorld({ nemo: { credits: 150, switches: { prices: 'real' } } });
  const bot = await world.start();
  const thread = await world.begin(bot);
  for (const account of world.nemo.accounts()) account.available = 10;
  const first = await benAsks(world, bot, thread, 'add a title "Up"');
  const consent = await askedTurn(bot.world, first, ada.id, ['consent']);
  await agree(bot.world, consent, consent.parts);
  await world.pass(10_000);
  const price = await askedTurn(bot.world, first, ben.id, ['price']);
  await agree(bot.world, price, withWords(price.parts, 'make it 60 seconds'));
  await world.pass(10_000);

  expect(world.calls()).toBe(1);
  expect(asked(world)).toEqual([`${ada.id}: add a title "Up"`, `${ada.id}: make it 60 seconds`]);
});

const heldIn = async (bot: FlowsProcess, thread: string) =>
  (await bot.ledger.projects.get(thread))?.held.flatMap(({ files }) => files.map(({ name }) => name));

test.each(['a button', 'words'])(
  'pictures that wait go on waiting for her while she is asked whether a stranger may use them, by %s',
  async (how) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    const photo = world.discord.write(thread, '', { files: ['mum.png'] });
    bot.hear(photo);
    await world.pass(5_000);
    const parts = [...((await bot.ledger.projects.get(thread))?.held ?? []), own('let it move')];
    const id =
      how === 'words'
        ? await benAsks(world, bot, thread, 'let her dance')
        : await bot.ask({ by: ben, projectId: thread, parts, claim: `v1:animate:${thread}` });
    await world.pass(5_000);
    expect(await heldIn(bot, thread)).toEqual(['mum.png']);

    await decide(bot.world, await askedTurn(bot.world, id, ada.id, ['consent']), false);
    await world.pass(5_000);
    bot.hear(world.discord.write(thread, 'let her wave'));
    await world.pass(10_000);
    expect(world.sent()).toEqual(['let it move', 'let her wave']);
    expect(world.heard().at(-1)).toContain('mum.png');
    expect(await heldIn(bot, thread)).toEqual([]);
  },
);

test('pictures of a stranger whom she has kept out go with no words of hers, and take no room of hers', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const first = await benAsks(world, bot, thread, 'add a title "One"');
  await decide(bot.world, await askedTurn(bot.world, first, ada.id, ['consent']), false);
  const files = Array.from({ length: 10 }, (_, index) => `his-${index}.png`);
  bot.hear(world.discord.write(thread, '', { authorId: ben.id, addressed: true, mentioned: true, files }));
  await world.pass(6_000);
  expect(await heldIn(bot, thread)).toEqual([]);
  expect(world.discord.notes.at(-1)?.note).toEqual({ kind: 'mistake', mistake: { kind: 'not-yours' } });

  bot.hear(world.discord.write(thread, 'add this one', { files: ['hers.png'] }));
  await world.pass(15_000);
  expect(world.sent()).toEqual(['let it move', 'add this one']);
  expect(world.heard().at(-1)).toContain('hers.png');
  expect(world.heard().at(-1)).not.toContain('his-');
});

test('pictures that wait are taken by a stranger once she says yes, and not a second time', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const photo = world.discord.write(thread, '', { files: ['mum.png'] });
  bot.hear(photo);
  await world.pass(5_000);
  const first = await benAsks(world, bot, thread, 'let her dance');
  const turn = await askedTurn(bot.world, first, ada.id, ['consent']);
  await agree(bot.world, turn, turn.parts);
  await world.pass(10_000);

  expect(world.heard().at(-1)).toContain('mum.png');
  expect(await heldIn(bot, thread)).toEqual([]);
  expect(await bot.ledger.messages.get(photo.messageId)).toBe(first);
});

test('a picture that its person deletes while she is asked about it is not used', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const photo = world.discord.write(thread, '', { files: ['mum.png'] });
  bot.hear(photo);
  await world.pass(5_000);
  const first = await benAsks(world, bot, thread, 'let her dance');
  world.discord.erase(photo);
  await deleted(bot.world, thread, photo.messageId);
  const turn = await askedTurn(bot.world, first, ada.id, ['consent']);
  await agree(bot.world, turn, turn.parts);
  await world.pass(10_000);

  expect(world.calls()).toBe(1);
  expect(await heldIn(bot, thread)).toEqual([]);
});

test('a picture that she uses herself does not wait once more when a stranger takes his words back', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear(world.discord.write(thread, '', { files: ['mum.png'] }));
  await world.pass(5_000);
  const first = await benAsks(world, bot, thread, 'let her dance');
  bot.hear(world.discord.write(thread, 'let her wave'));
  await world.pass(10_000);
  await deleted(bot.world, thread, first);
  await world.pass(5_000);

  expect(world.sent()).toEqual(['let it move', 'let her wave']);
  expect(await heldIn(bot, thread)).toEqual([]);
});

test('a stranger who is not let leaves what the agent has asked open for her', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const question = { turnId: thread, options: ['one', 'two'], several: false };
  await bot.ledger.projects.update(thread, (project) => project && { ...project, question });
  const first = await benAsks(world, bot, thread, 'add a title "One"');
  await decide(bot.world, await askedTurn(bot.world, first, ada.id, ['consent']), false);
  await world.pass(5_000);

  expect(await bot.ledger.projects.get(thread)).toMatchObject({ question });
});

test.each([
  { may: 'once', told: ['version 1', 'version 2', 'version 3', 'version 4'] },
  { may: 'for good', told: ['version 1', 'version 2', 'version 3', 'version 4'] },
  { may: 'no', told: ['version 1', 'not sent: not-allowed'] },
])('a video of each picture is asked about once, and one answer is the answer: $may', async ({ may, told }) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const files = ['a.png', 'b.png', 'c.png'];
  const mention = { authorId: ben.id, addressed: true, mentioned: true };
  const written = world.discord.write(thread, 'animate each of these pictures', { files, ...mention });
  bot.hear(written);
  await world.pass(10_000);
  expect(asked(world)).toEqual([`${ada.id}: animate each of these pictures`]);
  expect(world.calls()).toBe(1);

  const turn = await askedTurn(bot.world, written.messageId, ada.id, ['consent']);
  await (may === 'once' ? agree(bot.world, turn, turn.parts) : decide(bot.world, turn, may === 'for good'));
  await world.pass(30_000);
  expect(asked(world)).toHaveLength(1);
  expect(world.calls()).toBe(may === 'no' ? 1 : 4);
  expect(world.discord.read()).toEqual(told);
});

test('a video of each picture that is taken back, or asks for one film by now, while she is asked', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const mention = { authorId: ben.id, addressed: true, mentioned: true };
  const [first, second] = ['a', 'b'].map((name) =>
    world.discord.write(thread, 'animate each of these pictures', {
      files: [`${name}1.png`, `${name}2.png`],
      ...mention,
    }),
  );
  if (first === undefined || second === undefined) throw new Error('two are written');
  bot.hear(first);
  await world.pass(5_000);
  bot.hear(second);
  await world.pass(5_000);
  await deleted(bot.world, thread, first.messageId);
  await benRewrites(world, bot, second, 'one film of both');
  const turn = await askedTurn(bot.world, second.messageId, ada.id, ['consent']);
  await agree(bot.world, turn, turn.parts);
  await world.pass(15_000);

  expect(world.sent()).toEqual(['let it move', 'one film of both']);
  for (const { messageId } of [first, second]) expect(await bot.ledger.turns.get(partId(messageId, 2))).toBeUndefined();
});

test.each<{ how: string; end: (bot: FlowsProcess, thread: string, turnId: string) => Promise<unknown> }>([
  {
    how: 'is answered',
    end: async ({ world }, _, id) => decide(world, await askedTurn(world, id, ada.id, ['consent']), true),
  },
  {
    how: 'is stopped',
    end: ({ world }, thread, id) => stop(world, thread, { isMeant: (turn) => turn.id === id, mayStop: () => true }),
  },
  { how: 'is deleted', end: ({ world }, thread, id) => deleted(world, thread, id) },
])('a question is taken away once what it asks about $how', async ({ end }) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const first = await benAsks(world, bot, thread, 'add a title "One"');
  const question = world.discord.notes.find(({ note }) => note.kind === 'may-direct')?.to.id ?? '';
  expect(world.discord.retracted).not.toContain(question);
  await end(bot, thread, first);
  await world.pass(5_000);

  expect(world.discord.retracted).toContain(question);
});

test('a question about a stranger that nobody answers ends after a day, and nothing was sent', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await benAsks(world, bot, thread, 'add a title "One"');
  bot.kill();
  await world.pass(25 * 60 * 60_000);
  await world.start();
  await world.pass(10_000);

  expect(world.calls()).toBe(1);
  expect(world.discord.read().at(-1)).toBe('stopped');
});

test.each([
  { says: 'yes', asks: true, sent: ['make it move'], told: 'version 1' },
  { says: 'no', asks: true, sent: [], told: 'not sent: picture-kept' },
  { says: 'nothing, where it is not to be asked', asks: false, sent: ['make it move'], told: 'version 1' },
])(
  'whoever posted a picture is asked before somebody else animates it, and says $says',
  async ({ says, asks, sent, told }) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    await bot.ledger.settings.put('1', { ...noSettings, asksOwner: asks });
    const photo = world.discord.write(GENERAL, 'look', { files: ['a.png'] });
    const mention = { authorId: ben.id, mentioned: true, addressed: true, opens: 'public-thread' } as const;
    const asking = world.discord.write(GENERAL, 'make it move', { ...mention, repliesTo: photo.messageId });
    bot.hear(asking);
    await world.pass(10_000);
    const questions = world.discord.notes.flatMap(({ note }) => (note.kind === 'may-animate' ? [note] : []));
    expect(questions.map(({ ownerId, words }) => `${ownerId}: ${words}`)).toEqual(
      asks ? [`${ada.id}: make it move`] : [],
    );
    if (asks) {
      expect(world.calls()).toBe(0);
      await expect(askedTurn(bot.world, asking.messageId, ben.id, ['picture'])).rejects.toThrow('not-your-picture');
      const turn = await askedTurn(bot.world, asking.messageId, ada.id, ['picture']);
      await (says === 'yes' ? agree(bot.world, turn, turn.parts) : decide(bot.world, turn, false));
      await world.pass(10_000);
    }
    expect(world.sent()).toEqual(sent);
    expect(world.discord.read().at(-1)).toBe(told);
  },
);

test('whoever has lent a picture has lent it to the words they read: to others they say yes anew', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await bot.ledger.settings.put('1', { ...noSettings, asksOwner: true });
  const photo = world.discord.write(GENERAL, 'look', { files: ['a.png'] });
  const mention = { authorId: ben.id, mentioned: true, addressed: true, opens: 'public-thread' } as const;
  const asking = world.discord.write(GENERAL, 'let the leaves fall', { ...mention, repliesTo: photo.messageId });
  bot.hear(asking);
  await world.pass(10_000);
  const session = world.hold('/api/tasks/me/with-session/nemo_agent');
  const turn = await askedTurn(bot.world, asking.messageId, ada.id, ['picture']);
  await agree(bot.world, turn, turn.parts);
  await world.pass(2_000);
  world.discord.rewrite({ ...asking, text: 'let it burn', editedAt: world.clock.now() });
  session.release();
  await world.pass(10_000);

  expect(world.calls()).toBe(0);
  const questions = world.discord.notes.flatMap(({ note }) => (note.kind === 'may-animate' ? [note] : []));
  expect(questions.map(({ ownerId, words }) => `${ownerId}: ${words}`)).toEqual([
    `${ada.id}: let the leaves fall`,
    `${ada.id}: let it burn`,
  ]);
});

test('nobody is asked about a picture of their own', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await bot.ledger.settings.put('1', { ...noSettings, asksOwner: true });
  const photo = world.discord.write(GENERAL, 'look', { files: ['a.png'] });
  const mention = { mentioned: true, addressed: true, opens: 'public-thread' } as const;
  bot.hear(world.discord.write(GENERAL, 'make it move', { ...mention, repliesTo: photo.messageId }));
  await world.pass(10_000);

  expect(world.sent()).toEqual(['make it move']);
});

test('pictures of two people in one request: each of them is asked about their own, one after the other', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.ledger.settings.put('1', { ...noSettings, asksOwner: true });
  const carl = '555555555555555555';
  const photos = [ben.id, carl].map((authorId) =>
    world.discord.write(thread, 'look', { authorId, files: [`${authorId}.png`] }),
  );
  const asking = photos.map(({ messageId: repliesTo }) =>
    world.discord.write(thread, 'add this one', { addressed: true, mentioned: true, repliesTo }),
  );
  for (const message of asking) bot.hear(message);
  await world.pass(10_000);
  const turnId = asking.at(0)?.messageId ?? '';
  const askedOf = () =>
    world.discord.notes.flatMap(({ to, note }) =>
      note.kind === 'may-animate' ? [{ id: to.id, of: note.ownerId }] : [],
    );
  expect(askedOf().map(({ of }) => of)).toEqual([ben.id]);
  const first = await askedTurn(bot.world, turnId, ben.id, ['picture']);
  await agree(bot.world, first, first.parts);
  await world.pass(10_000);

  expect(askedOf().map(({ of }) => of)).toEqual([ben.id, carl]);
  expect(new Set(askedOf().map(({ id }) => id)).size).toBe(2); // Discord would take the second for the first
  expect(world.calls()).toBe(1);
  await expect(askedTurn(bot.world, turnId, ben.id, ['picture'])).rejects.toThrow('not-your-picture');
  const second = await askedTurn(bot.world, turnId, carl, ['picture']);
  await agree(bot.world, second, second.parts);
  await world.pass(10_000);
  expect(world.sent()).toEqual(['let it move', 'add this one\nadd this one']);
});

test.each([
  { what: 'the same once more after a yes', by: ben, of: ada },
  { what: 'once more, by somebody else, what was made of a picture of its own person', by: ada, of: ben },
])('whoever posted a picture is asked each time: $what', async ({ by, of }) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.ledger.settings.put('1', { ...noSettings, asksOwner: true, othersDirect: true });
  const photo = world.discord.write(thread, 'look', { authorId: of.id, files: ['a.png'] });
  const pointing = { addressed: true, mentioned: true, repliesTo: photo.messageId };
  const asking = world.discord.write(thread, 'add this one', { ...pointing, authorId: ben.id });
  bot.hear(asking);
  await world.pass(10_000);
  if (of === ada) {
    const turn = await askedTurn(bot.world, asking.messageId, ada.id, ['picture']);
    await agree(bot.world, turn, turn.parts);
    await world.pass(10_000);
  }
  expect(world.sent()).toEqual(['let it move', 'add this one']);
  const done = await bot.ledger.turns.get(asking.messageId);
  if (done === undefined) expect.unreachable();
  const again = await bot.ask({ by, projectId: thread, parts: onceMore(done), repeats: done.id });
  await world.pass(10_000);

  expect(await bot.ledger.turns.get(again)).toMatchObject({ question: { kind: 'picture', ownerId: of.id } });
  expect(world.calls()).toBe(2);
});

test('a picture that waits for words is still of whoever posted it, also where words of others were taken back', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.ledger.settings.put('1', { ...noSettings, asksOwner: true, othersDirect: true });
  const ofBen = { authorId: ben.id, addressed: true, mentioned: true };
  bot.hear(world.discord.write(thread, '', { ...ofBen, files: ['waits.png'] }));
  await world.pass(6_000);
  const words = world.discord.write(thread, 'let it move', { ...ofBen, files: ['taken-back.png'] });
  bot.hear(words);
  await world.pass(1_000);
  await deleted(bot.world, thread, words.messageId);
  await world.pass(3_000);
  const asking = world.discord.write(thread, 'make it move');
  bot.hear(asking);
  await world.pass(10_000);

  expect(await bot.ledger.turns.get(asking.messageId)).toMatchObject({
    parts: [{ ofOther: ben.id }, { text: 'make it move' }],
    question: { kind: 'picture', ownerId: ben.id },
  });
  expect(world.calls()).toBe(1);
});

test.each(['is heard', 'is only seen just before it is paid for'])(
  'an edit that leaves only the picture of somebody else %s: they are asked, and nothing of theirs is touched before',
  async (moment) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    await world.pass(5_000);
    await bot.ledger.settings.put('1', { ...noSettings, asksOwner: true });
    const theirs = world.discord.write(thread, 'my kid', { files: ['kid.png'], authorId: ben.id });
    const reply = { files: ['mine.png'], repliesTo: theirs.messageId };
    const own = world.discord.write(thread, 'animate this picture', reply);
    bot.hear(theirs, own);
    await world.pass(1_000);
    const changed = { ...own, files: [], editedAt: 1_700_000_000_123 };
    world.discord.rewrite(changed);
    if (moment === 'is heard') await edited(bot.world, changed);
    await world.pass(10_000);
    expect(world.discord.notes.map(({ note }) => note.kind)).toEqual(['may-animate']);
    expect(uploadsOf(world.nemo)).not.toContain('kid.png');
    expect(world.calls()).toBe(1);
  },
);
