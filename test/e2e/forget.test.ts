import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { atRest, begin } from '../support/scene.ts';
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
