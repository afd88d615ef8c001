import { createHash } from 'node:crypto';
import { Form, join } from './form.ts';
import { numberOf, objectOf, textOf, type Json } from './json.ts';

/** What a media reference becomes: kept as `{path}` for uploads, as it is for links. */
export type FindMedia = (filename: string) => Json | undefined;

/** What one walk over a component tree counts and needs. */
export interface Walk {
  readonly form: Form;
  readonly findMedia: FindMedia;
  readonly v2: boolean;
  readonly ids: Set<number>;
  readonly customIds: Set<string>;
  count: number;
  textLength: number;
}

const LINK = /^(https?|discord):\/\//i;
const HTTP_LINK = /^https?:\/\/[^\s/]+/i;

/** The id of a component: unique in its message when given, else undefined (developers/components/reference). */
export function checkId(walk: Walk, node: Json, at: string): void {
  walk.count += 1;
  const id = walk.form.integer(node, 'id', at, { min: 0, max: 2 ** 31 - 1 });
  if (id === undefined || id === 0) return;
  if (walk.ids.has(id))
    walk.form.refuse(join(at, 'id'), 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
  walk.ids.add(id);
}

/** A custom_id: 1-100 characters, once per message. */
function checkCustomId(walk: Walk, node: Json, at: string): void {
  const customId = walk.form.text(node, 'custom_id', at, { min: 1, max: 100, required: true });
  if (customId === undefined) return;
  if (walk.customIds.has(customId))
    walk.form.refuse(
      join(at, 'custom_id'),
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    );
  walk.customIds.add(customId);
}

/** A button: styles 1-4 with custom_id, 5 with url ≤ 512, 6 with sku_id; label ≤ 80. */
export function checkButton(walk: Walk, node: Json, at: string): void {
  const { form } = walk;
  const style = form.choice(node, 'style', at, [1, 2, 3, 4, 5, 6]);
  if (node['style'] === undefined) form.required(join(at, 'style'));
  form.text(node, 'label', at, { max: 80 });
  if (style === 6) return;
  if (textOf(node['label']) === '' && node['emoji'] == null) {
    form.refuse(at, 'BUTTON_COMPONENT_MISSING_LABEL_OR_EMOJI', 'A button must have a label or an emoji');
  }
  if (style !== 5) {
    if (node['url'] != null)
      form.refuse(
        at,
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    return checkCustomId(walk, node, at);
  }
  if (node['custom_id'] != null)
    form.refuse(
      at,
      'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
      'A custom id and url cannot both be specified',
    );
  const url = form.text(node, 'url', at, { min: 1, max: 512, required: true });
  if (url !== undefined && !LINK.test(url))
    form.refuse(
      join(at, 'url'),
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${url.split(':')[0] ?? ''}" is not supported. Scheme must be one of ('http', 'https', 'discord').`,
    );
}

/** A select of any kind: custom_id, and 1-25 options when it is a string select. */
export function checkSelect(walk: Walk, node: Json, at: string): void {
  checkCustomId(walk, node, at);
  walk.form.text(node, 'placeholder', at, { max: 150 });
  const least = walk.form.integer(node, 'min_values', at, { min: 0, max: 25 }) ?? 1;
  const most = walk.form.integer(node, 'max_values', at, { min: 1, max: 25 }) ?? 1;
  if (least > most) walk.form.refuse(at, 'SELECT_COMPONENT_MIN_MAX_INVALID', 'min_values cannot exceed max_values');
  walk.form.objects(node, 'default_values', at, { min: 0, max: most });
  if (node['type'] === 3) checkOptions(walk.form, node, at, { min: 1, max: 25 });
}

/** The options of a select, radio or checkbox group: labels and values 1-100, values unique. */
export function checkOptions(form: Form, node: Json, at: string, { min, max }: { min: number; max: number }): void {
  if (node['options'] === undefined) form.required(join(at, 'options'));
  const values = new Set<string>();
  for (const [index, option] of (form.objects(node, 'options', at, { min, max }) ?? []).entries()) {
    const path = join(join(at, 'options'), index);
    form.text(option, 'label', path, { min: 1, max: 100, required: true });
    form.text(option, 'description', path, { max: 100 });
    const value = form.text(option, 'value', path, { min: 1, max: 100, required: true }) ?? '';
    if (values.has(value))
      form.refuse(
        join(path, 'value'),
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    values.add(value);
  }
}

/** A text display: 1-4000 characters, counted into the sum of the message. */
export function checkText(walk: Walk, node: Json, at: string): void {
  walk.textLength += [...(walk.form.text(node, 'content', at, { min: 1, max: 4000, required: true }) ?? '')].length;
}

/**
 * A media item: `attachment://` of a file that is there, or (unless `uploadsOnly`) an http(s) link ≤ 2048. Answers what
 * is kept.
 */
export function checkMedia(walk: Walk, media: Json, at: string, { uploadsOnly = false } = {}): Json {
  const path = join(at, 'url');
  const url = walk.form.text(media, 'url', at, { min: 1, max: 2048, required: true });
  if (url === undefined) return media;
  const filename = /^attachment:\/\/(.+)$/.exec(url)?.[1];
  if (filename !== undefined) {
    const found = walk.findMedia(filename);
    if (found !== undefined) return found;
    walk.form.refuse(
      path,
      'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      `The referenced attachment "${filename}" was not found in this message.`,
    );
    return media;
  }
  const kept = walk.findMedia(url);
  if (kept !== undefined) return kept;
  if (uploadsOnly || !HTTP_LINK.test(url)) {
    const schemes = uploadsOnly ? "('attachment',)" : "('http', 'https', 'attachment')";
    walk.form.refuse(
      path,
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${url.split(':')[0] ?? ''}" is not supported. Scheme must be one of ${schemes}.`,
    );
  }
  return { id: mediaId(url), url, proxy_url: url, width: 0, height: 0, loading_state: 1, flags: 0 };
}

/** The same id for the same link. */
function mediaId(url: string): string {
  return String(createHash('sha256').update(url).digest().readBigUInt64BE() >> 1n);
}

/** The kind of a component, or -1. */
export function typeOf(node: unknown): number {
  return numberOf(objectOf(node)['type'], -1);
}
