import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setStage, type StageOptions } from '../../support/stage.ts';

const MIB = 1024 * 1024;
const LOOK_MS = 5;
const preload = fileURLToPath(new URL('preload.ts', import.meta.url));

/** What was seen inside of the bot's process. */
export interface Seen {
  /** The longest that its loop was held, in milliseconds. */
  readonly heldMs: number;
  /** The same, as far as its thread was at work then: on a busy machine it also waits for a processor. */
  readonly busyMs: number;
  /** The longest of each tenth of a second, in milliseconds. */
  readonly held: readonly number[];
  /** The most memory there was, and the first that was seen, in MiB. */
  readonly mostRss: number;
  readonly firstRss: number;
}

export type WatchedStage = Awaited<ReturnType<typeof setWatchedStage>>;

export interface WatchedOptions extends StageOptions {
  readonly heapMiB?: number;
  /** Files that are read into the bot's process before it. */
  readonly preloads?: readonly string[];
}

/** The real bot with little memory, watched from inside. */
export async function setWatchedStage({ preloads = [], ...options }: WatchedOptions = {}) {
  const nodeOptions = [
    ...[preload, ...preloads].map((file) => `--import=file://${file}`),
    ...(options.heapMiB === undefined ? [] : [`--max-old-space-size=${options.heapMiB}`]),
  ];
  const stage = await setStage({
    ...options,
    around: (dataDir) => ['env', `WATCH_FILE=${watchFile(dataDir)}`, `NODE_OPTIONS=${nodeOptions.join(' ')}`],
  });

  return {
    ...stage,

    /** Starts it again, and waits until it says that it is ready. */
    async startAgain(): Promise<void> {
      const bot = await stage.start();
      while (!bot.output().includes('"msg":"ready"')) await sleep(LOOK_MS);
    },

    /** What was seen since then, in milliseconds since the epoch. */
    seenSince(since: number): Seen {
      const file = watchFile(stage.dataDir);
      const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
      const notes = lines.map((line) => line.split(' ').map(Number)).filter(([at = 0]) => at >= since);
      const rss = notes.map(([, , , bytes = 0]) => bytes / MIB);
      const held = notes.map(([, ms = 0]) => ms);
      return {
        heldMs: Math.max(0, ...held),
        busyMs: Math.max(0, ...notes.map(([, , busy = 0]) => busy)),
        held,
        mostRss: Math.round(Math.max(0, ...rss)),
        firstRss: Math.round(rss[0] ?? 0),
      };
    },
  };
}

function watchFile(dataDir: string): string {
  return join(dataDir, 'watched.txt');
}
