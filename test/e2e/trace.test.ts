import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    const { PATH, NODE_COMPILE_CACHE } = process.env;
    const env = { PATH, NODE_COMPILE_CACHE, STORE_URL: `sqlite://${dataDir}/nemo.sqlite` };
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
      credits before: 998
      outcome: changed
    Export <id> of version 2, attempt 1, asked <time> by <id>
     <s> asked
     <s> submitted
     <s> polling
     <s> ready
     <s> told
      credits: 1 spent, 997 left
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

test('where there is no store, that is said, and none is made; where Discord cannot be reached, what to look at', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nemo-nowhere-'));
  const env = {
    PATH: process.env['PATH'],
    STORE_URL: `sqlite://${folder}/nemo.sqlite`,
    DISCORD_TOKEN: 'x',
    DISCORD_API_URL: 'http://127.0.0.1:9/api',
  };
  const say = (...script: readonly string[]) => run(process.execPath, script, { env });
  await expect(say('src/trace.ts', '1234567890123456789')).rejects.toThrow('There is no store at');
  expect(await readdir(folder)).toEqual([]);
  await expect(say('src/deploy-commands.ts')).rejects.toThrow(
    'Discord cannot be reached (connect ECONNREFUSED 127.0.0.1:9): check the network and DISCORD_API_URL',
  );
  await rm(folder, { recursive: true });
});

/** Without what is other in every run. */
function shape(story: string): string {
  return story
    .replaceAll(/\d{15,}/g, '<id>')
    .replaceAll(/\d{4}-\S+Z/g, '<time>')
    .replaceAll(/ +[\d.]+ s {2}/g, ' <s> ');
}
