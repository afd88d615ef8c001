import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openRemains } from '../../test/robustness/harness/remains.ts';
import { keepAsking } from '../../test/robustness/load/help.ts';
import { playRenders } from '../../test/robustness/load/played-renders.ts';
import { setWatchedStage, type WatchedStage } from '../../test/robustness/load/watched-stage.ts';
import { beginAll, openChannels } from '../crowd.ts';
import type { Row } from '../row.ts';

const IN_FLIGHT = 500;
const CHANNELS = 20;
/** It is killed while the agent is at work for all of them, and the agent ends while there is a bot again. */
const pace = { firstTextMs: 1_000, generateMs: 100_000, editMs: 1_000, renderMs: 100, uploadMs: 20 };
const env = { PROGRESS_MS: '2500' };
const LOOK_MS = 50;
const LAST_S = 400;
const slowCommits = fileURLToPath(new URL('../../test/support/slow-commits.ts', import.meta.url));

/** SIGKILL with 500 requests at the agent, on this disk and on one that takes 5 ms longer for each commit. */
export async function kill(): Promise<readonly Row[]> {
  return [...(await killed('', [])), ...(await killed(', commits 5 ms longer', [slowCommits]))];
}

async function killed(how: string, preloads: readonly string[]): Promise<readonly Row[]> {
  await using stage = await setWatchedStage({
    preloads,
    env,
    nemo: { pace, prices: { generation: 0, edit: 0 }, gate: playRenders(() => stage.nemo.url, 100_000) },
  });
  const threads: string[] = [];
  const channels = await openChannels(stage, CHANNELS);
  await beginAll(stage, channels, { count: IN_FLIGHT, perSecond: 8 }, (_, thread) => threads.push(thread ?? ''));
  await stage.nemo.until(() => stage.nemo.runs.length >= IN_FLIGHT, { withinMs: 300_000 });
  await stage.bot().kill('SIGKILL');
  const since = Date.now();
  await stage.startAgain();
  const asking = keepAsking(stage);
  const taken = (await untilTaken(stage)) - since;
  const helped = await asking.over();
  const { busyMs } = stage.seenSince(since);
  const results = await resultsIn(stage, threads);
  const sent = stage.nemo.runs.map(({ text }) => text);
  const at = `SIGKILL with ${IN_FLIGHT} in flight${how}`;
  return [
    { name: `${at}: each taken up`, value: taken / 1_000, unit: 's', bar: 5 },
    { name: `${at}: /help meanwhile, the longest`, value: helped.most, unit: 'ms', bar: 500 },
    { name: `${at}: unanswered`, value: helped.silent, unit: 'times', bar: 0 },
    { name: `${at}: loop at work in one piece`, value: busyMs, unit: 'ms', bar: 50 },
    { name: `${at}: sent twice`, value: sent.length - new Set(sent).size, unit: 'times', bar: 0 },
    { name: `${at}: lost`, value: results.filter((count) => count === 0).length, unit: 'times', bar: 0 },
    { name: `${at}: posted twice`, value: results.filter((count) => count > 1).length, unit: 'times', bar: 0 },
  ];
}

/** What was sent is taken up once it is on disk when the bot looks at it. */
async function untilTaken(stage: WatchedStage): Promise<number> {
  await using remains = await openRemains(stage.dataDir);
  for (;;) {
    const { unfinished } = await remains.read();
    if (!unfinished.some((line) => line.endsWith('is sent'))) return Date.now();
    await sleep(LOOK_MS);
  }
}

async function resultsIn({ discord }: WatchedStage, threads: readonly string[]): Promise<readonly number[]> {
  const count = () =>
    threads.map((thread) =>
      thread === '' ? 0 : discord.read(thread).filter(({ text }) => text.includes('version 1')).length,
    );
  for (let second = 0; second < LAST_S && count().includes(0); second++) await sleep(1_000);
  return count();
}
