import { ComponentType, type RawFile } from 'discord.js';
import type { Note } from '../../core/note.ts';
import { noteText } from '../../words/notes.ts';
import type { Translate } from '../../words/words.ts';
import { drawTimeline } from '../drawing/timeline.ts';
import { noteView } from './note-view.ts';
import { described, type Body } from './parts.ts';

const FILE = 'timeline.png';

/** What the bot says by itself, with a picture where one says it better: the words beside it say the same. */
export async function illustrated(
  note: Note,
  t: Translate,
  locale: string,
): Promise<{ readonly body: Body; readonly files: readonly RawFile[] }> {
  const body = noteView(note, t, locale);
  const png = note.kind === 'timeline' && note.draft !== null ? await drawTimeline(note.draft, locale) : null;
  if (png === null) return { body, files: [] };
  const description = described(noteText(note, t, locale).replaceAll(/\s+/g, ' '), FILE);
  const picture = {
    type: ComponentType.MediaGallery as const,
    items: [{ media: { url: `attachment://${FILE}` }, description }],
  };
  const [words, ...below] = body.components;
  const components = [...(words === undefined ? [] : [words]), picture, ...below];
  return { body: { ...body, components }, files: [{ name: FILE, data: Buffer.from(png), contentType: 'image/png' }] };
}
