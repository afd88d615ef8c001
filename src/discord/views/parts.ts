import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
} from 'discord.js';
import { withoutSpoilers } from '../../core/request.ts';
import { shorten } from '../../core/shorten.ts';
import { customId, type Verb } from '../custom-id.ts';

/** The pieces that messages are made of, within Discord's limits (docs: Component Reference). */

export const V2 = MessageFlags.IsComponentsV2;

/** What a message's texts may hold together. */
export const TEXT_CHARS = 4_000;

/** What the agent wrote gets at most this much of it, where other things have to be said as well. */
export const WORDS_CHARS = 1_500;

/** The longest link to a picture or a video. */
export const MEDIA_LINK_CHARS = 2_048;

const LABEL_CHARS = 80;
const BUTTON_LINK_CHARS = 512;

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export function row(
  ...components: readonly APIComponentInMessageActionRow[]
): APIMessageTopLevelComponent & { type: ComponentType.ActionRow } {
  return { type: ComponentType.ActionRow, components: [...components] };
}

export function button(
  verb: Verb,
  id: string,
  label: string,
  style: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger = ButtonStyle.Secondary,
): APIButtonComponent {
  return { type: ComponentType.Button, style, label: shorten(label, LABEL_CHARS), custom_id: customId(verb, id) };
}

/** A link as a button; none where it is longer than a button takes (it stands in the text as well). */
export function linkButton(url: string, label: string): readonly APIButtonComponent[] {
  return url.length > BUTTON_LINK_CHARS
    ? []
    : [{ type: ComponentType.Button, style: ButtonStyle.Link, label: shorten(label, LABEL_CHARS), url }];
}

/** A link behind words. A bracket in it would end it too early. */
export function linked(words: string, url: string): string {
  return `[${words}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** The room that lines take, one below the other. */
export function roomOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/** As many lines as have room together; where some have none, a sign says so. */
export function fitting(lines: readonly string[], chars: number): readonly string[] {
  if (roomOf(lines) <= chars) return lines;
  let room = chars - roomOf(['…']);
  const tooMany = lines.findIndex((line) => (room -= roomOf([line])) < 0);
  return [...lines.slice(0, tooMany), '…'];
}

const QUOTED_CHARS = 200;
const NAME_CHARS = 60;

/** Somebody's words as a short quotation on one line, with nothing in it that Discord would act on. */
export function quoted(words: string): string {
  const line = shorten(withoutSpoilers(words).replaceAll(/\s+/g, ' ').trim(), QUOTED_CHARS);
  return escaped(line).replace(/^(?:[-+#>]|\d+(?=\.))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** A file by its name, short enough to stand in a sentence, its ending kept, with nothing in it that Discord would act on. */
export function fileName(name: string): string {
  const line = name.replaceAll(/[\s\u202A-\u202E\u2066-\u2069]+/g, ' ').trim(); // a change of direction would show another ending
  const ending = /\.\w{1,8}$/.exec(line)?.[0] ?? '';
  return escaped(shorten(line.slice(0, line.length - ending.length), NAME_CHARS - ending.length) + ending);
}

/** The same words to the eye, and none of them markdown, a mention, a time, or a link with another face. Addresses stay as they are. */
export function escaped(words: string): string {
  return words.replaceAll(
    /(https?:\/\/[^\s<>\\*~`|[\]()]+)|[\\*_~`|<[\]]|@(?=everyone|here)/g,
    (found, address?: string) => address ?? `\\${found}`,
  );
}

/** `<t:…:R>`: a time that Discord keeps current by itself. In whole seconds, so that an unchanged line stays the same line. */
export function relative(at: number): string {
  return `<t:${Math.round(at / 1000)}:R>`;
}
