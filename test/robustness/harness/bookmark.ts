import type { Bot } from '../../../playground/bot.ts';
import type { Shown } from '../../../playground/discord/shown.ts';
import type { Stage } from '../../support/stage.ts';
import { everythingShown, saidByBot } from './shown.ts';

/** From where in the books of both servers, and of the process, a case begins. */
export interface Bookmark {
  /** An id that is younger than all that was there before. */
  readonly id: string;
  readonly requests: number;
  readonly calls: number;
  readonly bot: Bot;
  readonly outputChars: number;
  /** What stood there already, with what it said. */
  readonly messages: ReadonlyMap<string, string>;
}

export function bookmarkOf(stage: Stage): Bookmark {
  const { discord, nemo } = stage;
  return {
    id: discord.world.newId(),
    requests: discord.journal.length,
    calls: nemo.journal.length,
    bot: stage.bot(),
    outputChars: stage.bot().output().length,
    messages: new Map(everythingShown(stage).map((message) => [message.id, faceOf(message)])),
  };
}

export function isYounger({ id }: { readonly id: string }, since: Bookmark): boolean {
  return BigInt(id) > BigInt(since.id);
}

/** What the bot has said or changed since. */
export function saidSince(stage: Stage, { messages }: Bookmark): readonly Shown[] {
  return saidByBot(stage).filter((message) => messages.get(message.id) !== faceOf(message));
}

/** What there is to see, without links: those are signed anew whenever they are shown. */
function faceOf({ text, buttons, loading, files }: Shown): string {
  return JSON.stringify([text, buttons.map(({ label }) => label), loading, files.map(({ name }) => name)]);
}

/** The paid calls that have left. */
export function paidSince({ nemo }: Stage, { calls }: Pick<Bookmark, 'calls'> = { calls: 0 }) {
  return nemo.journal.slice(calls).filter(({ path }) => path === '/run_sse');
}

/** 401, 403 and 429: who causes 10,000 of them in ten minutes is locked out (developers/topics/rate-limits). */
export function invalidSince(stage: Stage, since: Bookmark): number {
  const tooEarly = stage.discord.journal.slice(since.requests).filter(({ status }) => status === 429);
  return refusedSince(stage, since) + tooEarly.length;
}

/** Those of them that nobody who asks once more gets another answer to. */
export function refusedSince({ discord }: Stage, { requests }: Pick<Bookmark, 'requests'> = { requests: 0 }): number {
  return discord.journal.slice(requests).filter(({ status }) => status === 401 || status === 403).length;
}

/** What the process has written since; all of it where it is another one by now. */
export function outputSince(stage: Stage, { bot, outputChars }: Bookmark): string {
  const now = stage.bot();
  return now.output().slice(now === bot ? outputChars : 0);
}
