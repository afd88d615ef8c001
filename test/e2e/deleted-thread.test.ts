import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { channelBody } from '../../playground/discord/channel-body.ts';
import type { GatewayEvent } from '../../playground/discord/world.ts';
import { animate, atRest, begin, nextResult, picture, sent } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage({
  nemo: { pace: { firstTextMs: 100, generateMs: 1_500, editMs: 300, renderMs: 300, uploadMs: 20 } },
});
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;
const general = discord.channel('general').id;

test('a thread that is deleted while the agent works: it ends quietly, what came of it is told to the person alone, and it is found under /history', async () => {
  const ada = discord.person('Ada');
  const thread = await animate(stage, ada, 'a comet, 2 seconds');
  await stage.nemo.until((journal) => journal.some(({ path }) => path === '/run_sse'));
  discord.person('Mod', { admin: true }).deleteThread(thread);
  await stage.nemo.until((journal) =>
    journal.some(({ method, path }) => method === 'GET' && /render_\d+_\w+\.mp4$/.test(path)),
  );
  await stage.nemo.quiet();

  const alone = await discord.until(() => discord.read(ada.dm()).find(({ text }) => text.includes('version 1**')));
  expect(alone.text).toContain('[MP4](');

  const lost = () =>
    discord.journal.find(
      ({ method, path, status }) => method === 'POST' && path.includes(`${thread}/messages`) && status === 404,
    );
  await discord.until(lost);

  const read = () => discord.transcript(general, ada);
  for (let asked = 0; asked < 50 && !read().includes('Download MP4'); asked++) await ada.slash(general, 'history');
  expect(read().split('\n').slice(-2).join('\n')).toMatch(/· 1 version\n {2}\[Download MP4\]/);
  expect(sent(stage)).toEqual(['a comet, 2 seconds']);
  expect(stage.bot().output()).not.toContain('"level":50');
});

test('a reply in direct messages to what was told there of another project: answered with where to go on, and nothing is sent', async () => {
  const ora = discord.person('Ora');
  const thread = await animate(stage, ora, 'a kettle, 2 seconds');
  await stage.nemo.until(() => sent(stage).includes('a kettle, 2 seconds'));
  discord.person('Mod', { admin: true }).deleteThread(thread);
  const alone = await nextResult(stage, ora.dm());
  const before = sent(stage).length;
  const answerTo = async (words: string) => {
    const asked = ora.say(ora.dm(), words, { replyTo: alone });
    return discord.until(() => discord.read(ora.dm()).find(({ replyTo }) => replyTo === asked.id));
  };
  const answered = await answerTo('slower please');
  expect(answered.text).toContain('in another place');
  expect(answered.buttons.map(({ label }) => label)).toEqual(['Refine']);

  await ora.slash(ora.dm(), 'animate', { image: await picture(), prompt: 'a canoe, 2 seconds' });
  await nextResult(stage, ora.dm(), alone);
  expect((await answerTo('with more steam')).text).toContain('in another place');
  expect(sent(stage).slice(before)).toEqual(['a canoe, 2 seconds']);

  const form = await ora.press(answered, 'Refine');
  await ora.submit(form, { 'What should happen?': 'slower steam' });
  await discord.until(() => sent(stage).includes('slower steam'));
});

/** How many projects are to be erased. */
function planned(): number {
  using store = new DatabaseSync(join(stage.dataDir, 'nemo.sqlite'), { readOnly: true });
  return Number(store.prepare("SELECT count(*) AS n FROM records WHERE namespace = 'erasures'").get()?.['n']);
}

test('a thread that was closed before the bot came up, and is deleted while it runs, is to be erased', async () => {
  const mod = discord.person('Mod', { admin: true });
  const { thread } = await begin(stage, discord.person('Ben'), 'reeds, 2 seconds');
  await atRest(stage, thread);
  mod.archive(thread);
  await stage.bot().kill('SIGTERM');
  await stage.start();
  const before = planned();
  mod.deleteThread(thread);
  await expect.poll(planned).toBe(before + 1);
});

test('a server that the bot had to leave while its session was lost: what was made there is to be erased', async () => {
  const cem = discord.person('Cem');
  const far = discord.server('far');
  const { message } = await cem.slash(far.id, 'animate', { image: await picture(), prompt: 'dunes, 2 seconds' });
  await nextResult(stage, message?.id ?? '');
  const before = planned();
  const { sessions } = discord.world;
  const hearing = [...sessions];
  sessions.clear();
  for (const hear of hearing) sessions.add((event: GatewayEvent) => event.name === 'GUILD_DELETE' || hear(event));
  discord.expel(far);
  sessions.clear();
  for (const hear of hearing) sessions.add(hear);
  discord.gateway.invalidate();
  await expect.poll(planned).toBe(before + 1);
});

test('a channel that is deleted takes its threads with it: what was made in them is to be erased, and nothing else', async () => {
  const [eve, fay] = [discord.person('Eve'), discord.person('Fay')];
  const { thread } = await begin(stage, eve, 'a pier, 2 seconds');
  await fay.slash(fay.dm(), 'animate', { image: await picture(), prompt: 'a boat, 2 seconds' });
  await nextResult(stage, fay.dm());
  await atRest(stage, thread);
  const before = planned();
  for (const { id } of discord.threads()) discord.world.channels.delete(id);
  discord.gateway.mumble({ t: 'CHANNEL_DELETE', d: channelBody(discord.world, discord.channel('general')) });
  await expect.poll(planned).toBe(before + 1);
});
