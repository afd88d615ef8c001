import type { Mistake } from '../../core/failure.ts';
import type { Note } from '../../core/note.ts';
import type { Key, Translate } from '../../words/words.ts';
import { WITHHELD } from './bare-progress.ts';
import { noteView } from './note-view.ts';
import { text, V2, type Body } from './parts.ts';

/** A note without names and words of people, where it has some: a server may filter those. Null where it has none. */
export function bareNote(note: Note): Note | null {
  if (note.kind === 'files-arrived') {
    const refused = note.refused.map((file) => ({ ...file, name: WITHHELD }));
    return { ...note, names: note.names.map(() => WITHHELD), refused, leftOut: (note.leftOut ?? []).map(bareMistake) };
  }
  if (note.kind === 'files-left' || note.kind === 'words-read')
    return { ...note, names: note.names.map(() => WITHHELD) };
  if (note.kind === 'versions')
    return { ...note, versions: note.versions.map((version) => ({ ...version, url: null, story: undefined })) };
  if (note.kind === 'may-direct' || note.kind === 'may-animate') return { ...note, words: WITHHELD };
  if (note.kind === 'recipe-saved') return { ...note, name: WITHHELD, words: WITHHELD };
  if (note.kind === 'recipe-removed') return { ...note, name: WITHHELD };
  if ((note.kind === 'mistake' || note.kind === 'edit-refused') && 'name' in note.mistake)
    return { ...note, mistake: bareMistake(note.mistake) };
  return null;
}

/** The same for a server that filters something in it; of what is nothing else, that it cannot be shown. */
export function simplerNote(note: Note, t: Translate, locale: string, otherwise: Key): Body {
  const bare = bareNote(note);
  return bare === null ? { flags: V2, components: [text(t(otherwise))] } : noteView(bare, t, locale);
}

function bareMistake(mistake: Mistake): Mistake {
  return 'name' in mistake ? { ...mistake, name: WITHHELD } : mistake;
}
