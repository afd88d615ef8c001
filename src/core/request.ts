import { shorten } from './shorten.ts';
import type { Addressee } from './telling.ts';
import type { Part } from './asking.ts';
import type { Turn } from './turn.ts';

const DEFAULT_SECONDS = 10;

/** What is asked for where nothing was said. */
function defaultWords(seconds: number): string {
  return `turn this image into a ${seconds}-second animated video with smooth motion`;
}

/** Whether nobody said what should happen: only what the bot says by itself stands there, or nothing. */
export function saysNothing(parts: readonly Part[]): boolean {
  return parts.every(
    ({ text }) => text.trim() === '' || /^turn this image into a \d+-second animated video with smooth motion\b/.test(text),
  );
}

/** What can be chosen; anything else can be said in words. */
export const shapes = ['9:16', '16:9', '1:1'] as const;

export type Shape = (typeof shapes)[number];

/** What the person asked for, in one sentence: the backend has no fields for length and shape, so they become words. */
export function requestWords({
  prompt,
  seconds,
  shape,
}: {
  readonly prompt: string;
  readonly seconds: number | null;
  readonly shape: Shape | null;
}): string {
  const said = prompt.trim();
  const length = seconds === null || said === '' ? [] : [`${seconds} seconds`];
  const wishes = [...length, ...(shape === null ? [] : [shape])];
  const words = said === '' ? defaultWords(seconds ?? DEFAULT_SECONDS) : said;
  return wishes.length === 0 ? words : [words.replace(/(?<![\s.,;:。，；：、])[\s.,;:。，；：、]+$/, ''), ...wishes].join(', ');
}

/** The words of a turn as the agent gets them: the messages of a burst, one below the other. */
export function wordsOf(parts: readonly Part[]): string {
  const words = parts.map((part) => part.text.trim()).filter((text) => text !== '');
  return words.length === 0 ? defaultWords(DEFAULT_SECONDS) : words.join('\n');
}

/** Whom the answer to a turn goes to. Undefined while it has no thread. */
export function addresseeOf(turn: Turn): Addressee | undefined {
  if (turn.phase === 'opening' || turn.threadId === null) return undefined;
  const replyTo = messagesIn(turn.threadId, turn.parts).at(-1) ?? null;
  return { id: turn.id, threadId: turn.threadId, requester: turn.requester, replyTo };
}

/** The messages of a request that stand in its thread: what a thread grew from, or what is older, stands in another channel. */
export function messagesIn(threadId: string, parts: readonly Part[]): readonly string[] {
  const isYounger = (id: string) => id.length > threadId.length || (id.length === threadId.length && id > threadId); // ids of Discord tell the time
  return parts.flatMap(({ messageId }) => (messageId !== null && isYounger(messageId) ? [messageId] : []));
}

/** The picture that a request is about, for the progress message. */
export function thumbnailOf(parts: readonly Part[]): string | null {
  const shown = /\.(png|jpe?g|webp|gif)$/i;
  return parts.flatMap((part) => part.files).find((file) => shown.test(file.name))?.url ?? null;
}

/** Whether a picture among them was behind a spoiler. */
export function isCovered(parts: readonly Part[]): boolean {
  return parts.some(({ files }) => files.some((file) => file.isCovered === true));
}

const COVER = '▒▒▒';

/** Somebody's words where others read them: what was behind a spoiler stays there. */
export function withoutSpoilers(words: string): string {
  return words.replaceAll(/\|\|(?:(?!\|\|).)+\|\|/gs, COVER);
}

const TITLE_CHARS = 80;

/** A thread's name: the beginning of the request, on one line. '' when nothing was said. */
export function titleOf(text: string): string {
  return shorten(withoutSpoilers(text).replaceAll(/\s+/g, ' ').trim(), TITLE_CHARS);
}
