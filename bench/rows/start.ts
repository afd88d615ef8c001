import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBot } from '../../playground/bot.ts';
import { startDiscord, type Discord } from '../../playground/discord/discord.ts';
import { startNemo } from '../../playground/nemo/nemo.ts';
import { startBare } from '../bare.ts';
import { median, rounds, type Row } from '../row.ts';

const ROUNDS = 7;

/** From the start of the process to a gateway that is READY: the bot as it is delivered beside a bare client, in turns. */
export async function start(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nemo-bench-'));
  await using discord = await startDiscord({ identifyEveryMs: 0 }); // one start comes right after the other
  await using nemo = await startNemo();
  const compiled = join(folder, 'compiled');
  const bot = (script: string) => () =>
    startBot({ script, discord, nemo, dataDir: folder, env: { NODE_COMPILE_CACHE: compiled } });
  const built = bot('dist/main.js');
  const source = bot('src/main.ts');
  const bare = () => startBare(discord, compiled);
  try {
    const all = await rounds(ROUNDS, async () => ({
      built: await until(discord, built),
      source: await until(discord, source),
      bare: await until(discord, bare),
    }));
    const warm = all.slice(1); // the first round fills the cache
    const [ours, floor] = [median(warm.map((one) => one.built)), median(warm.map((one) => one.bare))];
    return [
      { name: 'process start → READY, over a bare client', value: ours / floor, unit: '×', bar: 1.6 },
      { name: 'process start → READY', value: ours, unit: 'ms', bar: null },
      { name: 'the same, not built', value: median(warm.map((one) => one.source)), unit: 'ms', bar: null },
      { name: 'process start → READY of a bare client', value: floor, unit: 'ms', bar: null },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function until(discord: Discord, begin: () => AsyncDisposable): Promise<number> {
  const before = discord.gateway.identifies();
  const since = performance.now();
  await using _process = begin();
  await discord.until(() => discord.gateway.identifies() > before && discord.gateway.isConnected());
  return performance.now() - since;
}
