import type { RawFile } from 'discord.js';
import type { Note } from '../../src/core/note.ts';
import type { Progress } from '../../src/core/progress.ts';
import type { Addressee, Telling } from '../../src/core/telling.ts';
import type { Edition } from '../../src/core/project.ts';
import { allowances } from '../../src/core/limits.ts';
import { defaultsOf, noSettings, rulesOf } from '../../src/core/rules.ts';
import { ballotView } from '../../src/discord/ballot.ts';
import { illustrated } from '../../src/discord/views/illustrated.ts';
import { overviewView } from '../../src/discord/views/overview-view.ts';
import { progressView } from '../../src/discord/views/progress-view.ts';
import { settingsView } from '../../src/discord/views/settings-view.ts';
import { tellingView } from '../../src/discord/views/telling-view.ts';
import { createWords } from '../../src/words/words.ts';
import { failures, mistakes, notes, refusedFiles, steps, tellings } from '../words/samples.ts';

/** A message as it is sent. */
export interface Shot {
  readonly body: object;
  readonly files: readonly RawFile[];
}

interface Given {
  readonly to: Addressee;
  readonly film: Uint8Array;
  /** A link to a picture that is shown. */
  readonly picture: string;
}

const speak = createWords();

/** Every state a message can be in, by what it is about. */
export async function statesIn(given: Given): Promise<Readonly<Record<string, readonly Shot[]>>> {
  const { to } = given;
  const { locale } = to.requester;
  const t = speak(locale);
  const tell = (telling: Telling): Shot => tellingView(to, telling, { t, shownAs: 'file', readsMessages: true });
  const note = (one: Note): Promise<Shot> => illustrated(one, t, locale);
  const step = (progress: Progress): Shot => ({ body: progressView(to, progress, t), files: [] });
  const { result: _, failure: __, mistake: ___, ...others } = tellings;
  return {
    results: resultsOf(given).map(tell),
    progress: [...progressOf(given).map(step), { body: overviewView(to, batch, t), files: [] }],
    questions: steps.asking.map((one) => step({ ...cardOf(given), step: one })),
    answers: Object.values(others).flat().map(tell),
    failures: Object.values(failures)
      .flat()
      .map((failure) => tell({ kind: 'failure', failure, spent: 'nothing', cost: null })),
    mistakes: Object.values(mistakes)
      .flat()
      .map((mistake) => tell({ kind: 'mistake', mistake })),
    notes: await Promise.all([...Object.values(notes).flat(), ...listsOf(locale)].map(note)),
    settings: panels.map((panel) => ({ body: settingsView(panel, t), files: [] })),
    votes: [{ body: ballotView(versionsOf(locale), t), files: [] }],
  };
}

const NOW = Date.parse('2026-11-29T12:00:00Z');
const bare = rulesOf(defaultsOf({ ...allowances, DIRECT_MESSAGES: true }), noSettings);
const bounded = rulesOf(
  defaultsOf({
    ...allowances,
    PERSON_TURNS_A_DAY: 10,
    PERSON_AT_ONCE: 2,
    SERVER_TURNS_A_DAY: 100,
    DIRECT_MESSAGES: false,
  }),
  { ...noSettings, threadsOnly: true, asksPrice: true, seconds: 15, retentionDays: 7, refusedWords: ['gun', '枪'] },
);
const use = { turns: 37, credits: 410, atOnce: 3 };
const purse = { setAt: NOW, left: 480, isRefused: false, by: '1' };
const panels = [
  { guildId: '1', rules: bare, use: null, keptDays: 30, purse: null },
  { guildId: '1', rules: bounded, use, keptDays: 7, purse },
  { guildId: '1', rules: bounded, use, keptDays: 7, purse: { ...purse, left: null, isRefused: true } },
];

const batch = [
  { name: 'harbour.jpg', state: 'done' },
  { name: 'lighthouse.jpg', state: 'at-work', step: { kind: 'rendering', percent: 50 } },
  { name: 'a_long_name_of_a_picture_as_cameras_give_them_20261129_062100.jpg', state: 'waiting' },
] as const;

const cost = { spent: 5, left: 75, exact: true };

function resultsOf({ to, film }: Given): readonly Telling[] {
  const isChinese = to.requester.locale.startsWith('zh');
  const asked = isChinese ? '把音乐调小一点，加上标题“晚安”' : 'make the music quieter and add a title "Good night"';
  const changes = isChinese
    ? ['音乐 Lo-fi：100% → 40%', '+ 标题 “晚安”（0–3 秒）']
    : ['Music Lo-fi: 100% → 40%', '+ Title “Good night” (0–3 s)'];
  const one = {
    kind: 'result' as const,
    version: 2,
    asked,
    picture: null,
    late: false,
    url: 'https://clips.example/render_1795930012874_57ede127.mp4',
    clip: film,
    text: '',
    changes,
    cost,
    tookMs: 37_000,
    refused: [],
  };
  return [
    { ...one, version: 1, changes: [] },
    one,
    { ...one, version: 3, isAgain: true, tookMs: 125_000, late: true, cost: { ...cost, exact: false } },
    { ...one, version: 4, picture: 'lighthouse.jpg', refused: refusedFiles.slice(0, 2) },
    {
      ...one,
      version: 5,
      asked: `${asked} `.repeat(20),
      text: `${asked}? `.repeat(6),
      changes: [...changes, ...changes],
    },
    { ...one, version: 6, isCovered: true, asked: null },
    { ...one, version: 8, isVague: true, asked: isChinese ? '再好看一点' : 'make it better' },
    ...[true, false].map((isAlone) => ({
      ...one,
      version: 7,
      asked: isChinese ? '把第 2 段（0:03–0:06）加长。' : 'Make scene 2 (0:03–0:06) longer.',
      changes: [isChinese ? '视频 2：3 秒 → 4.5 秒' : 'Clip 2: 3 s → 4.5 s'],
      scene: { number: 2, isAlone, before: 6 },
    })),
  ];
}

function cardOf({ to, picture }: Given): Progress {
  return {
    step: { kind: 'connecting' },
    asked: to.requester.locale.startsWith('zh') ? '让云慢慢飘动，6 秒' : 'let the clouds drift slowly, 6 seconds',
    startedAt: Date.now() - 30_000,
    expected: { half: Date.now() + 90_000, most: Date.now() + 210_000 },
    words: '',
    thumbnail: picture,
    price: { least: 90, most: 110, left: 300 },
  };
}

function progressOf(given: Given): readonly Progress[] {
  const card = cardOf(given);
  const { asking: _, ...shown } = steps;
  const words = given.to.requester.locale.startsWith('zh') ? '我先让云动起来。' : 'First I let the clouds drift.';
  return [
    ...Object.values(shown)
      .flat()
      .map((step) => ({ ...card, step })),
    { ...card, step: { kind: 'directing' }, words, isLate: true },
    { ...card, step: { kind: 'clip-ready' }, isEdit: true, thumbnail: null },
  ];
}

/** What a project looks like after a while. */
function listsOf(locale: string): readonly Note[] {
  const isChinese = locale.startsWith('zh');
  const name = nameIn(locale);
  const draft = JSON.stringify({
    t: [
      {
        tt: 0,
        sg: [
          { d: 4_000, m: { name } },
          { d: 6_000, m: { name: isChinese ? '海浪' : 'waves' } },
        ],
      },
      { tt: 1, sg: [{ d: 10_000, m: { name: 'Lo-fi', volume: 35 } }] },
      { tt: 7, sg: [{ d: 3_000, m: { text: isChinese ? '晚安' : 'Good night' } }] },
    ],
  });
  return [
    { kind: 'timeline', draft, version: 3, behind: '7' },
    {
      kind: 'versions',
      projectId: '5',
      versions: versionsOf(locale),
      current: 2,
      place: { guildId: '1', threadId: '2' },
    },
  ];
}

function versionsOf(locale: string): readonly Edition[] {
  const isChinese = locale.startsWith('zh');
  const name = nameIn(locale);
  return [1, 2, 3].map((number) => ({
    projectId: '5',
    number,
    turnId: String(number),
    session: { sessionId: '1', taskId: null, userId: null },
    madeAt: Date.now() - (4 - number) * 600_000,
    resultMessageId: String(number),
    url: 'https://clips.example/1.mp4',
    story: { asked: name, changes: number === 1 ? [] : [isChinese ? '音乐：100% → 40%' : 'Music: 100% → 40%'], cost },
  }));
}

function nameIn(locale: string): string {
  return locale.startsWith('zh') ? '让云慢慢飘动，6 秒' : 'let the clouds drift slowly, 6 seconds';
}
