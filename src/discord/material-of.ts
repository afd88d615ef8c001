import { MessageFlags, StickerFormatType, type Embed, type Message, type Sticker } from 'discord.js';
import type { Arrival, Shown } from '../core/arrival.ts';
import type { LeftOut } from '../core/failure.ts';
import { mediaLinks, type Attachment } from '../core/media.ts';
import { hiddenWords, withoutSpoilers } from '../core/spoilers.ts';
import { sorted } from './attachments.ts';

/** A message, or what a forward shows of one. */
export type Bearer = Pick<Message, 'content' | 'attachments' | 'stickers' | 'embeds' | 'flags'>;

/** What stands in a message besides its words. */
export function materialOf(bearers: readonly Bearer[]): Pick<Arrival, 'files' | 'texts' | 'stickers' | 'leftOut'> {
  const [voices, others] = [bearers.filter(isVoice), bearers.filter((bearer) => !isVoice(bearer))];
  const stickers = bearers.flatMap((bearer) => [...bearer.stickers.values()]);
  return {
    ...sorted(others.flatMap(({ attachments }) => [...attachments.values()])),
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
  const links = bearers.flatMap(({ content, embeds }) => [...mediaLinks(content), ...embeds.flatMap(pictureIn)]);
  return { ...materialOf(bearers), links: [...new Set(links)], coveredLinks: bearers.flatMap(coveredIn) };
}

/**
 * What Discord shows of a link that stands behind a spoiler is behind one too. It may call it otherwise than it was
 * written: where a link is hidden, only what stands openly in the words is not covered.
 */
function coveredIn({ content, embeds }: Bearer): readonly string[] {
  const hidden = hiddenWords(content);
  const open = linksIn(withoutSpoilers(content));
  const shown =
    hidden.flatMap(linksIn).length === 0 ? [] : embeds.filter(({ url }) => url === null || !open.includes(url));
  return [...hidden.flatMap(mediaLinks), ...shown.flatMap(pictureIn)];
}

function linksIn(words: string): readonly string[] {
  return words.match(/https?:\/\/[^\s<>()]+/gi) ?? [];
}

function pictureIn({ image, thumbnail }: Embed): readonly string[] {
  const url = (image ?? thumbnail)?.url;
  return url?.startsWith('https://') === true ? [url] : [];
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
