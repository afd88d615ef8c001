import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { playRenders } from '../../test/robustness/load/played-renders.ts';
import { setStage, type Stage } from '../../test/support/stage.ts';
import { beginAll, openChannels } from '../crowd.ts';
import type { Row } from '../row.ts';

const TURNS = 1_800;
/** What is kept ready once, such as lines of requests and words that were used, is there after so many. */
const FIRST = 600;
const PER_SECOND = 5;
/** Discord lets a bot open 50 threads in five minutes in one channel. */
const CHANNELS = 60;
/** And a server may have a thousand that are not closed. */
const SERVERS = 4;
const pace = { firstTextMs: 20, generateMs: 200, editMs: 20, renderMs: 20, uploadMs: 5 };
const env = { LOG_LEVEL: 'warn', LOOK_FIRST_MS: '500', LOOK_NEXT_MS: '500' };
const CLIP_BYTES = 20_000;
const LOOK_MS = 50;
const preload = fileURLToPath(new URL('../../test/support/heap-after-gc.ts', import.meta.url));

interface Size {
  readonly heap: number;
  readonly rss: number;
  readonly disk: number;
}

/** Thousands of requests, one after another and each in a thread of its own: what stays of each. */
export async function growth(): Promise<readonly Row[]> {
  await using stage = await setStage({
    env,
    nemo: { pace, prices: { generation: 0, edit: 0 }, gate: playRenders(() => stage.nemo.url, CLIP_BYTES) },
    around: (dataDir) => ['env', `HEAP_FILE=${heapFile(dataDir)}`, `NODE_OPTIONS=--import=file://${preload}`],
  });
  const channels = await openChannels(stage, CHANNELS, SERVERS);
  const results = countResults(stage);
  await turns(stage, channels, FIRST, results);
  const first = await sizeOf(stage);
  await turns(stage, channels, TURNS - FIRST, results);
  const last = await sizeOf(stage);
  const at = `after ${TURNS} turns, over after ${FIRST}`;
  return [
    { name: `heap ${at}`, value: last.heap / first.heap, unit: '×', bar: 1.1 },
    { name: `memory of the process ${at}`, value: last.rss / first.rss, unit: '×', bar: 1.3 },
    { name: 'heap that stays of a turn', value: (last.heap - first.heap) / (TURNS - FIRST), unit: 'bytes', bar: null },
    { name: 'disk that a turn takes', value: (last.disk - first.disk) / (TURNS - FIRST), unit: 'bytes', bar: null },
  ];
}

/** Resolves once each has its result. */
async function turns(stage: Stage, channels: readonly string[], count: number, results: () => number): Promise<void> {
  const before = results();
  await beginAll(stage, channels, { count, perSecond: PER_SECOND }, () => {});
  while (results() < before + count) await sleep(LOOK_MS);
}

/** As they are posted: who looks through thousands of threads again and again holds up Discord itself. */
function countResults({ discord: { world } }: Stage): () => number {
  const shown = new Set<string>();
  world.watchers.add(({ kind, channelId, message }) => {
    if (kind !== 'message-create' || message?.authorId !== world.bot.id) return;
    if (/clips\/[\w-]+\.mp4/.test(JSON.stringify(message))) shown.add(channelId ?? '');
  });
  return () => shown.size;
}

async function sizeOf(stage: Stage): Promise<Size> {
  const file = heapFile(stage.dataDir);
  rmSync(file, { force: true });
  process.kill(stage.bot().pid, 'SIGUSR2');
  while (!existsSync(file)) await sleep(LOOK_MS);
  const [heap = Number.NaN, rss = Number.NaN] = readFileSync(file, 'utf8').split(' ').map(Number);
  return { heap, rss, disk: statSync(join(stage.dataDir, 'nemo.sqlite')).size };
}

function heapFile(dataDir: string): string {
  return join(dataDir, 'heap.txt');
}
