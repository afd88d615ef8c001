import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { atRest, begin, nextResult } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

test('/forget says what is kept, asks once, and erases it; what the bot had said goes where that is wanted', async () => {
  await using stage = await setStage();
  const { discord, dataDir } = stage;
  const [ada, ben] = [discord.person('Ada'), discord.person('Ben')];
  const { thread } = await begin(stage, ada, 'a comet, 2 seconds');
  await atRest(stage, thread);

  await ben.slash(thread, 'forget', { what: 'project' });
  await discord.until(() => discord.read(thread).some(({ text }) => text.startsWith('Only the person who began')));
  await ada.slash(thread, 'forget');
  const question = await stage.withButton(thread, 'Erase');
  expect(question.onlyFor).toBe('Ada');
  await ada.press(question, 'Erase, with my messages here');
  const receipt = await discord.until(() => discord.read(thread).find(({ text }) => text.startsWith('Erased')));
  expect([question.text, receipt.text].join('\n\n')).toMatchInlineSnapshot(`
    "Of this project I keep 1 request, 1 version, with the words, names and links in them, files that still wait, and what the video service calls it.
    I cannot delete what is elsewhere: your pictures and videos at the video service, and what you have written here yourself.
    Shall I erase what I keep? That cannot be undone: no version can be had again.

    Erased: 1 project, 1 request, 1 version.
    What I had said there I have deleted as well, as far as I could find it.
    I cannot delete what is elsewhere: your pictures and videos at the video service, and what you have written here yourself.
    What was paid for stays listed for a while, without words: who asked, where, when, and how many credits. Then that goes by itself."
  `);
  expect(receipt.onlyFor).toBe('Ada');

  const left = discord.read(thread).filter(({ onlyFor, author }) => onlyFor === null && author === 'Nemo');
  expect(left.map(({ text }) => text)).toEqual([]);
  expect(discord.read(discord.channel('general').id).map(({ text }) => text)).toEqual([]); // nor what was quoted there
  using db = new DatabaseSync(join(dataDir, 'nemo.sqlite'), { readOnly: true });
  const kinds = () =>
    db
      .prepare('SELECT DISTINCT namespace FROM records ORDER BY namespace')
      .all()
      .map(({ namespace }) => namespace);
  // that an answer was promised is forgotten a moment after it was given
  await expect
    .poll(kinds)
    .toEqual(['accounts', 'check', 'measures', 'once', 'progress-messages', 'receipts', 'spendings']);

  await ada.press(question, 'Erase');
  await discord.until(() => discord.read(thread).some(({ text }) => text.includes('There is no project here.')));
});

test('a guest takes back what was asked for in the project of somebody else: nothing there quotes it any more', async () => {
  await using stage = await setStage();
  const { discord } = stage;
  const [dora, finn] = [discord.person('Dora'), discord.person('Finn')];
  const { thread, first } = await begin(stage, dora, 'a boat, 2 seconds');
  finn.say(thread, `<@${discord.world.bot.id}> add a title "Elm Street"`);
  await dora.press(await stage.withButton(thread, 'Always'), 'Always');
  const second = await nextResult(stage, thread, first);
  const form = await finn.press(second, 'Refine');
  await finn.submit(form, { 'What should happen?': 'make the title "Elm Road"' });
  await nextResult(stage, thread, second);
  await atRest(stage, thread);
  const ofBot = () => discord.read(thread).filter(({ onlyFor, author }) => onlyFor === null && author === 'Nemo');
  expect(ofBot().filter(({ text }) => text.includes('Elm'))).toHaveLength(3);

  await finn.slash(thread, 'forget', { what: 'mine' });
  const question = await stage.withButton(thread, 'Erase');
  await finn.press(question, 'Erase, with my messages here');
  const receipt = await discord.until(() => discord.read(thread).find(({ text }) => text.startsWith('Erased')));
  expect([question.text, receipt.text].join('\n\n')).toMatchInlineSnapshot(`
    "Of yours I keep 2 requests, with the words, names and links in them, and your language.
    In projects of others, films and versions stay as they are, and so does a No that somebody gave you there.
    I cannot delete what is elsewhere: your pictures and videos at the video service, and what you have written here yourself.
    Shall I erase what I keep? That cannot be undone.

    Erased: 2 requests.
    What I had said there I have deleted as well, as far as I could find it.
    In projects of others, films and versions stay as they are, and so does a No that somebody gave you there.
    I cannot delete what is elsewhere: your pictures and videos at the video service, and what you have written here yourself.
    What was paid for stays listed for a while, without words: who asked, where, when, and how many credits. Then that goes by itself."
  `);
  expect(ofBot().filter(({ text }) => text.includes('Elm'))).toEqual([]);
  expect(ofBot().map(({ id }) => id)).toContain(first.id); // what others asked for stays
  const { message: list } = await dora.press(first, 'Versions');
  expect(list?.text).toContain('Version 3');
  expect(list?.text).not.toContain('Elm');
});

test('who keeps nothing but a recipe reads of nothing else', async () => {
  await using stage = await setStage();
  const { discord } = stage;
  const dora = discord.person('Dora');
  const general = discord.channel('general').id;
  const { thread } = await begin(stage, dora, 'a boat, 2 seconds');
  await atRest(stage, thread);
  await dora.slash(thread, 'recipe save', { name: 'boats' });
  await dora.slash(thread, 'forget', { what: 'project' });
  await dora.press(await stage.withButton(thread, 'Erase'), 'Erase');
  await discord.until(() => discord.read(thread).find(({ text }) => text.startsWith('Erased')));
  await dora.slash(general, 'forget');
  const question = await stage.withButton(general, 'Erase');
  await dora.press(question, 'Erase');
  const receipt = await discord.until(() => discord.read(general).find(({ text }) => text.startsWith('Erased')));
  expect([question.text, receipt.text].join('\n\n')).toMatchInlineSnapshot(`
    "Of yours I keep 1 recipe, and your language where I know it.
    A recipe that you keep for everybody on a server goes for all of them.
    Shall I erase what I keep? That cannot be undone.

    Erased: 1 recipe.
    What was paid for stays listed for a while, without words: who asked, where, when, and how many credits. Then that goes by itself."
  `);
});

test('what the bot has said goes also where its thread has gone to sleep; where it may not, the receipt says where', async () => {
  await using stage = await setStage();
  const { discord } = stage;
  const [ada, owner] = [discord.person('Ada'), discord.owner()];
  const { thread: asleep } = await begin(stage, ada, 'a comet, 2 seconds');
  const { thread: locked } = await begin(stage, ada, 'a lake, 2 seconds');
  for (const thread of [asleep, locked]) await atRest(stage, thread);
  owner.lock(locked);
  for (const thread of [asleep, locked]) owner.archive(thread);

  const general = discord.channel('general').id;
  await ada.slash(general, 'forget', { what: 'mine' });
  await ada.press(await stage.withButton(general, 'Erase'), 'Erase, with my messages here');
  const receipt = await discord.until(() => discord.read(general).find(({ text }) => text.startsWith('Erased')));
  const left = (thread: string) => discord.read(thread).filter(({ author, onlyFor }) => author === 'Nemo' && !onlyFor);
  expect(left(asleep).map(({ text }) => text)).toEqual([]);
  expect(left(locked)).not.toEqual([]);
  expect(receipt.text.replace(locked, '…')).toMatchInlineSnapshot(`
    "Erased: 2 projects, 2 requests, 2 versions.
    What I had said I have deleted as well, as far as I could find it, but not in <#…>: I may not delete it there, since the thread is locked or I cannot get in any more. Whoever manages the server can.
    I cannot delete what is elsewhere: your pictures and videos at the video service, and what you have written here yourself.
    What was paid for stays listed for a while, without words: who asked, where, when, and how many credits. Then that goes by itself."
  `);
});
