import { setTimeout as sleep } from 'node:timers/promises';
import { playRenders } from '../../test/robustness/load/played-renders.ts';
import { setWatchedStage } from '../../test/robustness/load/watched-stage.ts';
import { beginAll, openChannels } from '../crowd.ts';
import { quantile, type Row } from '../row.ts';

const RUNNING = 2_000;
const BEGUN_PER_SECOND = 4;
const CHANNELS = 200;
/** A server may have a thousand threads that are not closed. */
const SERVERS = 4;
/** As long as it takes until all have begun, and a little more; the agent is heard of every 15 s meanwhile. */
const pace = { firstTextMs: 1_000, generateMs: 545_000, editMs: 1_000, renderMs: 100, uploadMs: 200 };
const env = { RENDER_POLL_MS: '30000', PROGRESS_MS: '2500', BURST_MS: '2500', LOG_LEVEL: 'warn' };
const LAST_S = 900;

/** So many requests at work at once in one process, each for more than nine minutes. */
export async function thousands(): Promise<readonly Row[]> {
  await using stage = await setWatchedStage({
    env,
    nemo: {
      pace,
      prices: { generation: 0, edit: 0 },
      switches: { heartbeat: 'event' },
      gate: playRenders(() => stage.nemo.url, 100_000),
    },
  });
  const channels = await openChannels(stage, CHANNELS, SERVERS);
  const results = new Map<string, number>();
  stage.discord.world.watchers.add(({ kind, channelId, message }) => {
    const known = results.get(channelId ?? '');
    if (known === undefined || kind !== 'message-create' || message?.authorId !== stage.discord.world.bot.id) return;
    if (/clips\/[\w-]+\.mp4/.test(JSON.stringify(message))) results.set(channelId ?? '', known + 1);
  });
  const since = Date.now();
  const before = stage.discord.journal.length;
  const crowd = { count: RUNNING, perSecond: BEGUN_PER_SECOND };
  await beginAll(stage, channels, crowd, (_, thread) => results.set(thread ?? `unanswered ${results.size}`, 0));
  const mostAtOnce = stage.nemo.runs.length - [...results.values()].filter((count) => count > 0).length;
  for (let second = 0; second < LAST_S && [...results.values()].includes(0); second++) await sleep(1_000);
  const { mostRss, held } = stage.seenSince(since);
  const counts = [...results.values()];
  const refused = stage.discord.journal.slice(before).filter(({ status }) => status === 429).length;
  const at = `${RUNNING} at once`;
  return [
    { name: `${at}: at work when the last had begun`, value: mostAtOnce, unit: 'times', bar: null },
    { name: `${at}: memory of the process`, value: mostRss, unit: 'MiB', bar: 350 },
    { name: `${at}: delay of the loop, p99 of tenths of a second`, value: quantile(held, 0.99), unit: 'ms', bar: 50 },
    { name: `${at}: refused as too many`, value: refused, unit: 'times', bar: 0 },
    { name: `${at}: lost`, value: counts.filter((count) => count === 0).length, unit: 'times', bar: 0 },
    { name: `${at}: twice`, value: counts.filter((count) => count > 1).length, unit: 'times', bar: 0 },
  ];
}
