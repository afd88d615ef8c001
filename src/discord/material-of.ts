import { MessageFlags, StickerFormatType, type Embed, type Message, type Sticker } from 'discord.js';
import type { Arrival, Shown } from '../core/arrival.ts';
import type { LeftOut } from '../core/failure.ts';
import { mediaLinks, type Attachment } from '../core/media.ts';
import { hiddenWords, withoutSpoilers } from '../core/spoilers.ts';
import { sorted } from './attachments.ts';
import { shownByComponents, type ShownByComponent } from './components-shown.ts';

/** A message, or what a forward shows of one. */
export type Bearer = Pick<Message, 'content' | 'attachments' | 'stickers' | 'embeds' | 'components' | 'flags'>;

/** What stands in a message besides its words. */
export function materialOf(bearers: readonly Bearer[]): Pick<Arrival, 'files' | 'texts' | 'stickers' | 'leftOut'> {
  const [voices, others] = [bearers.filter(isVoice), bearers.filter((bearer) => !isVoice(bearer))];
  const stickers = bearers.flatMap((bearer) => [...bearer.stickers.values()]);
  const { files, texts } = sorted(others.flatMap(({ attachments }) => [...attachments.values()]));
  const uploaded = bearers.flatMap(({ components }) => shownByComponents(components)).flatMap(({ file }) => file ?? []);
  return {
    files: eachOnce([...files, ...uploaded]),
    texts,
    stickers: stickers.filter(isPicture).map(pictureOf),
    leftOut: [
      ...voices.flatMap(({ attachments }) => attachments.map(({ name }): LeftOut => ({ kind: 'voice-message', name }))),
      ...stickers.filter((sticker) => !isPicture(sticker)).map(({ name }): LeftOut => ({ kind: 'sticker', name })),
    ],
  };
}

/**
 * The same of a message that somebody points at: there also what Discord shows of its links counts, and what other bots
 * show.
 */
export function shownIn(bearers: readonly Bearer[]): Omit<Shown, 'isHidden' | 'authorId'> & Pick<Arrival, 'texts'> {
  const links = bearers.flatMap(({ content, embeds, components }) => [
    ...mediaLinks(content),
    ...embeds.flatMap(pictureIn),
    ...linkedIn(components).map(({ link }) => link),
  ]);
  return { ...materialOf(bearers), links: [...new Set(links)], coveredLinks: bearers.flatMap(coveredIn) };
}

/**
 * What Discord shows of a link that stands behind a spoiler is behind one too. It may call it otherwise than it was
 * written: where a link is hidden, only what stands openly in the words is not covered.
 */
function coveredIn({ content, embeds, components }: Bearer): readonly string[] {
  const hidden = hiddenWords(content);
  const open = linksIn(withoutSpoilers(content));
  const shown =
    hidden.flatMap(linksIn).length === 0 ? [] : embeds.filter(({ url }) => url === null || !open.includes(url));
  const covered = linkedIn(components).filter(({ isCovered }) => isCovered);
  return [...hidden.flatMap(mediaLinks), ...shown.flatMap(pictureIn), ...covered.map(({ link }) => link)];
}

function linksIn(words: string): readonly string[] {
  return words.match(/https?:\/\/[^\s<>()]+/gi) ?? [];
}

function pictureIn({ image, thumbnail }: Embed): readonly string[] {
  const url = (image ?? thumbnail)?.url;
  return url?.startsWith('https://') === true ? [url] : [];
}

/** What its components show, and was not uploaded with it. */
function linkedIn(components: Bearer['components']): readonly ShownByComponent[] {
  return shownByComponents(components).filter(({ file }) => file === null);
}

/** A file may be listed beside what shows it: covered where either is. */
function eachOnce(files: readonly Attachment[]): readonly Attachment[] {
  const covered = new Set(files.flatMap(({ id, isCovered }) => (isCovered === true ? id : [])));
  return files
    .filter(({ id }, index) => files.findIndex((one) => one.id === id) === index)
    .map((file) => (covered.has(file.id) ? { ...file, isCovered: true } : file));
}

function isVoice({ flags, attachments }: Bearer): boolean {
  return flags.has(MessageFlags.IsVoiceMessage) || attachments.some(({ waveform }) => waveform !== null);
}

/** Those that Discord's client draws itself are no picture. */
function isPicture({ format }: Sticker): boolean {
  return format !== StickerFormatType.Lottie;
}

function pictureOf({ id, name, format, url }: Sticker): Attachment {
  return { id: `sticker-${id}`, name: `${name}.${format === StickerFormatType.GIF ? 'gif' : 'png'}`, bytes: 0, url };
}
