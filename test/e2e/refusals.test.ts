import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBot } from '../../playground/bot.ts';
import { startDiscord } from '../../playground/discord/discord.ts';
import { begin, story } from '../support/scene.ts';
import { setStage, type Stage } from '../support/stage.ts';

const lighthouse = { name: 'lighthouse.jpg', bytes: await readFile('playground/pictures/lighthouse.jpg') };
const sent = ({ nemo }: Stage) => nemo.journal.filter(({ path }) => path === '/run_sse').length;

test('a wrong token is one sentence, and the process ends', async () => {
  await using discord = await startDiscord();
  const dataDir = await mkdtemp(join(tmpdir(), 'nemo-wrong-'));
  await using bot = startBot({ discord: { ...discord, token: 'bm90.cmln.aHQ' }, nemo: { url: discord.url }, dataDir });

  expect(await bot.ended).toBe(77);
  expect(bot.output().trim()).toBe('Discord does not accept DISCORD_TOKEN: copy it again from the developer portal.');
  expect(discord.gateway.identifies()).toBeLessThanOrEqual(1);
});

test('while the video service cannot be reached, nothing is sent and nothing is spent', async () => {
  await using stage = await setStage({ env: { NEMO_API_URL: 'http://127.0.0.1:9' } });
  const ada = stage.discord.person('Ada');
  const { message } = await ada.slash(stage.discord.channel('general').id, 'animate', { image: lighthouse });
  const told = await stage.withButton(message?.id ?? '', 'Again');

  expect(told.text).toBe(
    `${ada.mention} I cannot reach the video service right now. Nothing was sent and nothing was spent. Please try again in a minute.`,
  );
  expect(stage.nemo.journal).toEqual([]);
});

describe('a file that cannot be taken', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  test('a file of 60 MB is refused before it is downloaded', async () => {
    const ada = stage.discord.person('Ada');
    const film = { name: 'film.mp4', bytes: Buffer.alloc(60 * 1024 * 1024) };
    const { message } = await ada.slash(stage.discord.channel('general').id, 'animate', { image: film });

    expect(message?.onlyFor).toBe('Ada');
    expect(stage.discord.transcript(stage.discord.channel('general').id, ada)).toMatchInlineSnapshot(
      `"Nemo (Ada used /animate, only Ada sees this): “film.mp4” is too large: it has 60 MB, and the limit is 50 MB. No credits were spent. Please compress or trim it, then send it again."`,
    );
    expect(stage.discord.downloads).toEqual([]);
    expect(stage.nemo.journal).toEqual([]);
  });

  test('a text that calls itself a picture is found out by its bytes, before anything is sent', async () => {
    const ada = stage.discord.person('Ada');
    const cat = { name: 'cat.png', bytes: Buffer.from('this is no picture\n'.repeat(50)) };
    const { message } = await ada.slash(stage.discord.channel('general').id, 'animate', { image: cat });
    const told = await stage.withButton(message?.id ?? '', 'Refine');

    expect(told.text).toContain('“cat.png”');
    expect(told.text).toContain('is not really PNG');
    expect(told.pings).toEqual(['Ada']);
    expect(sent(stage)).toBe(0);
    expect(stage.nemo.journal.filter(({ path }) => path.startsWith('/api/upload-video'))).toEqual([]);
  });

  test.each(['notes.txt', 'song.mp3'])('%s in the place of the picture of a scene: nothing is paid', async (name) => {
    const ada = stage.discord.person('Ada');
    const { first } = await begin(stage, ada);
    const before = sent(stage);
    const refine = first.buttons.find(({ label }) => label === 'Refine')?.customId ?? '';
    const form = await ada.forge(first, refine.replace('refine', 'scene-replace.1'));
    const { message } = await ada.submit(form, { Pictures: [{ name, bytes: Buffer.from('la la') }] });

    expect(message?.text).toBe(NO_PICTURE);
    expect(message?.onlyFor).toBe('Ada');
    expect(sent(stage)).toBe(before);
  });

  test('a text in the place of a picture that was missing: it is still asked for', async () => {
    const ada = stage.discord.person('Ada');
    const cat = { name: 'cat.png', bytes: Buffer.from('this is no picture\n'.repeat(50)) };
    const before = sent(stage);
    const { message } = await ada.slash(stage.discord.channel('general').id, 'animate', {
      image: lighthouse,
      image2: cat,
    });
    const asked = await stage.withButton(message?.id ?? '', 'Attach it again');
    const form = await ada.press(asked, 'Attach it again');
    const { message: answer } = await ada.submit(form, {
      Pictures: [{ name: 'notes.txt', bytes: Buffer.from('la la') }],
    });

    expect(answer?.text).toBe(NO_PICTURE);
    expect(sent(stage)).toBe(before);
  });
});

const NO_PICTURE = 'There is no picture here yet. No credits were spent. Attach one, then try again.';

test('without credits everybody reads what to do, and only the owner of the bot gets the link that binds the account', async () => {
  await using stage = await setStage({ nemo: { prices: { generation: 500, edit: 5 }, credits: 100 } });
  const { discord } = stage;
  const ada = discord.person('Ada');
  const { message } = await ada.slash(discord.channel('general').id, 'animate', {
    image: lighthouse,
    prompt: 'let it glow',
  });
  const told = await stage.withButton(message?.id ?? '', 'More credits');
  expect(await story(stage, message?.id ?? '', ada)).toMatchInlineSnapshot(`
    "Nemo (Ada used /animate): On it — this thread is your project.
      > let it glow
    Nemo (pings Ada): @Ada There are not enough credits left for this. No credits were spent. Register to get more: press More credits.
      [More credits] [Again] [Refine]"
  `);

  await ada.press(told, 'More credits');
  await discord.until(() =>
    discord.read(told.channelId, ada).some(({ buttons }) => buttons.some(({ url }) => url !== null)),
  );
  const linkFor = (person: { readonly id: string }) =>
    discord.read(told.channelId, person).flatMap(({ buttons }) => buttons.flatMap(({ url }) => url ?? []));
  expect(linkFor(ada)).toEqual(['https://nemovideo.com/register']);

  const owner = discord.owner();
  await owner.press(told, 'More credits');
  await discord.until(() => linkFor(owner).length === 1);
  expect(linkFor(owner)[0]).toMatch(/^https:\/\/nemovideo\.com\/register\?bind=anon_\w+$/);
});
