import { setTimeout as sleep } from 'node:timers/promises';
import { smallDisk } from '../../store/disk.ts';
import { animate, nextResult, picture, sent } from '../../support/scene.ts';
import type { Stage } from '../../support/stage.ts';
import { openBench } from './bench.ts';
import type { OwnCase } from './case.ts';
import { transcriptSince } from '../harness/transcript.ts';
import { introduced } from '../harness/introduced.ts';
import { bookmarkOf, paidSince, saidSince, type Bookmark } from '../harness/bookmark.ts';
import { verdictOf } from '../harness/verdict.ts';
import { machineTalk } from './findings.ts';

export interface StoreRow {
  /** What is wrong with the store. */
  readonly name: string;
  readonly strike: (stage: Stage) => () => void;
  /** Whether the bot has a disk of its own for it. */
  readonly onOwnDisk: boolean;
}

const EXCUSE = 'Something went wrong on my side. No credits were spent on this. Please try again in a minute.';
const FIRST = 'slow clouds, 1 second';
const SECOND = 'slow waves, 1 second';

const disk = smallDisk('size=6m');

type Play = (stage: Stage, row: StoreRow) => Promise<readonly string[]>;

/** Somebody asks while the store is in trouble, and again when it is mended. */
const asksMeanwhile: Play = async (stage, { strike }) => {
  const { discord, nemo } = stage;
  const ada = discord.person('Ada');
  const general = discord.channel('general').id;
  const since = bookmarkOf(stage);
  const mend = strike(stage);
  await ada.slash(general, 'animate', { image: await picture(), prompt: FIRST });
  const read = saidSince(stage, since).map(({ text }) => text);
  const calls = nemo.journal.length - since.calls;
  mend();
  await nextResult(stage, await animate(stage, ada, SECOND));
  return [
    ...(read.join() === EXCUSE ? [] : [`what was read is “${read.join()}”`]),
    ...(calls === 0 ? [] : ['it was begun all the same']),
    ...(sent(stage).join() === SECOND ? [] : [`sent: ${sent(stage).join()}`]),
    ...machineTalk(stage, since),
  ];
};

/** The trouble begins when the paid call has left, and goes on past its end. */
const whileAtWork: Play = async (stage, { strike }) => {
  const { discord, nemo } = stage;
  const since = bookmarkOf(stage);
  const thread = await animate(stage, discord.person('Ada'), FIRST);
  await nemo.until(() => nemo.runs.length === 1);
  const mend = strike(stage);
  await nemo.quiet();
  await sleep(2_000);
  mend();
  const result = await nextResult(stage, thread);
  return [
    ...(result.text.includes('version 1**') ? [] : [result.text]),
    ...paidOnce(stage, since),
    ...machineTalk(stage, since),
  ];
};

/** The trouble begins before anything was paid for: as soon as the picture was handed over. */
const beforePaying: Play = async (stage, { strike }) => {
  const { discord, nemo } = stage;
  const since = bookmarkOf(stage);
  const thread = await animate(stage, discord.person('Ada'), FIRST);
  await nemo.until((journal) => journal.some(({ path, status }) => path.includes('/upload-video/') && status !== null));
  const mend = strike(stage);
  await sleep(4_000);
  const early = paidSince(stage, since).length;
  mend();
  const result = await nextResult(stage, thread);
  return [
    ...(result.text.includes('version 1**') ? [] : [result.text]),
    ...(early === 0 ? [] : ['it was paid for without a note of it']),
    ...paidOnce(stage, since),
    ...machineTalk(stage, since),
  ];
};

const plays: readonly (readonly [string, Play])[] = [
  ['somebody asks: they read that it went wrong and cost nothing, and it works again once it is mended', asksMeanwhile],
  ['a paid call is at work: it is never made again, and its clip arrives once it is mended', whileAtWork],
  ['a request is about to be paid for: it waits, and goes on once it is mended', beforePaying],
];

export function storeCases(row: StoreRow): readonly OwnCase[] {
  if (row.onOwnDisk && disk === null) return [];
  return plays.map(([what, play]) => ({
    name: `the store, ${row.name}; ${what}`,
    seconds: 15,
    async playAlone() {
      const around = row.onOwnDisk && disk !== null ? { around: disk.around } : {};
      await using bench = await openBench({ ...around, nemo: { pace: { ...slow } } });
      const since = bookmarkOf(bench.stage);
      await introduced(bench.stage);
      await sleep(500); // the note of it is put away
      return verdictOf(await play(bench.stage, row), () => transcriptSince(bench.stage, since));
    },
  }));
}

const slow = { firstTextMs: 50, generateMs: 600, editMs: 200, renderMs: 200, uploadMs: 200 };

function paidOnce(stage: Stage, since: Bookmark): readonly string[] {
  const times = paidSince(stage, since).length;
  return times === 1 ? [] : [`the paid call left ${times} times`];
}
