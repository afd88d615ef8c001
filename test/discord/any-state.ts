import type { Note } from '../../src/core/note.ts';
import type { OverviewLine } from '../../src/core/overview.ts';
import { motions } from '../../src/core/proposals.ts';
import type { Picture } from '../../src/core/pictures.ts';
import type { Progress } from '../../src/core/progress.ts';
import { roles } from '../../src/core/roles.ts';
import type { Cost, RefusedFile, Telling } from '../../src/core/telling.ts';
import type { Random } from '../robustness/chaos/random.ts';
import { failures, mistakes, notes, refusedFiles, steps, tellings } from '../words/samples.ts';
import { longLinks, wildNames } from './extremes.ts';

/** Anything that the views may be given, by chance: what people, the agent and the backend wrote is the wildest there is. */

const pieces = [
  ...wildNames,
  ...'word¦word¦word¦ ¦  ¦\n¦\n\n¦\t¦# ¦-# ¦> ¦- ¦1. ¦```¦||¦**¦\\¦“¦”¦{{n}}¦$t(x)'.split('¦'),
  ...'[x](https://evil.example)¦https://a.example/b?c=(d)¦discord.gg/abc¦@everyone¦<t:0:R>¦<a:b:1>'.split('¦'),
  ...'灯笼¦「引」¦。¦🌊¦👩🏽‍🚀¦\u202e¦\u200b¦\ud83c¦\u0000¦\u2028'.split('¦'),
];

/** Mostly short, now and then as long as anything can be. */
export function anyText(random: Random, most = 4_000): string {
  const length = Math.floor(most ** random.next()) - 1;
  let text = '';
  while (text.length < length)
    text += random.chance(0.02) ? random.pick(pieces).repeat(random.between(1, 300)) : random.pick(pieces);
  return text.slice(0, length);
}

function several<T>(random: Random, most: number, make: () => T): T[] {
  return Array.from({ length: random.between(0, most) }, make);
}

function anyId(random: Random): string {
  return `${random.chance(0.2) ? 'before-' : ''}${10n ** 18n + BigInt(random.between(0, 2 ** 40))}`;
}

function anyUrl(random: Random): string {
  return random.chance(0.5) ? random.pick(longLinks) : `https://clips.example/a(${random.between(1, 99)}).mp4?x=[y]`;
}

function anyNumber(random: Random): number {
  return random.pick([0, 1, 2, 35, 999, 100_000, 1e9, 12.5]);
}

function maybe<T>(random: Random, make: () => T): T | null {
  return random.chance(0.3) ? null : make();
}

function anyCost(random: Random): Cost {
  return { spent: anyNumber(random), left: anyNumber(random), exact: random.chance(0.5) };
}

function anyRefused(random: Random): RefusedFile[] {
  return several(random, 12, () => ({ ...random.pick(refusedFiles), name: anyText(random, 260) }));
}

function anyChanges(random: Random): string[] {
  return several(random, 12, () => anyText(random, 400));
}

export function anyTelling(random: Random): Telling {
  const cost = maybe(random, () => anyCost(random));
  const refused = anyRefused(random);
  const text = anyText(random);
  switch (random.between(0, 6)) {
    case 0:
    case 1:
    case 2:
      return anyResult(random);
    case 3:
      return { kind: 'reply', text, refused, cost, question: maybe(random, () => anyQuestion(random)) };
    case 4:
      return { kind: 'failure', failure: random.pick(everyFailure), spent: 'maybe', cost };
    case 5:
      return { kind: random.pick(['refused-files', 'incomplete']), refused };
    default:
      return random.pick([
        ...Object.values(tellings).flat(),
        { kind: 'mistake', mistake: anyMistake(random) },
        { kind: 'only-link', version: 2, url: anyUrl(random), cost },
      ]);
  }
}

const everyFailure = Object.values(failures).flat();

function anyResult(random: Random): Telling {
  return {
    kind: 'result',
    version: random.between(1, 100_000),
    asked: maybe(random, () => anyText(random)),
    isAgain: random.chance(0.2),
    isVague: random.chance(0.2),
    picture: maybe(random, () => anyText(random, 260)),
    late: random.chance(0.2),
    url: anyUrl(random),
    isCovered: random.chance(0.3),
    alt: maybe(random, () => anyText(random, 1_100)),
    clip: maybe(random, () => Buffer.from('a clip')),
    text: random.chance(0.5) ? '' : anyText(random),
    changes: anyChanges(random),
    scene: { number: 2, isAlone: random.chance(0.5), before: random.between(1, 99_999) },
    cost: maybe(random, () => anyCost(random)),
    tookMs: maybe(random, () => anyNumber(random)),
    refused: anyRefused(random),
  };
}

/** As `language/questions` finds them: two answers and more, each with something to read, a hundred letters at most. */
function anyQuestion(random: Random) {
  const options = Array.from({ length: random.between(2, 25) }, (_, n) => `${n}${anyText(random, 98)}`);
  return { prompt: anyText(random, 900), options, several: random.chance(0.5) };
}

function anyMistake(random: Random) {
  const mistake = random.pick(Object.values(mistakes).flat());
  return 'name' in mistake ? { ...mistake, name: anyText(random, 260) } : mistake;
}

export function anyNote(random: Random): Note {
  const names = several(random, 14, () => anyText(random, 260));
  const leftOut = several(random, 5, () => anyMistake(random));
  return random.pick<() => Note>([
    () => random.pick(Object.values(notes).flat()),
    () => ({
      kind: 'files-arrived',
      projectId: anyId(random),
      names,
      refused: anyRefused(random),
      leftOut,
      proposals: motions.slice(random.between(0, 11)).slice(0, 3),
    }),
    () => ({ kind: 'files-left', projectId: anyId(random), names: names.slice(0, 10), left: anyNumber(random) }),
    () => ({ kind: 'words-read', names: [anyText(random, 260), ...names.slice(0, 9)] }),
    () => ({
      kind: 'may-direct',
      turnId: anyId(random),
      ownerId: '71',
      personId: '72',
      words: anyText(random),
      nth: 1,
    }),
    () => ({ kind: 'timeline', draft: anyDraft(random), version: random.between(1, 99), behind: anyId(random) }),
    () => ({ kind: 'compared', from: 1, to: 2, changes: anyChanges(random) }),
    () => ({
      kind: 'vote-over',
      projectId: anyId(random),
      ownerId: '7',
      winners: Array.from({ length: random.between(0, 10) }, (_, index) => index + 1),
      most: random.between(0, 999),
      all: random.between(0, 9_999),
      current: random.between(0, 3),
    }),
    () => ({ kind: 'account', url: anyUrl(random), binds: random.chance(0.5) }),
    () => ({ kind: random.pick(['mistake', 'edit-refused']), mistake: anyMistake(random) }),
    () => anyVersions(random),
    () => ({ kind: 'recipe-saved', name: anyText(random, 60), words: anyText(random), isForAll: random.chance(0.5) }),
    () => ({ kind: 'recipes', recipes: several(random, 50, () => anyRecipe(random)) }),
    () => ({ kind: 'history', projects: several(random, 30, () => anyChapter(random)) }),
  ])();
}

function anyVersions(random: Random): Note {
  const count = random.between(0, 30);
  return {
    kind: 'versions',
    ...(random.chance(0.8) && { projectId: anyId(random) }),
    current: maybe(random, () => random.between(1, count + 1)),
    ...(random.chance(0.8) && { place: { guildId: maybe(random, () => anyId(random)), threadId: anyId(random) } }),
    versions: Array.from({ length: count }, (_, n) => ({
      projectId: '1',
      number: n + 1,
      turnId: `${anyId(random)}${n}`,
      session: { sessionId: '1', taskId: null, userId: null },
      madeAt: 1e12,
      resultMessageId: maybe(random, () => anyId(random)),
      url: maybe(random, () => anyUrl(random)),
      ...(random.chance(0.7) && {
        story: {
          asked: maybe(random, () => anyText(random)),
          changes: anyChanges(random),
          cost: maybe(random, () => anyCost(random)),
        },
      }),
    })),
  };
}

function anyRecipe(random: Random) {
  return { name: anyText(random, 60), words: anyText(random), personId: '1', madeAt: 1 };
}

function anyChapter(random: Random) {
  return {
    threadId: anyId(random),
    startedAt: 1e12,
    versions: anyNumber(random),
    url: maybe(random, () => anyUrl(random)),
    untold: maybe(random, () => anyText(random)),
  };
}

/** As no backend would write it, now and then. */
function anyDraft(random: Random): string {
  if (random.chance(0.1)) return anyText(random, 90);
  const segment = () => ({
    d: random.pick([0, 1, 900, 3_000, 1e12, -1, null, 'x']),
    st: random.pick([null, 0, 2_500, 1e15]),
    m: { name: anyText(random, 1_200), text: anyText(random, 300), volume: random.pick([0, 0.4, 35, 1e9, 'loud']) },
  });
  const track = () => ({ tt: random.pick([0, 1, 7, 9, null]), sg: several(random, 12, segment) });
  return JSON.stringify({ d: anyNumber(random), m: { ratio: anyText(random, 30) }, t: several(random, 12, track) });
}

export function anyProgress(random: Random): Progress {
  const file = () => ({ ...random.pick(refusedFiles), key: anyId(random), name: anyText(random, 260), format: null });
  const step = random.chance(0.1)
    ? ({ kind: 'asking', question: { kind: 'missing', files: [file(), ...several(random, 9, file)] } } as const)
    : random.pick(Object.values(steps).flat());
  return {
    step,
    asked: maybe(random, () => anyText(random)),
    startedAt: 1e12,
    isLate: random.chance(0.3),
    isEdit: random.chance(0.3),
    fullest: random.next() * 2,
    expected: maybe(random, () => ({ half: 1e12 + anyNumber(random), most: 1e12 + anyNumber(random) })),
    words: anyText(random),
    thumbnail: maybe(random, () => anyUrl(random)),
    isCovered: random.chance(0.3),
    pictures: several(random, random.chance(0.2) ? 10 : 0, () => 0).map((_, n) => anyPicture(random, n)),
    loops: random.chance(0.3),
    alt: maybe(random, () => anyText(random, 1_100)),
    price: { least: anyNumber(random), most: anyNumber(random), left: maybe(random, () => anyNumber(random)) },
  };
}

/** Each has its own number: sounds have none, and nothing to choose. */
function anyPicture(random: Random, place: number): Picture {
  return {
    key: anyId(random),
    number: place + 1,
    name: `${anyText(random, 260)}.png`,
    url: maybe(random, () => anyUrl(random)),
    isCovered: random.chance(0.3),
    alt: maybe(random, () => anyText(random, 1_100)),
    role: maybe(random, () => random.pick(roles)),
  };
}

export function anyOverview(random: Random): OverviewLine[] {
  return several(random, 12, () => ({
    name: anyText(random, 260),
    state: random.pick(['waiting', 'at-work', 'done', 'failed']),
    step: maybe(random, () => random.pick(Object.values(steps).flat())),
  }));
}
