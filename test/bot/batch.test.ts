import { expect, test } from 'vitest';
import { edited } from '../../src/bot/inbox/second-thoughts.ts';
import { credits } from '../../src/bot/status.ts';
import { agree, askedTurn, attachAgain, withWords } from '../../src/bot/turn/ask.ts';
import { decline } from '../../src/bot/turn/decline.ts';
import { partId } from '../../src/bot/turn/batch-parts.ts';
import { noSettings } from '../../src/core/rules.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ada, ben } from '../support/played-discord.ts';

const files = ['cat.png', 'dog.png', 'fish.png'];

test('a video of each picture: three requests in their order, each with its line of the words', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await bot.ask({ files, text: 'the cat jumps\nthe dog runs\nthe fish swims', each: true });
  await world.pass(15_000);

  expect(world.sent().map((text) => /the (?:cat|dog|fish) \w+/.exec(text)?.[0])).toEqual([
    'the cat jumps',
    'the dog runs',
    'the fish swims',
  ]);
  expect(world.sent().map((text) => /\w+\.png/.exec(text)?.[0])).toEqual(files);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
});

test('one sentence goes with each picture, where there are not as many lines as pictures', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await bot.ask({ files, text: 'let it\nmove', each: true });
  await world.pass(15_000);

  expect(world.sent()).toHaveLength(3);
  expect(world.sent().every((text) => text.includes('let it\nmove'))).toBe(true);
});

test('the overview counts down, and ends when every video is done', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await bot.ask({ files, each: true });
  await world.pass(15_000);

  const stages = world.discord.overviews.map((lines) => lines.map(({ state }) => state).join(' '));
  const seen = stages.filter((stage, index) => stage !== stages[index - 1]);
  expect(seen[0]).toBe('waiting waiting waiting');
  expect(seen.at(-1)).toBe('done done done');
  expect(world.discord.overviews.at(-1)?.map(({ name }) => name)).toEqual(files);
});

test('an overview that cannot be shown holds up no video', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  world.discord.trouble.on = async (call) => {
    if (call === 'overview') throw new Error('Discord is down');
  };
  await bot.ask({ files, each: true });
  await world.pass(15_000);

  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
});

test.each(['before', 'after'].flatMap((side) => [1, 2, 3].map((nth) => ({ side, nth }))))(
  'killed in the middle of the split, $side write $nth of it, no video is made twice and none is missing',
  async ({ side, nth }) => {
    await using world = await startFlowsWorld();
    const one = await world.start();
    await credits(one.world, null); // an account is there: a token that is lost in the kill is another story
    let writes = 0;
    const splitting = one.life.stopAt(
      (call) =>
        call.name === 'turns.put' &&
        call.side === side &&
        JSON.stringify(call.args).includes('"batch":{') &&
        ++writes === nth,
    );
    await one.ask({ files, each: true });
    await splitting;
    one.kill();
    await world.start();
    await world.pass(20_000);

    expect(world.sent().map((text) => /\w+\.png/.exec(text)?.[0])).toEqual(files);
    expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
  },
);

test('killed between the last result and the overview, the overview still comes to its end', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const id = world.discord.newId();
  const told = one.life.stopAt(
    ({ name, side, args }) => name === 'renders.put' && side === 'after' && isTold(args[1], `${id}3`),
  );
  await one.ask({ id, files, each: true });
  await Promise.all([told, world.pass(10_000)]);
  one.kill();
  await world.start();
  await world.pass(10_000);

  expect(world.discord.overviews.at(-1)?.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
});

function isTold(record: unknown, id: string): boolean {
  return (
    typeof record === 'object' &&
    record !== null &&
    'id' in record &&
    'phase' in record &&
    record.id === id &&
    record.phase === 'told'
  );
}

test('what is added to a burst of pictures before it is split is not lost', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear(
    world.discord.write(thread, 'animate each of these pictures', { files: ['dog.png', 'fish.png', 'bird.png'] }),
  );
  await world.pass(1_000);
  const more = world.discord.write(thread, 'very slowly');
  bot.hear(more);
  await world.pass(15_000);
  bot.hear(more);
  await world.pass(5_000);

  expect(world.sent().slice(1)).toHaveLength(3);
  expect(
    world
      .sent()
      .slice(1)
      .every((text) => text.includes('very slowly')),
  ).toBe(true);
});

test.each([
  "please don't animate each picture separately, I want one film",
  'add the title "Every picture tells a story"',
  '不要每张单独做，做成一个视频',
  '标题“每张照片都是回忆”',
])('five pictures with %s are one video, and paid for once', async (text) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const names = ['1.png', '2.png', '3.png', '4.png', '5.png'];
  bot.hear(world.discord.write('c', text, { files: names, mentioned: true, guildId: 'g' }));
  await world.pass(30_000);
  expect(world.sent()).toHaveLength(1);
});

test('"each" that comes with the second message of a burst counts for the pictures of the first', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear(world.discord.write(thread, 'animate these', { files: ['dog.png', 'fish.png'] }));
  await world.pass(1_000);
  bot.hear(world.discord.write(thread, 'each of the pictures on its own'));
  await world.pass(15_000);

  expect(world.sent().slice(1)).toHaveLength(2);
});

test('a link to a picture is one of the pictures of a batch', async () => {
  await using world = await startFlowsWorld();
  const link = `${world.nemo.url}/nowhere/fish.png`; // not https: the backend cannot fetch it
  const bot = await world.start();
  const parts = [
    {
      messageId: null,
      text: 'let it move',
      files: ['cat.png', 'dog.png'].map(world.discord.picture),
      links: [link],
      about: null,
    },
  ];
  const id = await bot.ask({ parts, each: true });
  await world.pass(15_000);

  expect((await bot.ledger.turns.get(`${id}3`))?.parts.map(({ links }) => links)).toEqual([[link]]);
  expect(world.discord.read().toSorted()).toEqual(['refused: fish.png private-link', 'version 1', 'version 2']);
});

/** A batch of three by one message, whose first video is being made. */
async function oneOfThree(text: string) {
  const world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await world.pass(5_000);
  const agent = world.hold('/run_sse');
  const message = world.discord.write(thread, text, { files: ['a.png', 'b.png', 'c.png'] });
  bot.hear(message);
  await world.pass(6_000);
  await agent.arrived;
  return { world, bot, message, agent };
}

test.each(['heard', 'only seen just before they are paid for'])(
  'other words for the message of a batch, %s, are those of the videos that still wait',
  async (how) => {
    const { world, bot, message, agent } = await oneOfThree('animate each of these pictures, slow zoom');
    await using _ = world;
    const changed = { ...message, text: 'animate each of these pictures, fast spin', editedAt: 1_700_000_000_123 };
    world.discord.rewrite(changed);
    if (how === 'heard') await edited(bot.world, changed);
    agent.release();
    await world.pass(60_000);
    const words = world.sent().slice(1);
    expect(words.map((text) => /slow zoom|fast spin/.exec(text)?.[0])).toEqual(['slow zoom', 'fast spin', 'fast spin']);
    expect(world.discord.notes).toEqual([]);
    await edited(bot.world, { ...changed, text: 'each of these pictures, upside down', editedAt: 1_700_000_001_000 });
    expect(world.discord.notes.map(({ note }) => note.kind)).toEqual(['too-late']);
  },
);

test.each(['one of its lines', 'a picture', 'all'])(
  'an edit that changes %s of a batch whose first video is being made counts for what it is about',
  async (what) => {
    const lines = 'each of them\nthe dog runs\nthe fish swims';
    const { world, bot, message, agent } = await oneOfThree(lines);
    await using _ = world;
    const text = { 'one of its lines': lines.replace('runs', 'sleeps'), all: 'stop' }[what] ?? lines;
    const files = message.files.filter(({ name }) => what !== 'a picture' || name !== 'b.png');
    const changed = { ...message, text, files, editedAt: 1_700_000_000_123 };
    world.discord.rewrite(changed);
    await edited(bot.world, changed);
    agent.release();
    await world.pass(60_000);
    const said = world.sent().slice(2);
    expect(said.map((words) => /the (?:dog|fish) \w+/.exec(words)?.[0])).toEqual(
      { 'one of its lines': ['the dog sleeps', 'the fish swims'], all: [] }[what] ?? ['the fish swims'],
    );
  },
);

test('a batch that whoever began the project lets through, and whose first picture is none: the other videos are made', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const mention = { authorId: ben.id, addressed: true, mentioned: true };
  const names = ['a.png', 'b.png', 'c.png'];
  const heard = world.discord.write(thread, 'animate each of these pictures', { files: names, ...mention });
  const [first, ...others] = heard.files;
  if (first === undefined) expect.unreachable();
  const written = { ...heard, files: [{ ...first, bytes: 10, url: `${world.cdn.url}/text` }, ...others] };
  world.discord.rewrite(written);
  bot.hear(written);
  await world.pass(10_000);
  const turn = await askedTurn(bot.world, written.messageId, ada.id, ['consent']);
  await agree(bot.world, turn, turn.parts);
  await world.pass(40_000);

  expect(world.discord.read()).not.toContain('stopped');
  expect(world.calls()).toBe(3);
});

test('“Not now” to a picture that the backend does not show drops that video, and none of the others', async () => {
  await using world = await startFlowsWorld({ nemo: { switches: { uploadShown: 'never' } } });
  const bot = await world.start();
  const id = await bot.ask({ files: ['cat.png', 'dog.png'], each: true });
  await world.pass(20_000);
  const asked = await askedTurn(bot.world, id, ada.id, ['missing']);
  expect(await decline(bot.world, asked)).toMatchObject({ stopped: 1 });
  await world.pass(20_000);
  const other = await askedTurn(bot.world, partId(id, 2), ada.id, ['missing']);
  await agree(bot.world, other, other.parts);
  await world.pass(20_000);

  expect(world.calls()).toBe(1);
});

/** A batch in a thread, whose message was edited before it was dealt with; the backend shows none of its pictures. */
async function editedBatch(...names: readonly string[]) {
  const world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  world.nemo.switches.uploadShown = 'never';
  const message = world.discord.write(thread, 'animate each of these pictures, slwo zoom', { files: names });
  bot.hear(message);
  await world.pass(1_000);
  const changed = { ...message, text: 'animate each of these pictures, slow zoom', editedAt: world.clock.now() };
  world.discord.rewrite(changed);
  await edited(bot.world, changed);
  await world.pass(20_000);
  await decline(bot.world, await askedTurn(bot.world, message.messageId, ada.id, ['missing']));
  return { world, bot, changed };
}

test('a picture that is attached in the place of one of a batch is not measured by the message, which was edited before', async () => {
  const { world, bot, changed } = await editedBatch('a.png', 'b.png');
  await using _ = world;
  await world.pass(20_000);
  const second = await askedTurn(bot.world, partId(changed.messageId, 2), ada.id, ['missing']);
  world.nemo.switches.uploadShown = 'as-said';
  await attachAgain(bot.world, second, [world.discord.picture('c.png')]);
  await world.pass(20_000);

  expect(world.heard().at(-1)).toContain('c.png');
  expect(world.discord.read()).toEqual(['version 1', 'stopped', 'version 2']);
});

test('other words for a batch stay those of all that wait, though its message was edited before they were given', async () => {
  const { world, bot, changed } = await editedBatch('a.png', 'b.png', 'c.png');
  await using _ = world;
  world.nemo.switches.uploadShown = 'as-said';
  await bot.ledger.settings.put('1', { ...noSettings, asksPrice: true });
  await world.pass(20_000);
  const second = await askedTurn(bot.world, partId(changed.messageId, 2), ada.id, ['price']);
  await agree(bot.world, second, withWords(second.parts, 'let them yawn'));
  await world.pass(30_000);

  const words = world.sent().slice(1);
  expect(words.map((text) => /yawn|zoom/.exec(text)?.[0])).toEqual(['yawn', 'yawn']);
});
