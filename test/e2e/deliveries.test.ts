import { afterAll, afterEach, expect, test } from 'vitest';
import { refused } from '../../playground/discord/faults.ts';
import type { Arrived, Reply } from '../../playground/discord/request.ts';
import type { Shown } from '../../playground/discord/shown.ts';
import { createFaultyGate } from '../../playground/faulty-gate.ts';
import { kinds } from '../robustness/harness/kinds.ts';
import { animate, begin, nextResult, picture, story } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const faults = createFaultyGate<Arrived, Reply>();
const pace = { firstTextMs: 300, generateMs: 1_000, editMs: 300, renderMs: 300, uploadMs: 20 };
const stage = await setStage({ discord: { gate: faults.gate, rateLimits: [] }, nemo: { pace } });
afterAll(() => stage[Symbol.asyncDispose]());
afterEach(() => faults.mend());
const { discord } = stage;
const general = discord.channel('general').id;
const isTelling = (asked: Arrived) => kinds.telling.is(asked, undefined);
const says = (asked: Arrived, words: string) => JSON.stringify(asked.body).includes(words);

/** Whatever pictures and videos there are in a message, and were before it was edited. */
const mediaOf = ({ media, before }: Shown) => [...media, ...before.flatMap((state) => state.media)];

test.each([
  ['by its name', { name: 'SPOILER_lake.jpg' }],
  ['by the newer mark', { name: 'lake.jpg', isSpoiler: true }],
])(
  'what was behind a spoiler %s stays there: in the card, in the result, and in what is made of it later',
  async (_how, file) => {
    const ada = discord.person('Ada');
    const { message } = await ada.slash(general, 'animate', {
      image: { ...(await picture()), ...file },
      prompt: 'ripples, 2 seconds',
    });
    const thread = message?.id ?? '';
    const first = await nextResult(stage, thread);
    await stage.bot().kill('SIGKILL');
    await stage.start();
    ada.say(thread, 'add a title "Lake"', { files: [await picture('open.jpg')] });
    const second = await nextResult(stage, thread, first);

    for (const result of [first, second]) {
      expect(result.files.map(({ name }) => name)).toEqual([expect.stringMatching(/^SPOILER_version-\d\.mp4$/)]);
    }
    const media = discord
      .read(thread)
      .filter(({ authorId }) => authorId === discord.world.bot.id)
      .flatMap(mediaOf);
    expect(media.length).toBeGreaterThan(2);
    expect(media.filter(({ isCovered }) => !isCovered)).toEqual([]);
    const answer = discord.read(general).find(({ id }) => id === thread);
    expect(answer?.files.map(({ name }) => name)).toEqual(['SPOILER_version-1.mp4']);
    expect((await story(stage, thread, ada)).replaceAll(/\d+(?= left)/g, '…')).toMatchInlineSnapshot(`
      "Nemo (Ada used /animate): On it — this thread is your project.
        > ripples, 2 seconds
        {SPOILER_version-1.mp4: Version 1 of your video}
      Nemo (pings Ada): @Ada “ripples, 2 seconds” · **version 1**
        -# 2 credits used, … left · 2 s · [MP4](<link to render_…_….mp4>)
        -# Reply to this message to change something.
        {SPOILER_version-1.mp4: Version 1 of your video}
        [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]
      Ada: add a title "Lake"
        {open.jpg}
      Nemo (to Ada, pings Ada): @Ada “add a title "Lake"” · **version 2**
        -# Clip 1: made anew, 2 s → 3.5 s · + Clip 2 (3.5–7 s) · Music Lo-fi: 2 s → 7 s · … · 2 credits used, … left · 2 s · [MP4](<link to render_…_….mp4>)
        {SPOILER_version-2.mp4: Version 2 of your video}
        [Refine] [Again] [Timeline] [Versions] [Download MP4 ↗] [Go on] [Loop]"
    `);
  },
);

test('what is no spoiler is not covered; words that were are, wherever the bot repeats them', async () => {
  const ben = discord.person('Ben');
  const { message } = await ben.slash(general, 'animate', {
    image: await picture(),
    prompt: 'snow, ||he dies|| in the end, 2 seconds',
  });
  expect(message?.text).toContain('> snow, ▒▒▒ in the end, 2 seconds');
  const thread = await discord.until(() => discord.threads().find(({ id }) => id === message?.id));
  expect(thread.name).toBe('snow, ▒▒▒ in the end, 2 seconds');
  const result = await nextResult(stage, thread.id);
  expect(result.media.map(({ isCovered }) => isCovered)).toEqual([false]);
  expect(result.files.map(({ name }) => name)).toEqual(['version-1.mp4']);
});

test('a result whose words and link the server filters still shows the clip', async () => {
  const cem = discord.person('Cem');
  const isFiltered = (asked: Arrived) => isTelling(asked) && (says(asked, '[MP4](') || says(asked, 'https://'));
  faults.strike({ is: isFiltered, fault: refused(400, 200_000, 'Message was blocked by automatic moderation') });
  const { first } = await begin(stage, cem);
  expect(first.text).toBe(`${cem.mention} **Version 1 is ready**`);
  expect(first.files.map(({ name }) => name)).toEqual(['version-1.mp4']);
  expect(first.pings).toEqual(['Cem']);
});

test('what a server filters out of a note or a poll is left out of it, and the rest is said', async () => {
  const [hal, ida] = [discord.person('Hal'), discord.person('Ida')];
  const { thread, first } = await begin(stage, hal, 'a plum tree, 2 seconds');
  const blocked = refused(400, 200_000, 'Message was blocked by automatic moderation');
  const isFiltered = (asked: Arrived) => asked.path.endsWith('/messages') && says(asked, 'plum');
  faults.strike({ is: isFiltered, fault: blocked });
  const answerTo = (place: string, id: string) =>
    discord.until(() => discord.read(place).find(({ replyTo }) => replyTo === id));

  const dropped = await answerTo(thread, hal.say(thread, '', { files: [await picture('plum.jpg')] }).id);
  expect(dropped.text).toContain('… is here.');
  expect(dropped.buttons.map(({ label }) => label)).toContain('Animate these');
  const text = { name: 'plum.txt', bytes: Buffer.alloc(9_000, 'x') };
  const called = await answerTo(general, hal.say(general, `<@${discord.world.bot.id}>`, { files: [text] }).id);
  expect(called.text).toContain('…');

  await ida.slash(thread, 'refine', { words: 'make the plums red' });
  const question = await stage.withButton(thread, 'This time');
  expect(question.pings).toEqual(['Hal']);
  expect(question.text).not.toContain('plum');

  faults.mend();
  hal.say(thread, 'add a title "Two"');
  const second = await nextResult(stage, thread, first);
  faults.strike({ is: isFiltered, fault: blocked });
  const { message: versions } = await hal.press(second, 'Versions');
  if (versions === null) expect.unreachable();
  await hal.press(versions, 'Let us vote');
  const { poll } = await discord.until(() => discord.read(thread).find((one) => one.poll !== null));
  expect(poll?.answers.map((answer) => answer.text)).toEqual(['Version 2', 'Version 1']);
});

/** Resolves with the thread of a request that is paid for by now. */
async function atWork(by: ReturnType<typeof discord.person>, words: string): Promise<string> {
  const paid = () => stage.nemo.journal.filter(({ path }) => path === '/run_sse').length;
  const before = paid();
  const thread = await animate(stage, by, words);
  await stage.nemo.until(() => paid() > before);
  return thread;
}

test('a bot that is silenced while it works says what came of it once it may speak again', async () => {
  const dan = discord.person('Dan');
  const thread = await atWork(dan, 'dunes, 2 seconds');
  const silenced = faults.strike({
    is: (asked) => isTelling(asked) && asked.path.includes(thread),
    fault: async (next) => next(),
  });
  discord.deny('general', 'sendMessagesInThreads');
  await discord.until(() => silenced.hits > 0);
  discord.allow('general', 'sendMessagesInThreads');
  expect((await nextResult(stage, thread)).pings).toEqual(['Dan']);
  expect(discord.read(dan.dm())).toEqual([]);
});

test('what Discord does not take for now stands in its thread a little later, and nobody is told alone', async () => {
  const notNow = [
    [403, 0],
    [403, 40_004],
    [403, 40_006],
    [400, 50_083],
    [400, 130_000],
  ] as const;
  const requests = notNow.map(async ([status, code]) => {
    const gil = discord.person(`Gil ${code}`);
    const is = (asked: Arrived) => isTelling(asked) && says(asked, gil.id);
    const struck = faults.strike({ is, times: 1, fault: refused(status, code, 'not now') });
    const { pings } = await nextResult(stage, await animate(stage, gil, 'grass, 2 seconds'));
    return { code, struck: struck.hits, pings, alone: discord.read(gil.dm()).length };
  });

  expect(await Promise.all(requests)).toEqual(
    notNow.map(([, code]) => ({ code, struck: 1, pings: [`Gil ${code}`], alone: 0 })),
  );
});

test('a thread that is deleted while it works: the person is told alone, and can go on from there', async () => {
  const eve = discord.person('Eve');
  const thread = await atWork(eve, 'reeds, 2 seconds');
  discord.owner().deleteThread(thread);
  const dm = eve.dm();
  const told = await nextResult(stage, dm);
  expect(told.text.split('\n').slice(0, 2)).toEqual([
    '-# I could not tell you this where you asked for it.',
    `${eve.mention} “reeds, 2 seconds” · **version 1**`,
  ]);
  expect(told.files).toHaveLength(1);
  const form = await eve.press(told, 'Refine');
  await eve.submit(form, { 'What should happen?': 'add a title "Reeds"' });
  expect((await nextResult(stage, dm, told)).text).toContain('version 2**');
});

test('a project that a mention begins replies to nothing outside of its thread, and no request is refused', async () => {
  const fay = discord.person('Fay');
  const before = discord.journal.length;
  const asked = fay.say(general, `<@${discord.world.bot.id}> boats, 2 seconds`, { files: [await picture()] });
  const result = await nextResult(stage, asked.id);
  expect(result.replyTo).toBeNull();
  const refusals = discord.journal.slice(before).filter(({ status, path }) => status >= 400 && path.includes(asked.id));
  expect(refusals.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([]);
});
