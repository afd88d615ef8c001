import type { Discord } from '../../../playground/discord/discord.ts';
import { linesOf, openRemains } from '../harness/remains.ts';
import { animate, sent } from '../../support/scene.ts';
import { openBench, type Bench } from './bench.ts';
import type { OwnCase } from './case.ts';
import { transcriptSince } from '../harness/transcript.ts';
import { invalidSince, bookmarkOf, saidSince, type Bookmark } from '../harness/bookmark.ts';
import { verdictOf } from '../harness/verdict.ts';
import { machineTalk, unrest } from './findings.ts';

type Gateway = Discord['gateway'];

export interface GatewayRow {
  /** What the gateway does. */
  readonly name: string;
  readonly strike: (gateway: Gateway, bench: Bench) => void;
  /** How many requests that makes invalid. */
  readonly invalid?: number;
  /** When something is written: once this holds, given how often the bot had identified. At once unless told otherwise. */
  readonly isStruck?: (gateway: Gateway, identifiesBefore: number) => boolean;
  /** Everything is as before: done once something was written. */
  readonly mend?: (gateway: Gateway) => void;
  readonly heartbeatMs?: number;
  /** The process ends with this sentence, and is started again; without it the process goes on. */
  readonly says?: string;
}

const WITHIN_MS = 60_000;
const FIRST = 'slow clouds, 1 second';
const SECOND = 'add a title "Meanwhile"';
const THIRD = 'remove the title';

/** A request is at work when it strikes, one is written meanwhile, and one right after. All three are answered, each once. */
export function gatewayCase(row: GatewayRow): OwnCase {
  const next =
    row.says === undefined
      ? 'goes on, nothing lost and nothing twice'
      : 'ends with one sentence; started again, nothing is lost';
  return {
    name: `the gateway, with a request at work: ${row.name} → ${next}`,
    seconds: 20,
    async playAlone() {
      const heartbeat = row.heartbeatMs === undefined ? {} : { heartbeatMs: row.heartbeatMs };
      await using bench = await openBench({ discord: heartbeat, nemo: { pace: slow, prices, credits: 500 } });
      const since = bookmarkOf(bench.stage);
      return verdictOf(await strikeAtWork(bench, row, since), () => transcriptSince(bench.stage, since));
    },
  };
}

/** What is held for a run says that it is still at work. */
const prices = { generation: 2, edit: 1 };

/** The first request is at work for long enough. */
const slow = { firstTextMs: 50, generateMs: 2_000, editMs: 200, renderMs: 200, uploadMs: 20 };

async function strikeAtWork(bench: Bench, row: GatewayRow, since: Bookmark): Promise<readonly string[]> {
  const { stage } = bench;
  const { discord, nemo } = stage;
  const { gateway } = discord;
  const ada = discord.person('Ada');
  const before = gateway.identifies();
  const thread = await animate(stage, ada, FIRST);
  await nemo.until(() => nemo.runs.length === 1);
  row.strike(gateway, bench);
  const ending = row.says === undefined ? [] : await endsWith(stage, row.says);
  await discord.until(() => row.isStruck?.(gateway, before) ?? true, { withinMs: WITHIN_MS });
  ada.say(thread, SECOND);
  row.mend?.(gateway);
  if (row.says !== undefined) await stage.start();
  await discord.until(() => gateway.isConnected(), { withinMs: WITHIN_MS });
  ada.say(thread, THIRD);

  const told = () => saidSince(stage, since).filter(({ pings }) => pings.length > 0);
  const isOver = () => told().length >= 2 && heardOnce(sent(stage)).length === 0 && unrest(stage, since).length === 0;
  await discord.until(isOver, { withinMs: WITHIN_MS }).catch(() => {}); // found below
  await using remains = await openRemains(stage.dataDir);
  const left = linesOf(await remains.settled(WITHIN_MS));
  const invalid = invalidSince(stage, since) - (row.invalid ?? 0);
  return [
    ...ending,
    ...heardOnce(sent(stage)),
    ...unrest(stage, since),
    ...left,
    ...(discord.threads().length === 1 ? [] : [`${discord.threads().length} threads`]),
    ...(invalid <= 1 ? [] : [`${invalid} invalid requests to Discord more than were injected`]),
    ...machineTalk(stage, since),
  ];
}

/** What was written while nobody heard, and right after, may be one request; nothing of it is missing, and nothing was sent twice. */
function heardOnce(texts: readonly string[]): readonly string[] {
  return [FIRST, SECOND, THIRD].flatMap((words) => {
    const times = texts.filter((text) => text.split('\n').includes(words)).length;
    return times === 1 ? [] : [`“${words}” was sent ${times} times`];
  });
}

/** The process ends by itself, and says why in one sentence that is meant for whoever runs it. */
async function endsWith({ bot }: Bench['stage'], sentence: string): Promise<readonly string[]> {
  const how = await bot().ended;
  const written = bot().output();
  return [
    ...(how === 0 ? ['it ended as if all were well'] : []),
    ...(written.includes(sentence) ? [] : [`it ended (${how}) without the sentence “${sentence}”:\n${written}`]),
    ...(written.split(sentence).length <= 2 ? [] : ['it says so more than once']),
  ];
}
