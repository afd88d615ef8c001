import { setTimeout as sleep } from 'node:timers/promises';
import type { Shown } from '../../../playground/discord/shown.ts';
import type { Stage } from '../../support/stage.ts';
import type { Act } from './acts.ts';
import { invalidSince, bookmarkOf, paidSince, refusedSince, saidSince, type Bookmark } from '../harness/bookmark.ts';
import { machineTalk, unrest } from './findings.ts';
import type { Life } from './life.ts';
import type { Next } from './next.ts';

const TOLD_MS = 60_000;
const REST_MS = 30_000;
/** Long enough for anything that is to be done to be on disk. */
const QUIET_MS = 1_000;
/** More than were injected. */
const INVALID_TOLERATED = 1;

/** What struck, as it is known once the case is over. */
export interface Struck {
  /** How often the call came that the fault is about, and how many requests to Discord it made invalid. */
  readonly calls: () => number;
  readonly invalid: () => number;
  /** Whether the fault has struck at all: a row whose call never comes would hold for ever. Undefined where nothing was to be struck. */
  readonly hasStruck?: () => boolean;
}

export const struckNothing: Struck = { calls: () => 0, invalid: () => 0 };

/** Somebody does something while a fault strikes. Resolves with what is not as the table says. */
export async function play(life: Life, act: Act, strike: () => Struck, next: Next): Promise<readonly string[]> {
  const { stage } = life;
  const since = bookmarkOf(stage);
  const struck = strike();
  await act(life);
  const isOver = () => endings(stage, since, next).length >= (next.times ?? 1);
  if (next.ends === 'nothing') await sleep(QUIET_MS);
  else await stage.discord.until(isOver, { withinMs: TOLD_MS }).catch(() => {}); // found below
  const restless = () => (next.unrests === true ? [] : unrest(stage, since));
  await stage.discord.until(() => restless().length === 0, { withinMs: REST_MS }).catch(() => {}); // found below
  const left = await life.leftOver();
  return [
    ...whatIsSaid(stage, since, next),
    ...excuses(stage, since, next),
    ...whatIsDone(stage, since, struck, next),
    ...(struck.hasStruck?.() === false ? ['the call that was to be struck never came'] : []),
    ...restless(),
    ...left,
    ...machineTalk(stage, since),
  ];
}

/** The messages that end a request: what came of it pings whoever asked, what the bot says in passing does not. */
function endings(stage: Stage, since: Bookmark, { ends }: Next): readonly Shown[] {
  const said = saidSince(stage, since).filter(
    ({ silent, loading, threadId }) => !silent && !loading && threadId === null,
  );
  if (ends === 'note') return said.filter(({ pings }) => pings.length === 0);
  return said.filter(({ pings, buttons }) => pings.length > 0 && buttons.some(({ label }) => label === 'Refine'));
}

/** What is read, and how often it is said. */
function whatIsSaid(stage: Stage, since: Bookmark, next: Next): readonly string[] {
  const { ends, reads, unread = [], files, times = 1, isReply = false } = next;
  const told = endings(stage, since, next);
  const text = told.map((message) => message.text).join('\n');
  const wanted = ends === 'nothing' ? 0 : times;
  const isResult = /ersion \d+(?: is ready|\*\*)/.test(text);
  return [
    ...(told.length === wanted ? [] : [`told ${told.length} times in place of ${wanted}`]),
    ...(told.length === 1 && isResult !== (ends === 'result')
      ? [`ended with ${isResult ? 'a result' : 'words'}: “${text}”`]
      : []),
    ...reads.filter((words) => !text.includes(words)).map((words) => `“${words}” is not read, but “${text}”`),
    ...(files === undefined || told.every((message) => message.files.length === files)
      ? []
      : [`not ${files} files under “${text}”`]),
    ...(ends !== 'told' || isReply || /credits|spent/.test(text) ? [] : [`what was spent is not said in “${text}”`]),
    ...unread.filter((words) => text.includes(words)).map((words) => `“${words}” is read`),
  ];
}

const EXCUSE = 'Something went wrong on my side';

/** Nobody is told that something failed that goes on. */
function excuses(stage: Stage, since: Bookmark, { reads, what }: Next): readonly string[] {
  if (reads.some((words) => words.includes(EXCUSE)) || what.includes('went wrong')) return [];
  return saidSince(stage, since)
    .filter(({ text }) => text.includes(EXCUSE))
    .map(({ text }) => `it says by the way “${text}”`);
}

/** What leaves the bot, and how often. */
function whatIsDone(
  stage: Stage,
  since: Bookmark,
  { calls, invalid }: Struck,
  { paid, most = 2, places = 1 }: Next,
): readonly string[] {
  const left = paidSince(stage, since).length;
  const more = invalidSince(stage, since) - invalid();
  const again = refusedSince(stage, since) - invalid();
  return [
    ...(left === paid ? [] : [`the paid call left ${left} times in place of ${paid}`]),
    ...(calls() <= most ? [] : [`asked ${calls()} times in place of at most ${most}`]),
    ...(again < places ? [] : [`it has asked ${again} times more for what was refused`]),
    ...(more <= INVALID_TOLERATED ? [] : [`${more} invalid requests to Discord more than were injected`]),
  ];
}
