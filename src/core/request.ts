import { ADDRESS, INVITATION, withoutUnseen } from './addresses.ts';
import { shorten } from './shorten.ts';
import { withoutSpoilers } from './spoilers.ts';
import type { Addressee } from './telling.ts';
import type { Part } from './asking.ts';
import type { Attachment } from './media.ts';
import type { Project } from './project.ts';
import type { Turn } from './turn.ts';

const DEFAULT_SECONDS = 10;

/** What is asked for where nothing was said. */
function defaultWords(seconds: number): string {
  return `turn this image into a ${seconds}-second animated video with smooth motion`;
}

const OUR_WORDS = /^turn this image into a (\d+)-second animated video with smooth motion\b/;

/** Whether nobody said what should happen: only what the bot says by itself stands there, or nothing. */
export function saysNothing(parts: readonly Pick<Part, 'text'>[]): boolean {
  return parts.every(({ text }) => text.trim() === '' || OUR_WORDS.test(text));
}

/** Other words take their place: what was chosen with them stays. */
export function withoutOurWords(parts: readonly Part[]): readonly Part[] {
  return parts.map((part) => {
    const [ours, seconds = ''] = OUR_WORDS.exec(part.text) ?? [];
    if (ours === undefined) return part;
    const length = Number(seconds) === DEFAULT_SECONDS ? [] : [`${seconds} seconds`];
    const rest = part.text.slice(ours.length).replace(/^,\s*/, '');
    return { ...part, text: [...length, ...(rest === '' ? [] : [rest])].join(', ') };
  });
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
  return wishes.length === 0
    ? words
    : [words.replace(/(?<![\s.,;:。，；：、])[\s.,;:。，；：、]+$/, ''), ...wishes].join(', ');
}

/** The words of a turn as the agent gets them: the messages of a burst, one below the other. */
export function wordsOf(parts: readonly Part[]): string {
  const words = parts.map((part) => part.text.trim()).filter((text) => text !== '');
  return words.length === 0 ? defaultWords(DEFAULT_SECONDS) : words.join('\n');
}

/** What people have said in these messages themselves; null where the default words stand in for it. */
export function ownWords(parts: readonly Part[]): string | null {
  return saysNothing(parts) ? null : wordsOf(parts);
}

/** Whom the answer to a turn goes to. Undefined while it has no thread. */
export function addresseeOf(turn: Turn): Addressee | undefined {
  if (turn.phase === 'opening' || turn.threadId === null) return undefined;
  const replyTo = messagesIn(turn.threadId, turn.parts).at(-1) ?? null;
  return { id: turn.id, threadId: turn.threadId, requester: turn.requester, replyTo };
}

/**
 * The messages of a request that stand in its thread: what a thread grew from, or what is older, stands in another
 * channel.
 */
export function messagesIn(threadId: string, parts: readonly Part[]): readonly string[] {
  // ids of Discord tell the time
  const isYounger = (id: string) => id.length > threadId.length || (id.length === threadId.length && id > threadId);
  return parts.flatMap(({ messageId }) => (messageId !== null && isYounger(messageId) ? [messageId] : []));
}

/** The picture that a request is about, for the progress message. */
export function thumbnailOf(parts: readonly Part[]): string | null {
  return pictureOf(parts)?.url ?? null;
}

/** What somebody wrote about it, for whoever cannot see it. */
export function altOf(parts: readonly Part[]): string | null {
  return pictureOf(parts)?.alt ?? null;
}

function pictureOf(parts: readonly Part[]): Attachment | undefined {
  return picturesShown(parts)[0];
}

/** The files of these parts that Discord shows as pictures. */
export function picturesShown(parts: readonly Part[]): readonly Attachment[] {
  return parts.flatMap((part) => part.files).filter(({ name }) => /\.(png|jpe?g|webp|gif)$/i.test(name));
}

/** Whether a picture among them was behind a spoiler. */
export function isCovered(parts: readonly Part[]): boolean {
  return parts.some(
    ({ files, links, coveredLinks = [] }) =>
      files.some((file) => file.isCovered === true) || links.some((link) => coveredLinks.includes(link)),
  );
}

/** Whether what is made of these in a project is covered: what it was given before may show in every later version. */
export function isCoveredIn(
  project: Pick<Project, 'brought' | 'isCovered'> | undefined,
  parts: readonly Part[],
): boolean {
  return project?.isCovered === true || isCovered([...(project?.brought ?? []), ...parts]);
}

const TITLE_CHARS = 80;

const masked = new RegExp(String.raw`\[([^[\]\n]*)\]\(\s*<?${ADDRESS}[^()\s]*\)`, 'gi');
const address = new RegExp(`<?${ADDRESS}>?`, 'gi');
/** A path on somebody's machine; `and/or` and `16:9` are none. */
const path = /(?<!\S)(?:~\/|\.{1,2}\/|\/(?=[^\s/]+\/)|[a-z]:[\\/]|\\\\)\S*/gi;

/**
 * A thread's name: the beginning of the request on one line, without links, invitations, calls, paths and markdown,
 * since the name stands in the bot's own voice. '' when nothing is left, or nothing was said.
 */
export function titleOf(text: string): string {
  if (saysNothing([{ text }])) return '';
  const words = withoutUnseen(withoutSpoilers(text))
    .replaceAll(masked, '$1')
    .replaceAll(path, '')
    .replaceAll(/<[^\s<>]*>|[<>`[\]\\]|\*\*|~~|\|\||^\s*(?:-?#{1,3}|[-*+])(?=\s)/gm, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,;:!?])/g, '')
    .replaceAll(address, '') // only now: what was taken away may have stood in the middle of one
    .replaceAll(INVITATION, '')
    .replaceAll(/(?<!\w)@+(?=\S)|@(?=everyone|here)/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,;:!?])/g, '')
    .replace(/^[\s.,;:!?…，。；：、]+|[\s,;:，；：、]+$/g, '');
  return shorten(words, TITLE_CHARS);
}
