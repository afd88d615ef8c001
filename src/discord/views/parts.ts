import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
} from 'discord.js';
import { shorten } from '../../core/shorten.ts';
import { customId, type Verb } from '../custom-id.ts';

/** The pieces that messages are made of, within Discord's limits (docs: Component Reference). */

export const V2 = MessageFlags.IsComponentsV2;

/** A Components V2 message: edits always send the whole of it. */
export interface Body {
  readonly flags: MessageFlags;
  readonly components: APIMessageTopLevelComponent[];
}

/** What a message's texts may hold together. */
export const TEXT_CHARS = 4_000;

/** What the agent wrote gets at most this much of it, where other things have to be said as well. */
export const WORDS_CHARS = 1_500;

/** The longest words for whoever cannot see a picture. */
const ALT_CHARS = 1_024;

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
  place?: number,
): APIButtonComponent {
  const custom_id = customId(verb, id, place);
  return { type: ComponentType.Button, style, label: shorten(label, LABEL_CHARS), custom_id };
}

/** For whoever cannot see it; Discord takes nothing that is empty. */
export function described(words: string | null | undefined, otherwise: string): string {
  return shorten((words ?? '').trim() || otherwise, ALT_CHARS);
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

/**
 * `<t:…:R>`: a time that Discord keeps current by itself. In whole seconds, so that an unchanged line stays the same
 * line.
 */
export function relative(at: number): string {
  return `<t:${Math.round(at / 1000)}:R>`;
}

/** Day and minute, as the reader's Discord writes them: “two days ago” is the same of all that was that day. */
export function moment(at: number): string {
  return `<t:${Math.round(at / 1000)}:f>`;
}
