import type { Note } from '../core/note.ts';
import type { Translate } from './words.ts';

/** What a vote has come to, for whoever decides. */
export function voteText(note: Extract<Note, { kind: 'vote-over' }>, t: Translate): string {
  const { winners, most, all, current } = note;
  const owner = `<@${note.ownerId}>`;
  const [first] = winners;
  if (first === undefined) return t('note.vote-over.none', { owner });
  if (winners.length > 1) {
    const versions = winners.toSorted((a, b) => a - b).map((n) => t('result.version', { n }));
    return t('note.vote-over.several', { owner, most, all, versions: versions.join(t('list.separator')) });
  }
  return t(first === current ? 'note.vote-over.current' : 'note.vote-over.other', { owner, n: first, most, all });
}
