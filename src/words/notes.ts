import { limits } from '../core/limits.ts';
import type { Note } from '../core/note.ts';
import { timelineLines, timelineWordsFor } from '../core/timeline.ts';
import { failureSentence, mistakeMade, mistakeSentence, refusedSentence } from './sentences.ts';
import type { Say } from './words.ts';

/** What the bot says by itself, in the language of `say`; the locale chooses how a timeline is put into words. */
export function noteText(note: Note, say: Say, locale: string): string {
  switch (note.kind) {
    case 'files-arrived': {
      const arrived = note.names.join(say('list.separator'));
      const said =
        note.names.length === 0 ? say('telling.refused-files') : say('note.files-arrived', { names: arrived, count: note.names.length });
      const refused = note.refused.map((file) => refusedSentence(file, say));
      const leftOut = (note.leftOut ?? []).map((mistake) => mistakeSentence(mistake, say));
      return [said, ...refused, ...leftOut].join('\n');
    }
    case 'files-left':
      return [
        say('note.files-arrived', { names: note.names.join(say('list.separator')), count: note.names.length }),
        say('note.files-left', { count: note.left, most: limits.filesPerRequest }),
      ].join('\n');
    case 'edit-refused':
      return say('note.edit-refused', { what: mistakeMade(note.mistake, say) });
    case 'words-read':
      return say('note.words-read', { names: note.names.map((name) => `“${name}”`).join(say('list.separator')), count: note.names.length });
    case 'credits': {
      const { available, frozen } = note.credits;
      const balance = say('credits.balance', { count: available });
      return frozen > 0 ? `${balance} · ${say('credits.frozen', { frozen })}` : balance;
    }
    case 'timeline':
      return note.draft === null ? say('status.nothing-yet') : timelineLines(note.draft, timelineWordsFor(locale)).join('\n');
    case 'versions':
      return say(note.versions.length === 0 ? 'versions.none' : 'versions.heading');
    case 'history':
      return say(note.projects.length === 0 ? 'history.none' : 'history.heading');
    case 'export-noted':
      return note.place > 1 ? say('note.export-in-line', { place: note.place }) : say('note.export-noted');
    case 'stopped':
      return say(note.mayBeCharged ? 'note.stopping' : 'note.stopped');
    case 'failure':
      return failureSentence(note.failure, 'nothing', say);
    case 'mistake':
      return mistakeSentence(note.mistake, say);
    case 'account':
      return say(note.binds ? 'credits.register' : 'credits.top-up');
    case 'choose-files':
    case 'under-way':
    case 'address-me':
    case 'help':
      return say(`note.${note.kind}`);
  }
}
