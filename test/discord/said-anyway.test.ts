import { expect, test } from 'vitest';
import type { Note } from '../../src/core/note.ts';
import type { Edition } from '../../src/core/project.ts';
import type { Telling } from '../../src/core/telling.ts';
import { startAudienceScene } from '../support/audience-scene.ts';
import { session } from '../support/nemo-world.ts';

const NO_FILES = [
  [403, 50_013],
  [400, 400_001],
] as const;

const edition = (number: number): Edition => ({
  projectId: '1',
  turnId: '1',
  session,
  number,
  madeAt: 0,
  resultMessageId: null,
  url: null,
  story: { asked: 'a plum rolls', changes: [], cost: null },
});
const versions: Note = { kind: 'versions', projectId: '1', versions: [edition(1), edition(2)], current: 2 };
const draft = JSON.stringify({
  t: [
    { tt: 0, sg: [{ d: 2_000, m: { name: 'plum.jpg' } }] },
    { tt: 7, sg: [{ d: 1_000, m: { text: 'a plum' } }] },
  ],
});
const resultOf = (url: string, clip: Buffer | null, alt: string | null = null) =>
  ({
    kind: 'result',
    version: 1,
    picture: null,
    late: false,
    url,
    clip,
    alt,
    text: '',
    changes: [],
    cost: null,
    refused: [],
  }) satisfies Telling;
const timeline: Note = { kind: 'timeline', draft, version: 1 };
const compared: Note = { kind: 'compared', from: 1, to: 2, changes: ['+ Title “plum”'] };
const plain = { startedAt: 0, expected: null, words: '', thumbnail: null } as const;
const plum = { key: 'a', name: 'plum.jpg' };

test('the versions, where the server filters a word of a request: without those words', async () => {
  await using scene = await startAudienceScene();
  scene.moderates('plum');
  await scene.audience.note(scene.says('versions'), versions);
  const [said] = scene.read();
  expect(said?.text).toContain('Version 2');
  expect(said?.text).not.toContain('rolls');
});

test.each([timeline, compared])(
  'a $kind that is nothing but such words: the person reads where it is seen',
  async (note) => {
    await using scene = await startAudienceScene();
    scene.moderates('plum');
    await scene.audience.note(scene.says('status'), note);
    expect(scene.read().map(({ text }) => text)).toEqual([
      'This server does not let me show that here. Type /status or /history: what I answer there is for you alone.',
    ]);
  },
);

test.each(NO_FILES)(
  'where no file is taken (%i, %i) the timeline is said without its picture',
  async (status, code) => {
    await using scene = await startAudienceScene();
    scene.takesNoFiles(status, code);
    await scene.audience.note(scene.says('status'), timeline);
    expect(scene.read().map(({ text, files }) => [text.includes('plum'), files.length])).toEqual([[true, 0]]);
  },
);

test('a result whose picture is described by such words is told with its link, without the description', async () => {
  await using scene = await startAudienceScene();
  scene.moderates('plum');
  const told = resultOf('https://clips.example/1.mp4', null, 'a plum');
  await scene.audience.tell(scene.says('let it move'), told, false);
  expect(JSON.stringify(scene.read()[0])).toContain('https://clips.example/1.mp4');
});

const reply: Telling = { kind: 'reply', text: 'the plum is at example.com', refused: [], cost: null };

test('a film whose link the server filters goes to the person alone, once, and the thread says so', async () => {
  await using scene = await startAudienceScene();
  scene.moderatesHere('example.com');
  const asked = scene.says('a plum');
  const film = resultOf('https://example.com/1.mp4', null);
  const first = await scene.audience.tell(asked, film, false);
  expect(await scene.audience.tell(asked, film, true)).toBe(first);
  const [here, ...more] = scene.read();
  expect(here?.text).toContain('lets me show neither its file nor its link. You have it in your direct messages.');
  expect(more).toEqual([]);
  const alone = scene.readAlone().map((message) => JSON.stringify(message).includes(film.url));
  expect(alone).toEqual([true]);
});

test('killed between the two, the film is not sent to the person again', async () => {
  await using scene = await startAudienceScene();
  scene.moderatesHere('ready');
  const asked = scene.says('a plum');
  const film = resultOf('https://example.com/1.mp4', null);
  for (let n = 0; n < 2; n++) await scene.audience.tell(asked, film, true);
  expect(scene.read()).toEqual([]);
  expect(scene.readAlone()).toHaveLength(1);
});

test('words of the video service that the server filters go to the person alone as well', async () => {
  await using scene = await startAudienceScene();
  scene.moderatesHere('example.com');
  await scene.audience.tell(scene.says('a plum'), reply, false);
  expect(scene.read()[0]?.text).toContain('You have them as a direct message.');
  expect(scene.readAlone()[0]?.text).toContain('the plum is at');
});

test('whose direct messages are closed reads where the film is to be seen', async () => {
  await using scene = await startAudienceScene();
  scene.moderatesHere('example.com');
  scene.closeDirectMessages();
  await scene.audience.tell(scene.says('a plum'), resultOf('https://example.com/1.mp4', null), false);
  expect(scene.read()[0]?.text).toContain('/history shows it to you alone.');
});

test('a clip that is taken for explicit content is told by its link', async () => {
  await using scene = await startAudienceScene();
  scene.takesNoFiles(400, 20_009);
  await scene.audience.tell(
    scene.says('let it move'),
    resultOf('https://clips.example/1.mp4', Buffer.from('clip')),
    false,
  );
  expect(scene.read()[0]?.text).toContain('https://clips.example/1.mp4');
});

test.each(NO_FILES)('where no file is taken (%i, %i) a result is told by its link, at once', async (status, code) => {
  await using scene = await startAudienceScene();
  scene.takesNoFiles(status, code);
  const result = resultOf('https://clips.example/1.mp4', Buffer.from('clip'));
  expect(await scene.audience.tell(scene.says('let it move'), result, false)).toBe(scene.read()[0]?.id);
  expect(scene.read()[0]?.text).toContain('https://clips.example/1.mp4');
});

test('where the bot may not speak, whoever calls it twenty times costs one request', async () => {
  await using scene = await startAudienceScene();
  scene.takesNothing(403, 50_013);
  for (let nth = 0; nth < 20; nth++) await scene.audience.note(scene.says('help'), { kind: 'help' });
  expect(scene.posts()).toBe(1);
});

test('the card of a request whose file has a name that the server filters stands there, with its question and Stop', async () => {
  await using scene = await startAudienceScene();
  scene.moderates('plum');
  const pictures = [1, 2].map((number) => ({
    ...plum,
    number,
    url: 'https://cdn.example/plum.jpg',
    isCovered: false,
    alt: null,
    role: null,
  }));
  const files = [{ ...plum, reason: 'gone', format: null }] as const;
  scene.audience.progress(scene.says('1'), { ...plain, step: { kind: 'directing' }, pictures, thumbnail: null });
  await scene.idle();
  scene.audience.progress(scene.says('2'), {
    ...plain,
    step: { kind: 'asking', question: { kind: 'missing', files } },
    thumbnail: 'https://cdn.example/plum.jpg',
    alt: 'a plum',
  });
  await scene.idle();
  await scene.audience.overview(scene.says('3'), [{ name: 'plum.jpg', state: 'waiting' }], false);
  await scene.idle();
  expect(scene.read().map(({ buttons }) => buttons.map(({ label }) => label))).toEqual([
    ['Stop', 'Make it loop'],
    ['Attach it again', 'Go on without it', 'Not now'],
    ['Stop'],
  ]);
});
