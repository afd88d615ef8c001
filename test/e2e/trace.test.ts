import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { atRest, begin, nextResult } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const run = promisify(execFile);

test('an operator reads the story of a request by whatever a person can copy in Discord', async () => {
  await using stage = await setStage();
  const { discord, dataDir } = stage;
  const ada = discord.person('Ada');
  const { thread, first } = await begin(stage, ada);
  const words = ada.say(thread, 'add a title "Dusk"');
  const second = await nextResult(stage, thread, first);
  await atRest(stage, thread);

  const tell = async (text: string) => {
    const env = { PATH: process.env['PATH'], STORE_URL: `sqlite://${dataDir}/nemo.sqlite` };
    return run(process.execPath, ['src/trace.ts', text], { env }).then(({ stdout }) => stdout);
  };
  const link = (...ids: readonly string[]) => `https://discord.com/channels/${['1', ...ids].join('/')}`;

  const story = await tell(words.id);
  expect(shape(story)).toMatchInlineSnapshot(`
    "Turn <id> of project <id>, asked <time> by <id> (en-US)
      1 message(s), 0 file(s)
     <s> queued
     <s> gathering
     <s> sent
     <s> answered
     <s> settled
     <s> exporting
     <s> told
      credits before: 98
      outcome: changed
    Export <id> of version 2, attempt 1, asked <time> by <id>
     <s> asked
     <s> submitted
     <s> polling
     <s> ready
     <s> told
      credits: 1 spent, 97 left
    "
  `);
  for (const text of [link(thread, words.id), second.id, link(thread, second.id)]) expect(await tell(text)).toBe(story);

  const all = await tell(link(thread));
  expect(all.match(/^Turn \d+/gm)).toHaveLength(2);
  expect(all).toContain(story.trim());
  expect(await tell(thread)).toBe(all);
  expect(await tell(link(thread, '1234567890123456789'))).toBe(all);
  expect(story + all).not.toMatch(/Dusk|clouds|lighthouse/);

  await expect(tell('1234567890123456789')).rejects.toThrow('Nothing is known of 1234567890123456789.');
  await expect(tell('my video')).rejects.toThrow('neither a link to a thread or a message nor an id');
});

/** Without what is other in every run. */
function shape(story: string): string {
  return story
    .replaceAll(/\d{15,}/g, '<id>')
    .replaceAll(/\d{4}-\S+Z/g, '<time>')
    .replaceAll(/ +[\d.]+ s {2}/g, ' <s> ');
}
