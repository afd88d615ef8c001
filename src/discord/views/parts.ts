import {
  ButtonStyle,
  ComponentType,
  escapeMarkdown,
  MessageFlags,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
} from 'discord.js';
import { customId, type Verb } from '../custom-id.ts';

/** The pieces that messages are made of, within Discord's limits (docs: Component Reference). */

export const V2 = MessageFlags.IsComponentsV2;

/** A message's texts may hold 4,000 characters together; what people and the agent wrote gets at most this much of it. */
export const WORDS_CHARS = 1_500;

const LABEL_CHARS = 80;
const LINK_CHARS = 512;

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
  return { type: ComponentType.Button, style, label: cut(label, LABEL_CHARS), custom_id: customId(verb, id) };
}

/** A link as a button; none where it is longer than a button takes (it stands in the text as well). */
export function linkButton(url: string, label: string): readonly APIButtonComponent[] {
  return url.length > LINK_CHARS ? [] : [{ type: ComponentType.Button, style: ButtonStyle.Link, label: cut(label, LABEL_CHARS), url }];
}

/** Shortened to whole characters, with a sign that something was left out. */
export function cut(words: string, chars: number): string {
  return words.length <= chars
    ? words
    : `${[...words]
        .slice(0, chars - 1)
        .join('')
        .slice(0, chars - 1)
        .trimEnd()}…`;
}

/** Somebody's words as a short quotation on one line, with nothing in it that Discord would act on. */
export function quoted(words: string): string {
  return cut(escapeMarkdown(words.replaceAll(/\s+/g, ' ').trim()), 200);
}

/** `<t:…:R>`: a time that Discord keeps current by itself. In whole seconds, so that an unchanged line stays the same line. */
export function relative(at: number): string {
  return `<t:${Math.round(at / 1000)}:R>`;
}
