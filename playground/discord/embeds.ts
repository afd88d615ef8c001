import { join, type Form } from './form.ts';
import { objectOf, objectsOf, textOf, type Json } from './json.ts';

const MAX_TOTAL = 6000;

/**
 * Checks embeds (developers/resources/message#embed-object-embed-limits): 10, lengths of each part, 6000 characters in
 * all.
 */
export function checkEmbeds(form: Form, body: Json, at: string): readonly Json[] | undefined {
  const path = join(at, 'embeds');
  const embeds = form.objects(body, 'embeds', at, { max: 10 });
  let total = 0;
  for (const [index, embed] of (embeds ?? []).entries()) {
    const here = join(path, index);
    form.text(embed, 'title', here, { max: 256 });
    form.text(embed, 'description', here, { max: 4096 });
    form.text(objectOf(embed['footer']), 'text', join(here, 'footer'), { max: 2048 });
    form.text(objectOf(embed['author']), 'name', join(here, 'author'), { max: 256 });
    const fields = form.objects(embed, 'fields', here, { max: 25 }) ?? [];
    for (const [number, field] of fields.entries()) {
      form.text(field, 'name', join(join(here, 'fields'), number), { min: 1, max: 256, required: true });
      form.text(field, 'value', join(join(here, 'fields'), number), { min: 1, max: 1024, required: true });
    }
    total += textOfEmbed(embed).length;
  }
  if (total > MAX_TOTAL) form.refuse(path, 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
  return embeds?.map((embed) => ({ ...embed, type: 'rich' }));
}

/** The text of an embed that counts, in reading order. */
export function textOfEmbed(embed: Json): string {
  return [
    objectOf(embed['author'])['name'],
    embed['title'],
    embed['description'],
    ...objectsOf(embed['fields']).flatMap((field) => [field['name'], field['value']]),
    objectOf(embed['footer'])['text'],
  ]
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n');
}
