import { limits } from '../core/limits.ts';
import type { Note } from '../core/note.ts';
import { spanOf } from '../core/scenes.ts';
import { spokenTimelineWords, timelineLines } from '../core/timeline.ts';
import { failureSentence } from './failure-sentence.ts';
import { leftOutSentence, refusedSentence } from './refused-files.ts';
import { mistakeMade, mistakeSentence } from './sentences.ts';
import { forgetText, forgottenText } from './forget.ts';
import { timeOf } from './time-of.ts';
import { usageText } from './usage.ts';
import { voteText } from './vote.ts';
import type { Translate } from './words.ts';

/** What the bot says by itself, in the language of `say`; the locale chooses how a timeline is put into words. */
export function noteText(note: Note, t: Translate, locale: string): string {
  switch (note.kind) {
    case 'files-arrived': {
      const arrived = note.names.join(t('list.separator'));
      const said =
        note.names.length === 0
          ? t('telling.refused-files')
          : t('note.files-arrived', { names: arrived, count: note.names.length });
      const why = note.names.length === 0 ? refusedSentence : leftOutSentence;
      const refused = note.refused.map((file) => why(file, t));
      const leftOut = (note.leftOut ?? []).map((mistake) => mistakeSentence(mistake, t));
      return [said, ...refused, ...leftOut].join('\n');
    }
    case 'files-left':
      return [
        t('note.files-arrived', { names: note.names.join(t('list.separator')), count: note.names.length }),
        t('note.files-left', { count: note.left, most: limits.filesPerRequest }),
      ].join('\n');
    case 'edit-refused':
      return t('note.edit-refused', { what: mistakeMade(note.mistake, t) });
    case 'words-read':
      return t('note.words-read', {
        names: note.names.map((name) => `“${name}”`).join(t('list.separator')),
        count: note.names.length,
      });
    case 'credits': {
      const { available, frozen } = note.credits;
      const balance = t('credits.balance', { count: available });
      const left = frozen > 0 ? `${balance} · ${t('credits.frozen', { frozen })}` : balance;
      return note.isOwn === true ? t('credits.own', { balance: left }) : left;
    }
    case 'timeline': {
      const underWay = note.underWay ? [t(`under-way.${note.underWay}`)] : [];
      if (note.draft === null) return underWay[0] ?? t('status.nothing-yet');
      return [...underWay, ...timelineLines(note.draft, spokenTimelineWords(locale))].join('\n');
    }
    case 'scene':
      return `**${t('scene.name', { n: note.scene.number, span: spanOf(note.scene) })}**\n${t('note.scene')}`;
    case 'versions':
      if (note.versions.length > 0) return t('versions.heading');
      return t(note.underWay ? `under-way.${note.underWay}` : 'versions.none');
    case 'compared': {
      const heading = `**${t('compare.heading', { from: note.from, to: note.to })}**`;
      const lines = note.changes.length === 0 ? [t('compare.nothing')] : note.changes.map((line) => `- ${line}`);
      return [heading, ...lines].join('\n');
    }
    case 'recipes':
      return t(note.recipes.length === 0 ? 'recipes.none' : 'recipes.heading');
    case 'recipe-saved':
      return `${t(note.isForAll ? 'recipes.saved-for-all' : 'recipes.saved', { name: note.name })}\n> ${note.words}`;
    case 'recipe-removed':
      return t('recipes.removed', { name: note.name });
    case 'history':
      return t(note.projects.length === 0 ? 'history.none' : 'history.heading');
    case 'forget':
      return forgetText(note, t);
    case 'forgotten':
      return forgottenText(note, t);
    case 'usage':
      return usageText(note, t);
    case 'came-late':
    case 'went-back':
      return t(`note.${note.kind}`, { n: note.version });
    case 'vote-opened':
      return t('note.vote-opened', { time: timeOf(note.until) });
    case 'vote-ended':
      return t('note.vote-ended');
    case 'vote-over':
      return voteText(note, t);
    case 'export-noted':
      return note.place > 1 ? t('note.export-in-line', { place: note.place }) : t('note.export-noted');
    case 'stopped':
      return t(note.mayBeCharged ? 'note.stopping' : 'note.stopped');
    case 'failure':
      return failureSentence(note.failure, 'nothing', t);
    case 'mistake':
      return mistakeSentence(note.mistake, t);
    case 'account':
      return t(note.binds ? 'credits.register' : 'credits.top-up');
    case 'may-direct':
    case 'may-animate':
      return [
        t(`note.${note.kind}`, { owner: `<@${note.ownerId}>`, person: `<@${note.personId}>` }),
        ...(note.words === '' ? [] : [`> ${note.words}`]),
      ].join('\n');
    case 'lives-elsewhere':
      return t('note.lives-elsewhere', { place: `<#${note.threadId}>` });
    case 'go-on-there':
      return t('note.go-on-there', { thread: `<#${note.threadId}>` });
    case 'see-history':
    case 'too-late':
    case 'write-anew':
    case 'choose-files':
    case 'agreed':
    case 'thanked':
    case 'press-above':
    case 'file-comes':
    case 'under-way':
    case 'address-me':
    case 'help':
      return t(`note.${note.kind}`);
  }
}
