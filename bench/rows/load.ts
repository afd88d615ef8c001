import { setTimeout as sleep } from 'node:timers/promises';
import type { Gate } from '../../playground/nemo/exchange.ts';
import { playRenders } from '../../test/robustness/load/played-renders.ts';
import { setStage, type Stage } from '../../test/support/stage.ts';
import { beginAll, openChannels, type Asked } from '../crowd.ts';
import { median, quantile, type Row } from '../row.ts';

const BEGUN_PER_SECOND = 4;
const FOR_S = 300;
/** Discord lets a bot open 50 threads in five minutes in one channel. */
const CHANNELS = 30;
/** And a server may have a thousand that are not closed. */
const SERVERS = 2;
/** With the first look at a render after 30 s, some 200 run at once. */
const pace = { firstTextMs: 1_000, generateMs: 15_000, editMs: 15_000, renderMs: 100, uploadMs: 200 };
/** The waits that the bot has in earnest. */
const env = { RENDER_POLL_MS: '30000', PROGRESS_MS: '2500', BURST_MS: '2500', LOG_LEVEL: 'warn' };
const CLIP_BYTES = 200_000;
const LAST_S = 180;

/** One request, and what was seen of it when, in milliseconds since the epoch. */
interface Story extends Asked {
  threadAt?: number;
  cardAt?: number;
  postedAt?: number;
  results: number;
}

/** 200 requests at work and four more each second: how long people wait for what they see. */
export async function load(): Promise<readonly Row[]> {
  const finished = new Map<string, number>();
  const played = playRenders(() => stage.nemo.url, CLIP_BYTES);
  const gate: Gate = async (arrived, next) => {
    const render = /\/lambda\/([\w-]+)$/.exec(arrived.path)?.[1];
    if (render !== undefined && !finished.has(render)) finished.set(render, Date.now());
    return played(arrived, next);
  };
  await using stage = await setStage({ nemo: { pace, gate, prices: { generation: 0, edit: 0 } }, env });
  const channels = await openChannels(stage, CHANNELS, SERVERS);
  const stories = new Map<string, Story>();
  const waits: number[] = [];
  watch(stage, stories, finished, waits);
  const before = stage.discord.journal.length;
  await beginAll(stage, channels, { count: BEGUN_PER_SECOND * FOR_S, perSecond: BEGUN_PER_SECOND }, (asked, id) =>
    stories.set(id ?? `unanswered ${stories.size}`, { ...asked, results: 0 }),
  );
  for (let second = 0; second < LAST_S && [...stories.values()].some(({ results }) => results === 0); second++)
    await sleep(1_000);
  const refused = stage.discord.journal.slice(before).filter(({ status }) => status === 429).length;
  return rowsOf([...stories.values()], waits, refused);
}

/** A thread has the id of the answer it grew from. */
function watch(stage: Stage, stories: Map<string, Story>, finished: Map<string, number>, waits: number[]): void {
  const { world } = stage.discord;
  world.watchers.add(({ kind, channelId, message }) => {
    const story = stories.get(channelId ?? '');
    if (story === undefined) return;
    const now = Date.now();
    if (kind === 'thread-create') story.threadAt ??= now;
    if (kind !== 'message-create' || message?.authorId !== world.bot.id) return;
    story.cardAt ??= now;
    const render = /clips\/([\w-]+)\.mp4/.exec(JSON.stringify(message))?.[1];
    if (render === undefined) return;
    story.results += 1;
    story.postedAt ??= now;
    waits.push(now - (finished.get(render) ?? now));
  });
}

function rowsOf(stories: readonly Story[], waits: readonly number[], refused: number): readonly Row[] {
  const since = (seen: (story: Story) => number | undefined) =>
    stories.map((story) => (seen(story) ?? Infinity) - story.askedAt);
  const answers = since(({ answeredAt }) => answeredAt);
  const at = '200 running, 4 begun per second';
  return [
    { name: `${at}: first answer, p99`, value: quantile(answers, 0.99), unit: 'ms', bar: 300 },
    { name: `${at}: first answer, median`, value: median(answers), unit: 'ms', bar: null },
    {
      name: `${at}: thread, p99`,
      value: quantile(
        since(({ threadAt }) => threadAt),
        0.99,
      ),
      unit: 'ms',
      bar: 1_000,
    },
    {
      name: `${at}: first card, p99`,
      value: quantile(
        since(({ cardAt }) => cardAt),
        0.99,
      ),
      unit: 'ms',
      bar: 2_000,
    },
    { name: `${at}: finished → posted, p99`, value: quantile(waits, 0.99), unit: 'ms', bar: 2_000 },
    { name: `${at}: refused as too many`, value: refused, unit: 'times', bar: 0 },
    { name: `${at}: lost`, value: stories.filter(({ results }) => results === 0).length, unit: 'times', bar: 0 },
    { name: `${at}: twice`, value: stories.filter(({ results }) => results > 1).length, unit: 'times', bar: 0 },
  ];
}
