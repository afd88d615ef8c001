import { picturesIn, type Part } from './asking.ts';
import { UserError, type Mistake } from './failure.ts';
import { limits } from './limits.ts';
import { picturesOf } from './pictures.ts';
import { wordsOf } from './request.ts';
import { shorten } from './shorten.ts';

/** Throws the first bound that a request passes: nothing of it is cut off, and nothing of it is paid for. */
export function demandWithin(parts: readonly Part[], each: boolean): void {
  const mistake = beyond(parts, each);
  if (mistake !== undefined) throw new UserError(mistake);
}

function beyond(parts: readonly Part[], each: boolean): Mistake | undefined {
  const pictures = picturesIn(parts);
  if (each && pictures > limits.partsPerBatch) return { kind: 'too-many-videos', videos: pictures };
  if (pictures > limits.filesPerRequest) return { kind: 'too-many-pictures', pictures };
  if (parts.some(({ links }) => links.some(isTooLong))) return { kind: 'link-too-long' };
  const letters = wordsOf(parts).length;
  return letters > limits.requestChars ? { kind: 'too-many-words', letters } : undefined;
}

/** Throws where a project would have too many pictures with these. What it has already needs no room. */
export function demandRoomFor(parts: readonly Part[], brought: readonly Part[]): void {
  const [before, pictures] = [picturesOf(brought, []).length, picturesOf(brought, parts).length];
  if (pictures > Math.max(before, limits.picturesPerProject)) throw new UserError({ kind: 'pictures-full', pictures });
}

/** As much of a message with pictures as there is room for beside those that wait already: the first come first. */
export function fittingBeside(held: readonly Part[], part: Part): Part {
  const room = Math.max(0, limits.filesPerRequest - picturesIn(held));
  const files = part.files.slice(0, room);
  return { ...part, files, links: part.links.slice(0, room - files.length) };
}

/** Whether the words of this many messages of a burst are all that one request takes. */
export function isWholeBurst(parts: readonly Part[]): boolean {
  return parts.filter(({ text }) => text !== '').length >= limits.messagesPerBurst;
}

/** Whether a link is longer than anybody's server takes. */
export function isTooLong(link: string): boolean {
  return link.length > limits.linkChars;
}

/** The name of a file as it is kept: its beginning, and its ending, which says what it is. */
export function keptName(name: string): string {
  if (name.length <= limits.fileNameChars) return name;
  const ending = /\.\w{1,8}$/.exec(name)?.[0] ?? '';
  return shorten(name.slice(0, name.length - ending.length), limits.fileNameChars - ending.length) + ending;
}
