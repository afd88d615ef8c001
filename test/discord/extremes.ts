import type { Mistake } from '../../src/core/failure.ts';
import type { Note } from '../../src/core/note.ts';
import type { OverviewLine } from '../../src/core/overview.ts';
import type { Progress } from '../../src/core/progress.ts';
import type { Addressee, RefusedFile, Telling } from '../../src/core/telling.ts';
import { failures, mistakes, notes, steps, tellings } from '../words/samples.ts';

/** Everything that views may be given at its longest and wildest, beside one ordinary sample of each kind. */

const many = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n + 1));

export const to: Addressee = {
  id: '12345678901234567891',
  threadId: '7',
  requester: { id: '1111111111111111111', locale: 'en-US' },
  replyTo: null,
};

const wild =
  '**bold** _it_ ~~no~~ ||psst|| `code` [free](https://evil.example/x) @everyone @here <@2222222222222222222> <#3> <t:1:R> \\';
const long = (chars: number): string => `${wild} 👩🏽‍🚀灯笼 `.repeat(Math.ceil(chars / wild.length)).slice(0, chars);

/** Names that would do something if they stood as they are. */
export const wildNames = [
  '**bold**.png',
  '_a_b_.png',
  '~~no~~.png',
  '||psst||.png',
  '`code`.png',
  '[free](evil.example).png',
  '@everyone.png',
  '<@2222222222222222222>.png',
  '<#3>.png',
  '\\*a\\*.png',
  '[a]<b>_c_.heic',
];

export const longWords = [
  `${long(3_999)}!`,
  'word '.repeat(800),
  '灯'.repeat(4_000),
  '🌊'.repeat(2_000),
  '\n'.repeat(4_000),
  '# Heading\n'.repeat(400),
  '`'.repeat(4_000),
  '*'.repeat(4_000),
];
export const longLinks = [2_000, 2_048, 2_049, 2_999, 3_990, 600, 512, 513].map(
  (chars) => `https://clips.example/${'a'.repeat(chars - 26)}.mp4`,
);
const longNames = many(30, (n) => `${n}${long(190)}.heic`);
export const refused: readonly RefusedFile[] = longNames
  .slice(0, 10)
  .map((name, n) => ({ name, reason: (['unsupported', 'too-large', 'gone', 'dead-link'] as const)[n % 4] ?? 'gone' }));
const changes = many(50, (n) => `${['−', '+', ''][n % 3] ?? ''} Title "${long(300)}"`.trim());
const manyTracks = JSON.stringify({
  t: many(40, (n) => ({
    tt: [0, 1, 7, 9][n % 4],
    sg: many(9, (m) => ({ d: 1_000 * m, m: { name: long(90), text: long(90), volume: 3 } })),
  })),
});

type Result = Extract<Telling, { kind: 'result' }>;

const result: Result = {
  kind: 'result',
  version: 999_999,
  picture: null,
  late: true,
  url: 'https://clips.example/1.mp4',
  clip: null,
  text: '',
  changes,
  cost: { spent: 99_999, left: 1_000_000, exact: false },
  refused,
};

const wildMistakes: readonly Mistake[] = [
  ...Object.values(mistakes).flat(),
  ...longNames.slice(0, 3).flatMap((name): Mistake[] => [
    { kind: 'foreign-file', name },
    { kind: 'unsupported-file', name },
    { kind: 'file-too-large', name, bytes: 1e12 },
    { kind: 'file-gone', name },
  ]),
];

export const everyTelling: readonly Telling[] = [
  ...Object.values(tellings).flat(),
  ...longWords.map((text): Telling => ({ ...result, text, asked: text, tookMs: 1e9, picture: longNames[0] ?? null })),
  ...longLinks.map((url): Telling => ({ ...result, url, text: longWords[0] ?? '' })),
  { ...result, clip: Buffer.from('a clip'), url: longLinks[4] ?? '' },
  { ...result, clip: Buffer.from('a clip'), refused: [], changes: [], text: longWords[1] ?? '' },
  ...longWords.map((text): Telling => ({ kind: 'reply', text, refused, cost: result.cost })),
  ...longWords.map((text): Telling => ({ kind: 'reply', text, refused: [], cost: null })),
  { kind: 'reply', text: '', refused: [], cost: null },
  ...[2, 5, 6, 25].flatMap((count) => [true, false].map((several) => asking(count, several))),
  asking(125, false),
  { kind: 'refused-files', refused: [...refused, ...refused] },
  ...wildMistakes.map((mistake): Telling => ({ kind: 'mistake', mistake })),
  ...Object.values(failures)
    .flat()
    .map((failure): Telling => ({ kind: 'failure', failure, spent: 'maybe', cost: null })),
];

export const everyNote: readonly Note[] = [
  ...Object.values(notes).flat(),
  { kind: 'files-arrived', projectId: to.id, names: longNames, refused },
  { kind: 'files-arrived', projectId: to.id, names: [], refused: [...refused, ...refused] },
  { kind: 'timeline', draft: manyTracks, version: 1, behind: to.id },
  { kind: 'timeline', draft: 'no draft', version: null },
  ...longLinks.flatMap((url): Note[] => [
    { kind: 'account', url, binds: true },
    {
      kind: 'versions',
      versions: many(30, (n) => ({
        projectId: to.id,
        number: n,
        turnId: `before-${to.id}${n}`,
        draft: '{}',
        session: { sessionId: '1', taskId: null, userId: null },
        madeAt: 1e12,
        resultMessageId: null,
        url,
      })),
    },
    {
      kind: 'versions',
      projectId: to.id,
      current: 29,
      place: { guildId: to.id, threadId: to.id },
      versions: many(30, (n) => ({
        projectId: to.id,
        number: n,
        turnId: `before-${to.id}${n}`,
        session: { sessionId: '1', taskId: null, userId: null },
        madeAt: 1e12,
        resultMessageId: to.id,
        url,
        story: { asked: longWords[n % 8] ?? '', changes, cost: result.cost },
      })),
    },
    { kind: 'compared', from: 1, to: 30, changes },
    {
      kind: 'history',
      projects: many(30, (n) => ({ threadId: to.id, startedAt: 1e12, versions: n, url, untold: null })),
    },
    {
      kind: 'history',
      projects: many(30, (n) => ({
        threadId: to.id,
        startedAt: 1e12,
        versions: n,
        url,
        untold: 'long\n\nwords '.repeat(900),
      })),
    },
  ]),
  {
    kind: 'history',
    projects: many(300, (n) => ({
      threadId: to.id,
      startedAt: 1e12,
      versions: n,
      url: null,
      untold: 'They are gone.',
    })),
  },
  ...wildMistakes.map((mistake): Note => ({ kind: 'mistake', mistake })),
  ...Object.values(failures)
    .flat()
    .map((failure): Note => ({ kind: 'failure', failure })),
];

const progress: Progress = {
  step: { kind: 'connecting' },
  startedAt: 1e12,
  expected: { half: 1e12, most: 2e12 },
  words: '',
  thumbnail: null,
};

/** As many pictures as a request takes, called and described as people do. */
const tenPictures = many(10, (n) => ({
  key: String(n),
  number: n + 4_990,
  name: `${wildNames[n] ?? long(300)}.png`,
  url: 'https://cdn.example/a.png',
  isCovered: n % 2 === 0,
  alt: n % 3 === 0 ? long(2_000) : null,
  role: n === 5 ? ('style' as const) : null,
}));
const manyMissing = many(10, (n) => ({
  key: String(n),
  name: wildNames[n] ?? long(300),
  reason: 'unsupported' as const,
  format: 'heic',
}));

export const everyProgress: readonly Progress[] = [
  { ...progress, pictures: tenPictures, loops: true, words: longWords[0] ?? '' },
  {
    ...progress,
    pictures: tenPictures,
    words: longWords[0] ?? '',
    step: { kind: 'asking', question: { kind: 'missing', files: manyMissing } },
  },
  ...Object.values(steps)
    .flat()
    .flatMap((step) => [
      { ...progress, step },
      { ...progress, step, expected: null, words: longWords[0] ?? '', thumbnail: longLinks[0] ?? '' },
    ]),
  ...longWords.map((words) => ({ ...progress, words, asked: words, isLate: true, isEdit: true, fullest: 7 })),
  ...longLinks.map((thumbnail) => ({ ...progress, thumbnail })),
  ...[-1, 101, 1e9, Number.NaN].map((percent): Progress => ({ ...progress, step: { kind: 'rendering', percent } })),
];

export const everyOverview: readonly (readonly OverviewLine[])[] = [
  [],
  [{ name: '', state: 'waiting' }],
  longNames.map((name, n) => ({ name, state: (['waiting', 'at-work', 'done', 'failed'] as const)[n % 4] ?? 'done' })),
  many(300, (n) => ({ name: `${n}.png`, state: 'done' })),
];

/** A question with so many answers, as long as they may be, and none of them harmless. */
function asking(count: number, several: boolean): Telling {
  const options = Array.from({ length: count }, (_, n) =>
    `${n} discord.gg/abc [x](https://x.dev) ${'*w* '.repeat(25)}`.slice(0, 100),
  );
  return {
    kind: 'reply',
    text: 'Which?',
    question: { prompt: '# Which? @everyone', options, several },
    refused,
    cost: null,
  };
}
