import { afterAll, expect, test } from 'vitest';
import type { Person } from '../../playground/discord/people/person.ts';
import { begin, nextResult, picture, sent } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage();
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;
const general = discord.channel('general').id;
const bot = `<@${discord.world.bot.id}>`;
const role = `<@&${discord.world.roles.find(({ botId }) => botId === discord.world.bot.id)?.id}>`;
const textFile = (name: string, words: string | Uint8Array) => ({ name, bytes: Buffer.from(words) });

/** What the bot says in a place after it has heard this; it is said once, and in one message. */
async function answerTo(who: Person, channelId: string, write: () => { readonly id: string }): Promise<string> {
  const { id } = write();
  const answer = await discord.until(() => discord.read(channelId, who).find(({ replyTo }) => replyTo === id));
  return answer.text;
}

/** The first result in the thread that grew from a message. */
const resultFrom = (message: { readonly id: string }) => nextResult(stage, message.id);

test('what Discord makes of a long paste is the words of the request, in a mention, in the thread and in a command', async () => {
  const ada = discord.person('Ada');
  const brief = `a long brief, 2 seconds\r\n${'the harbour wakes up. '.repeat(110)}end`;
  const said = ada.say(general, bot, { files: [await picture(), textFile('message.txt', `\uFEFF${brief}`)] });
  const first = await resultFrom(said);
  expect(sent(stage).at(-1)).toBe(brief.replace('\r\n', '\n'));
  expect(discord.read(general, ada).find(({ replyTo }) => replyTo === said.id)?.text).toBe(
    'I take “message.txt” as your words.',
  );
  expect(first.text).not.toContain('left out');

  ada.say(said.id, 'and then:', { files: [textFile('notes.md', 'add a title "Harbour"')] });
  const second = await nextResult(stage, said.id, first);
  expect(sent(stage).at(-1)).toBe('and then:\nadd a title "Harbour"');

  await ada.slash(said.id, 'animate', { image: textFile('more.txt', 'remove the title') });
  await nextResult(stage, said.id, second);
  expect(sent(stage).at(-1)).toBe('remove the title');
});

test('a text file is words in the form, in the menu of a message, without an ending, and forwarded', async () => {
  const abe = discord.person('Abe');
  const form = await abe.slash(general, 'animate');
  const files = [
    await picture('one.jpg'),
    { ...textFile('README', 'both glow, 2 seconds'), contentType: 'text/plain; charset=utf-8' },
  ];
  const { message } = await abe.submit(form, { Pictures: files, Shape: ['1:1'] });
  expect(message?.text).toContain('I take “README” as your words.');
  const first = await nextResult(stage, message?.id ?? '');
  expect(sent(stage).at(-1)).toBe('both glow, 2 seconds, 1:1');

  const note = abe.say(general, 'my plan', { files: [textFile('plan.txt', 'add a title "Plan"')] });
  abe.forward(note, message?.id ?? '');
  await nextResult(stage, message?.id ?? '', first);
  expect(sent(stage).at(-1)).toBe('add a title "Plan"');

  const both = abe.say(general, '', { files: [await picture(), textFile('brief.txt', 'a calm sea, 2 seconds')] });
  const used = await abe.submit(await abe.menu(both, 'Animate this'));
  await nextResult(stage, used.message?.id ?? '');
  expect(sent(stage).at(-1)).toBe('a calm sea, 2 seconds');

  const bad = await abe.slash(general, 'animate', {
    image: await picture(),
    image2: textFile('bad.txt', Uint8Array.of(0xc3, 0x28)),
  });
  expect(bad.message?.text).toBe(
    'I cannot read “bad.txt”: it is not plain text. No credits were spent. Please write the words as a message.',
  );
});

test('names stand in place of the ids in a text file, as they do in words that are typed', async () => {
  const amy = discord.person('Amy');
  const file = textFile('brief.txt', `make <@${amy.id}> wave in <#${general}>, 2 seconds`);
  const said = amy.say(general, bot, { files: [await picture(), file] });
  const first = await resultFrom(said);
  expect(sent(stage).at(-1)).toBe('make @Amy wave in #general, 2 seconds');
  expect(first.text).toContain('make @Amy wave in #general');

  await amy.slash(said.id, 'animate', { image: textFile('more.txt', `add a title "<@${amy.id}>"`) });
  await nextResult(stage, said.id, first);
  expect(sent(stage).at(-1)).toBe('add a title "@Amy"');
});

test('a text file that cannot be used is a sentence, its picture waits, and nothing is paid', async () => {
  const ben = discord.person('Ben');
  const { thread, first } = await begin(stage, ben, 'reeds, 2 seconds');
  const before = sent(stage).length;
  const files = async (bytes: string | Uint8Array) => [await picture('dog.jpg'), textFile('brief.txt', bytes)];
  const long = await files('x'.repeat(4_001));
  const foreign = await files(Uint8Array.of(0xff, 0xfe, 0x41, 0));
  expect(await answerTo(ben, thread, () => ben.say(thread, 'like this', { files: long }))).toBe(
    'dog.jpg is here. Reply with what should happen, or press Animate these.\n' +
      '“brief.txt” is too long: all words of a request together may have 4,000 letters. No credits were spent. Please say it more briefly, then send everything again.',
  );
  expect(await answerTo(ben, general, () => ben.say(general, bot, { files: foreign }))).toBe(
    'I cannot read “brief.txt”: it is not plain text. No credits were spent. Please write the words as a message.',
  );
  expect(sent(stage)).toHaveLength(before);
  ben.say(thread, 'add a title "Dog"');
  await nextResult(stage, thread, first);
  expect(sent(stage).slice(before)).toEqual(['add a title "Dog"']);
});

test('a mention in a reply takes the pictures of the message it replies to, whoever wrote that', async () => {
  const [dan, eve] = [discord.person('Dan'), discord.person('Eve')];
  const photo = eve.say(general, 'my cat!', { files: [await picture('cat.jpg')] });
  const asked = dan.say(general, `${bot} it purrs, 2 seconds`, { replyTo: photo });
  const first = await resultFrom(asked);
  expect(sent(stage).at(-1)).toBe('it purrs, 2 seconds');

  const other = eve.say(asked.id, 'or this one', { files: [await picture('kitten.jpg')] });
  dan.say(asked.id, `${bot} animate this picture instead, 2 seconds`, { replyTo: other });
  await nextResult(stage, asked.id, first);
  expect(stage.nemo.sessions().flatMap(({ uploads }) => uploads.map(({ filename }) => filename))).toContain(
    'kitten.jpg',
  );

  const result = await nextResult(stage, asked.id, first);
  const uploads = stage.nemo.journal.filter(({ path }) => path.startsWith('/api/upload')).length;
  dan.say(asked.id, `${bot} add a title "Cat"`, { replyTo: result });
  await nextResult(stage, asked.id, result);
  expect(stage.nemo.journal.filter(({ path }) => path.startsWith('/api/upload'))).toHaveLength(uploads);

  const talk = eve.openThread(general, 'about my hat', {
    from: eve.say(general, 'my hat', { files: [await picture('hat.jpg')] }),
  });
  dan.say(talk.id, `${bot} it spins, 2 seconds`);
  await nextResult(stage, talk.id);
  expect(sent(stage).at(-1)).toBe('it spins, 2 seconds');

  const post = eve.post(discord.channel('studio').id, 'My boat', 'look', [await picture('boat.jpg')]);
  dan.say(post.id, `${bot} waves, 2 seconds`);
  await nextResult(stage, post.id);
  expect(sent(stage).at(-1)).toBe('waves, 2 seconds');
});

test('a mention is never answered by silence', async () => {
  const fay = discord.person('Fay');
  const nothing =
    'I see no picture here that I could animate. No credits were spent. ' +
    'Mention me with a picture attached, or in a reply to one; or open the menu of a message with a picture: Apps › Animate this.';
  expect(await answerTo(fay, general, () => fay.say(general, `${bot} animate this`))).toBe(nothing);
  const words = discord.person('Eve').say(general, 'only words');
  expect(await answerTo(fay, general, () => fay.say(general, `${role} animate this`, { replyTo: words }))).toBe(
    nothing,
  );
  expect(await answerTo(fay, fay.dm(), () => fay.say(fay.dm(), 'hello?'))).toContain('/animate');
  const { thread } = await begin(stage, fay, 'ice, 2 seconds');
  expect(await answerTo(fay, thread, () => fay.say(thread, bot))).toContain('/animate');
});

test('the role that is the bot’s own calls it, and no id reaches the agent', async () => {
  const gil = discord.person('Gil');
  const said = gil.say(
    general,
    `${role} let ${discord.person('Eve').mention} wave in <#${general}> <:wave:123>, 2 seconds <t:1735689600:D>`,
    {
      files: [await picture()],
    },
  );
  await resultFrom(said);
  expect(sent(stage).at(-1)).toBe('let @Eve wave in #general :wave:, 2 seconds 2025-01-01 00:00 UTC');
  const { message } = await gil.slash(general, 'animate', {
    image: await picture(),
    prompt: `${gil.mention} waves, 2 seconds`,
  });
  await nextResult(stage, message?.id ?? '');
  expect(sent(stage).at(-1)).toBe('@Gil waves, 2 seconds');
});

test('a form opens with the words said last, and takes and shows all that a message holds', async () => {
  const hal = discord.person('Hal');
  const { thread, first } = await begin(stage, hal, 'hail, 2 seconds');
  const form = await hal.press(first, 'Refine');
  expect(JSON.stringify(form.answer.modal)).toContain('"value":"hail, 2 seconds"');
  const long = 'snow falls. '.repeat(320);
  await hal.submit(form, { 'What should happen?': long });
  const second = await nextResult(stage, thread, first);
  expect(sent(stage).at(-1)).toBe(long.trim());
  expect(JSON.stringify((await hal.press(second, 'Refine')).answer.modal)).toContain(long.trim());
});

test('a sticker beside words is no picture, and nothing is paid; the menu takes it, and what a link or an embed shows', async () => {
  const ida = discord.person('Ida');
  const { thread } = await begin(stage, ida, 'sand, 2 seconds');
  const before = sent(stage).length;
  const sticker = { id: discord.world.newId(), name: 'wave', format_type: 1 } as const;
  const drawn = { ...sticker, id: discord.world.newId(), name: 'wumpus', format_type: 3 } as const;
  const { bytes } = await picture();
  discord.world.cdn.keep(`/stickers/${sticker.id}.png`, { bytes: Buffer.from(bytes), contentType: 'image/png' });
  const sentence = (name: string) =>
    `I did not take the sticker “${name}” for a picture. No credits were spent. Attach the picture as a file, or write it again without the sticker.`;
  expect(await answerTo(ida, thread, () => ida.say(thread, 'animate this one', { stickers: [sticker] }))).toBe(
    sentence('wave'),
  );
  expect(await answerTo(ida, thread, () => ida.say(thread, '', { stickers: [drawn] }))).toBe(sentence('wumpus'));
  expect(sent(stage)).toHaveLength(before);

  const form = await ida.menu(ida.say(general, '', { stickers: [sticker] }), 'Animate this');
  await nextResult(stage, (await ida.submit(form, { 'What should happen?': 'it waves, 2 seconds' })).message?.id ?? '');
  expect(sent(stage).at(-1)).toBe('it waves, 2 seconds');
  const used = await ida.menu(ida.say(general, '', { stickers: [drawn] }), 'Animate this');
  expect(discord.read(general, ida).find(({ id }) => id === used.message?.id)?.text).toBe(sentence('wumpus'));

  const shown = `https://example.com/a.png`;
  const embed = {
    type: 'image',
    url: 'https://example.com/page',
    thumbnail: { url: 'https://example.com/b.png', width: 9, height: 9 },
  };
  const links = await ida.menu(ida.say(general, `look ${shown}`, { embeds: [embed] }), 'Animate this');
  await ida.submit(links, { 'What should happen?': 'they glow, 2 seconds' });
  const asked = await discord.until(() =>
    stage.nemo.journal.find(({ body }) => JSON.stringify(body ?? '').includes('b.png')),
  );
  expect(JSON.stringify(asked.body)).not.toContain('page');
});

test('an edit that calls the bot, or gives words to what waits, is heard', async () => {
  const kim = discord.person('Kim');
  const photo = kim.say(general, 'look', { files: [await picture('hill.jpg')] });
  kim.edit(photo, `${bot} grass sways, 2 seconds`);
  const first = await resultFrom(photo);
  expect(sent(stage).at(-1)).toBe('grass sways, 2 seconds');

  const before = sent(stage).length;
  const held = kim.say(photo.id, '', { files: [await picture('tree.jpg')] });
  await discord.until(() => discord.read(photo.id, kim).find(({ replyTo }) => replyTo === held.id));
  kim.edit(held, 'add a title "Tree"');
  await nextResult(stage, photo.id, first);
  expect(sent(stage).slice(before)).toEqual(['add a title "Tree"']);
});
