import { setTimeout as sleep } from 'node:timers/promises';
import { playRenders } from '../../test/robustness/load/played-renders.ts';
import { setWatchedStage, type WatchedStage } from '../../test/robustness/load/watched-stage.ts';
import { begin, picture } from '../../test/support/scene.ts';
import { openChannels } from '../crowd.ts';
import { openSlowLine } from '../slow-line.ts';
import { median, rounds, type Row } from '../row.ts';

const MIB = 1024 * 1024;
const FILE_BYTES = 50 * MIB;
const [FEW, MANY] = [50, 200];
/** What the backend takes of each connection. */
const FAST = 8 * MIB;
/** While a small one is timed: more, and the stand-ins of this machine are what it waits for. */
const SLOW = 1 * MIB;
const SMALL = 5;
const CHANNELS = 20;
const pace = { firstTextMs: 20, generateMs: 200, editMs: 20, renderMs: 20, uploadMs: 20 };
const LOOK_MS = 20;
const LAST_MS = 600_000;

/** Files of 50 MB, each from a person of its own, all at once: what that takes, and how long a small one waits beside them. */
export async function uploads(): Promise<readonly Row[]> {
  const line = { bytesPerSecond: SLOW };
  await using way = await openSlowLine(() => stage.nemo.url, line);
  await using stage = await setWatchedStage({
    nemo: { pace, prices: { generation: 0, edit: 0 }, gate: playRenders(() => way.url, 20_000) },
    env: { NEMO_API_URL: way.url, LOG_LEVEL: 'warn' },
  });
  const channels = await openChannels(stage, CHANNELS);
  await begin(stage, stage.discord.person('Ada'));
  await handIn(stage, channels, FEW, (await picture()).bytes); // the process is warm now
  const alone = median(await rounds(SMALL, (nth) => small(stage, channels, `Zoe ${nth}`)));
  const file = Buffer.concat([(await picture()).bytes], FILE_BYTES);
  const since = Date.now();
  const weighed = (count: number) => weigh(stage, channels, { count, file, line });
  const [few, many] = [await weighed(FEW), await weighed(MANY)];
  const before = stage.seenSince(since).firstRss;
  const [fewMiB, manyMiB] = [few.mostRss - before, many.mostRss - before];
  return [
    { name: `${FEW} uploads of 50 MB at once, memory over before`, value: fewMiB, unit: 'MiB', bar: 130 },
    { name: `${MANY} of them, over what ${FEW} take`, value: manyMiB / fewMiB, unit: '×', bar: 1.2 },
    { name: `${FEW} of them, at 8 MB a second each: all there`, value: few.tookMs / 1_000, unit: 's', bar: null },
    { name: `a small one beside ${FEW}, over alone`, value: few.smallMs / alone, unit: '×', bar: 2 },
    { name: `a small one beside ${MANY}, over alone`, value: many.smallMs / alone, unit: '×', bar: null },
    { name: 'a small one alone', value: alone, unit: 'ms', bar: null },
  ];
}

interface Load {
  readonly count: number;
  readonly file: Uint8Array;
  readonly line: { bytesPerSecond: number };
}

async function weigh(stage: WatchedStage, channels: readonly string[], { count, file, line }: Load) {
  const since = Date.now();
  line.bytesPerSecond = SLOW;
  const { promise: handedIn, resolve } = Promise.withResolvers<void>();
  const all = handIn(stage, channels, count, file, resolve);
  await handedIn;
  await sleep(1_000);
  const smallMs = median(await rounds(SMALL, (nth) => small(stage, channels, `Zoe ${nth} beside ${count}`)));
  line.bytesPerSecond = FAST;
  const fastSince = Date.now();
  await all;
  return { mostRss: stage.seenSince(since).mostRss, tookMs: Date.now() - fastSince, smallMs };
}

/** Resolves once all are with the backend. */
async function handIn(
  stage: WatchedStage,
  channels: readonly string[],
  count: number,
  bytes: Uint8Array,
  asked: () => void = () => {},
): Promise<void> {
  const before = arrived(stage);
  const image = { name: 'large.jpg', bytes };
  await Promise.all(
    Array.from({ length: count }, (_, n) =>
      stage.discord
        .person(`Person ${n}`)
        .slash(channels[n % channels.length] ?? '', 'animate', { image, prompt: `clouds ${n} of ${bytes.length}` }),
    ),
  );
  asked();
  while (arrived(stage) < before + count) await sleep(LOOK_MS);
}

/** How long a small picture takes until the backend has it, in milliseconds. */
async function small({ discord, nemo }: WatchedStage, channels: readonly string[], name: string): Promise<number> {
  const since = performance.now();
  const image = { ...(await picture()), name: `${name}.jpg` };
  await discord.person(name).slash(channels[0] ?? '', 'animate', { image, prompt: `let it move, says ${name}` });
  const stem = name.replaceAll(' ', '_');
  const isThere = () =>
    nemo.journal.some(({ body, status }) => status === 200 && JSON.stringify(body ?? '').includes(stem));
  await nemo.until(isThere, { withinMs: LAST_MS });
  return performance.now() - since;
}

function arrived({ nemo }: WatchedStage): number {
  return nemo.journal.filter(({ path, status }) => path.startsWith('/api/upload-video/') && status === 200).length;
}
