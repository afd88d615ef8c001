import { ButtonStyle, ComponentType, type APIMessageTopLevelComponent } from 'discord.js';
import type { Chapter, Note } from '../../core/note.ts';
import type { Version } from '../../core/ports.ts';
import { noteText } from '../../words/notes.ts';
import type { Say } from '../../words/words.ts';
import type { Body } from '../progress-message.ts';
import { button, cut, linkButton, relative, row, text, V2, WORDS_CHARS } from './parts.ts';

const VERSIONS_SHOWN = 8;

/** What the bot says by itself, with the one button that helps to go on. */
export function noteView(note: Note, say: Say, locale: string): Body {
  return { flags: V2, components: componentsOf(note, say, locale) };
}

function componentsOf(note: Note, say: Say, locale: string): APIMessageTopLevelComponent[] {
  const words = text(cut(noteText(note, say, locale), 2 * WORDS_CHARS));
  switch (note.kind) {
    case 'files-arrived':
      if (note.names.length === 0) return [words];
      return [words, row(button('animate', note.projectId, say('button.animate-these'), ButtonStyle.Primary))];
    case 'choose-files':
      return [words, row(button('upload', note.projectId, say('button.upload'), ButtonStyle.Primary))];
    case 'credits':
      return [words, row(button('more-credits', 'me', say('button.more-credits')))];
    case 'account':
      return [words, row(...linkButton(note.url, say('button.more-credits')))];
    case 'versions':
      return [
        words,
        ...note.versions
          .slice(-VERSIONS_SHOWN)
          .toReversed()
          .map((version) => versionLine(version, say)),
      ];
    case 'history':
      return [words, ...note.projects.map((chapter) => text(chapterLine(chapter, say)))];
    case 'failure':
    case 'timeline':
    case 'under-way':
    case 'export-noted':
    case 'stopped':
    case 'address-me':
    case 'help':
    case 'mistake':
      return [words];
  }
}

/** One version with its link, and the button that exports it again. */
function versionLine({ number, madeAt, url, turnId }: Version, say: Say): APIMessageTopLevelComponent {
  const line = say('versions.line', { n: number, time: relative(madeAt) });
  return {
    type: ComponentType.Section,
    components: [text(url === null ? line : `${line}\n[${say('result.link')}](${url})`)],
    accessory: button('fresh-link', turnId, say('button.fresh-link')),
  };
}

function chapterLine({ threadId, startedAt, versions, url }: Chapter, say: Say): string {
  const line = say('history.line', { thread: `<#${threadId}>`, time: relative(startedAt), count: versions });
  return url === null ? line : `${line}\n[${say('result.link')}](${url})`;
}
