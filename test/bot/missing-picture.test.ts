import { expect, test } from 'vitest';
import { success, type Reply } from '../../playground/nemo/exchange.ts';
import type { Part } from '../../src/core/asking.ts';
import { forget } from '../../src/bot/forget/forget.ts';
import { materialsOf } from '../../src/bot/project/materials.ts';
import { agree, askedTurn, attachAgain } from '../../src/bot/turn/ask.ts';
import { html } from '../support/answers.ts';
import { heic, png, serves } from '../support/files.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { ada, ben } from '../support/played-discord.ts';
import { uploadsOf } from '../support/played-nemo.ts';

const PICTURE_BYTES = 1_000;
const BROKEN_BYTES = 5_000;

/** Files that lie on Discord, by what becomes of them. */
const kinds = {
  picture: png(PICTURE_BYTES),
  heic: heic(PICTURE_BYTES),
  text: Buffer.alloc(PICTURE_BYTES, 'words '),
  broken: png(BROKEN_BYTES),
};

/** One message with these files: `IMG_1.JPG heic` is a photo that is called something else. */
function partsOf({ cdn }: FlowsWorld, ...files: readonly string[]): readonly Part[] {
  const attachments = files.map((file) => {
    const [name = '', kind = 'picture'] = file.split(' ');
    return {
      id: `file-${name}`,
      name,
      bytes: kind === 'broken' ? BROKEN_BYTES : PICTURE_BYTES,
      url: `${cdn.url}/${kind}`,
    };
  });
  return [{ messageId: null, text: 'turn this image into a film', files: attachments, links: [], about: null }];
}

/** The files that a request is asked about, with why. */
function missing({ question }: Awaited<ReturnType<typeof askedTurn>>): readonly string[] {
  return question.kind === 'missing' ? question.files.map(({ name, reason }) => `${name} ${reason}`) : [question.kind];
}

/** A Nemo whose decoder falls over one of the pictures, or over all of them. */
async function startWorld(
  answer: Reply = { status: 500, body: { detail: 'Internal Server Error' } },
  isFelled = (bytes: number) => bytes > BROKEN_BYTES,
) {
  const world = await startFlowsWorld();
  for (const [kind, bytes] of Object.entries(kinds)) world.cdn.on(`GET /${kind}`, serves(bytes));
  world.gate(async (arrived, next) => {
    const isUpload = arrived.path.includes('/upload-video/');
    return isUpload && isFelled(Number(arrived.headers['content-length'])) ? answer : next();
  });
  return world;
}

test.each([
  [
    'a photo of an iPhone beside the film of the same moment',
    ['IMG_1.HEIC heic', 'IMG_1.MOV'],
    'IMG_1.HEIC unsupported',
    1,
  ],
  ['a photo of an iPhone beside a sound', ['IMG_1.HEIC heic', 'voice.m4a'], 'IMG_1.HEIC unsupported', 1],
  ['a photo that is called something else', ['IMG_2.JPG heic', 'cat.png'], 'IMG_2.JPG unsupported', 1],
  ['a text that is called a picture', ['cat.png text', 'dog.png'], 'cat.png unsupported', 1],
  ['a picture that is gone', ['gone.png gone', 'dog.png'], 'gone.png gone', 1],
  ['the picture that the decoder falls over, among three', ['a.png', 'b.png broken', 'c.png'], 'b.png broken', 2],
  ['a text, and nothing else to look at,', ['notes.txt text', 'song.mp3'], 'notes.txt unsupported', 1],
  ['a text beside a good picture', ['notes.txt text', 'cat.png'], 'notes.txt unsupported', 1],
  ['a sound that is none beside a good picture', ['cat.png', 'song.mp3 text'], 'song.mp3 unsupported', 1],
  ['a document that is gone', ['cat.png', 'guide.pdf gone'], 'guide.pdf gone', 1],
] as const)(
  'where %s cannot be used, that is asked before anything is paid; whoever says so goes on without it',
  async (_what, files, refused, others) => {
    await using world = await startWorld();
    world.cdn.on('GET /gone', html(404));
    const bot = await world.start();
    const parts = partsOf(world, ...files);
    const id = await bot.ask({ parts });
    await world.pass(6_000);
    const turn = await askedTurn(bot.world, id, ada.id, ['missing']);
    expect(missing(turn)).toEqual([refused]);
    expect(world.discord.read()).toEqual([]);
    expect(world.calls()).toBe(0);

    await agree(bot.world, turn, turn.parts);
    await world.pass(6_000);
    expect(world.discord.read()).toEqual(['version 1']);
    expect(world.calls()).toBe(1);
    expect(world.nemo.sessions().at(-1)?.uploads).toHaveLength(others);
    expect(world.discord.told.at(-1)?.telling, 'what was left out is said once more').toMatchObject({
      refused: [{ name: refused.split(' ')[0] }],
    });
  },
);

test.each(['Go on without it', 'without it', '跳过并继续', 'yes'])(
  '“%s”, written, is the button below the question',
  async (text) => {
    await using world = await startWorld();
    const bot = await world.start();
    const id = await bot.ask({ parts: partsOf(world, 'IMG_1.HEIC heic', 'cat.png') });
    await world.pass(6_000);
    const answer = world.discord.write(id, text);
    bot.hear(answer);
    await world.pass(8_000);
    expect(world.discord.read()).toEqual(['version 1']);
    expect(world.calls()).toBe(1);
    expect(await bot.ledger.turns.get(answer.messageId)).toBeUndefined();
  },
);

test('a text beside a good sound is asked about too, where the project has its pictures already', async () => {
  await using world = await startWorld();
  const bot = await world.start();
  const projectId = await world.begin(bot);
  const id = await bot.ask({ projectId, parts: partsOf(world, 'notes.txt text', 'song.mp3') });
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['version 1']);
  const turn = await askedTurn(bot.world, id, ada.id, ['missing']);
  await agree(bot.world, turn, turn.parts);
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
});

test('who asks again of what was asked again, since something else went wrong, is not asked a second time', async () => {
  await using world = await startWorld();
  const bot = await world.start();
  const parts = partsOf(world, 'IMG_1.HEIC heic', 'cat.png');
  const id = await bot.ask({ parts });
  await world.pass(6_000);
  await agree(bot.world, await askedTurn(bot.world, id, ada.id, ['missing']), parts);
  let busy = true;
  world.gate(async (arrived, next) =>
    busy && arrived.path === '/run_sse' ? { status: 429, body: { detail: 'slow down' } } : next(),
  );
  await world.pass(6_000);
  busy = false;
  await bot.ask({ projectId: id, parts, repeats: id });
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['busy, spent nothing', 'version 1']);
});

test.each([
  ['an answer that is none', { status: 500, body: { detail: 'cannot identify image file' } }],
  ['a bad gateway', { status: 502, body: {} }],
  ['a plain no', { status: 400, body: { detail: 'cannot identify image file' } }],
] as const)('a picture that is answered with %s twice, alone, is named: nothing is sent', async (_what, reply) => {
  await using world = await startWorld(reply);
  const bot = await world.start();
  await bot.ask({ parts: partsOf(world, 'b.png broken') });
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['refused: b.png broken']);
  expect(world.calls()).toBe(0);
});

test('where nothing else is answered either, it is the service that cannot be reached, and no picture is blamed', async () => {
  await using world = await startWorld({ status: 502, body: {} }, () => true);
  world.gate(async (arrived, next) => (arrived.path.endsWith('/latest') ? { status: 502, body: {} } : next()));
  const bot = await world.start();
  await bot.ask({ files: ['a.png', 'b.png'] });
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['broken, spent nothing']);
  expect(await bot.ledger.materials.get('file-a.png')).toBeUndefined();
});

test('a service that takes no uploads for the moment blames no picture either', async () => {
  await using world = await startWorld({ status: 503, body: {} }, () => true);
  const bot = await world.start();
  await bot.ask({ files: ['a.png'] });
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['unreachable, spent nothing']);
});

test('a link that was refused to somebody may be good for somebody else, and what one has forgotten stays for the other', async () => {
  await using world = await startFlowsWorld();
  let isGood = false;
  world.gate(async (arrived, next) => {
    if (!arrived.path.includes('/upload-video/')) return next();
    return isGood ? success({}) : { status: 403, body: { detail: 'not for you' } };
  });
  const bot = await world.start();
  const link = 'https://example.com/logo.png';
  const parts = [{ messageId: null, text: 'animate it', files: [], links: [link], about: null }];
  const hers = await bot.ask({ parts });
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['refused: logo.png dead-link']);

  isGood = true; // to the account of another server, or by now
  const his = await bot.ask({ parts, by: ben, guildId: '2' });
  await world.pass(10_000);
  expect(world.discord.read()).toHaveLength(1);
  const known = async (id: string) => (await materialsOf(bot.world, id, [{ key: link }])).get(link)?.kind;
  expect(await Promise.all([hers, his].map(known))).toEqual(['refused', 'kept']);
  await forget(bot.world, ada.id, { of: 'mine' }, false);
  expect(await Promise.all([hers, his].map(known))).toEqual([undefined, 'kept']);
});

test('a Discord that is busy is named, nothing is kept of it, and Again brings the picture', async () => {
  await using world = await startWorld();
  world.cdn.on('GET /picture', html(503, { 'retry-after': '9' }));
  const bot = await world.start();
  const parts = partsOf(world, 'cat.png');
  const id = await bot.ask({ parts });
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['discord-busy, spent nothing']);
  world.cdn.on('GET /picture', serves(kinds.picture));
  await bot.ask({ projectId: id, parts, repeats: id });
  await world.pass(6_000);
  expect(world.discord.read().slice(1)).toEqual(['version 1']);
  expect(uploadsOf(world.nemo)).toEqual(['cat.png']);
});

test('a picture that is attached again takes the place of the one that was missing, and keeps its number', async () => {
  await using world = await startWorld();
  const bot = await world.start();
  const id = await bot.ask({ parts: partsOf(world, 'a.png', 'b.heic heic', 'c.png') });
  await world.pass(6_000);
  const [jpeg] = partsOf(world, 'b.jpg')[0]?.files ?? [];
  if (jpeg === undefined) expect.unreachable();
  await attachAgain(bot.world, await askedTurn(bot.world, id, ada.id, ['missing']), [jpeg]);
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['version 1']);
  // by its bytes it is a PNG, and so it is called there
  expect(world.heard()[0]?.split('\n\n')[0]).toBe('Picture 1, a.png\nPicture 2, b.png\nPicture 3, c.png');
});

/** Uploads are answered without a link, and `b.png` is lost behind its answer. */
async function losing(answer: object, shown: (body: string) => string = (body) => body): Promise<FlowsWorld> {
  const world = await startFlowsWorld();
  world.gate(async (arrived, next) => {
    const isState = arrived.path.endsWith('/latest');
    if (!isState && !arrived.path.includes('/upload-video/')) return next();
    const reply = await next();
    if (isState) return 'body' in reply ? { ...reply, body: JSON.parse(shown(JSON.stringify(reply.body))) } : reply;
    const session = world.nemo.sessions().at(-1);
    const isLost = session?.uploads.at(-1)?.filename === 'b.png';
    if (session !== undefined && isLost) session.uploads = session.uploads.slice(0, -1);
    return { status: 200, body: { code: 0, data: isLost ? answer : { files: [{ filename: 'x' }] } } };
  });
  return world;
}

const nameless = (body: string) => body.replaceAll(/"(?:filename|cdn_url)":"[^"]*"/g, '"url":"https://cdn.example/x"');

test.each([
  ['a list of nothing', { files: [], errors: ['could not be decoded'] }, undefined, ['b.png broken']],
  ['a file', { files: [{ filename: 'x' }] }, undefined, ['b.png unseen']],
  ['a file, where no state has names', { files: [{}] }, nameless, ['a.png unseen', 'b.png unseen', 'c.png unseen']],
])('a picture without a link that is answered with %s, and lost, is asked about', async (...row) => {
  const [, answer, shown, asked] = row;
  await using world = await losing(answer, shown);
  const bot = await world.start();
  const id = await bot.ask({ files: ['a.png', 'b.png', 'c.png'], text: 'turn these into a film' });
  await world.pass(40_000);
  expect(missing(await askedTurn(bot.world, id, ada.id, ['missing']))).toEqual(asked);
  expect(world.calls()).toBe(0);
});

test('a picture that is never seen in the state is named before anything is paid', async () => {
  await using world = await startFlowsWorld({ nemo: { switches: { uploadShown: 'never' } } });
  const bot = await world.start();
  const id = await bot.ask({ files: ['a.png', 'b.png'] });
  await world.pass(20_000);
  expect(missing(await askedTurn(bot.world, id, ada.id, ['missing']))).toEqual(['a.png unseen', 'b.png unseen']);
  expect(world.calls()).toBe(0);
});

test('a picture that shows up a little later is waited for, and nobody is asked', async () => {
  await using world = await startFlowsWorld({ nemo: { switches: { uploadShown: 'late' } } });
  const bot = await world.start();
  await bot.ask({ files: ['a.png', 'b.png'] });
  await world.pass(20_000);
  expect(world.discord.read()).toEqual(['version 1']);
});
