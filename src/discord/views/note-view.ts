import { ButtonStyle, ComponentType, type APIMessageTopLevelComponent } from 'discord.js';
import type { Chapter, Note } from '../../core/note.ts';
import type { Edition } from '../../core/project.ts';
import { shorten } from '../../core/shorten.ts';
import { noteText } from '../../words/notes.ts';
import type { Say } from '../../words/words.ts';
import type { Body } from '../progress-message.ts';
import { refusedLines, withFileName } from './named-files.ts';
import { button, escaped, fileName, fitting, linkButton, linked, relative, roomOf, row, text, TEXT_CHARS, V2 } from './parts.ts';

const VERSIONS_SHOWN = 8;
const PROJECTS_SHOWN = 20;
const NAMES_SHOWN = 12;
/** Of what could not be told in a thread that is gone. */
const UNTOLD_CHARS = 500;
/** What a list has for its lines together. */
const LIST_CHARS = TEXT_CHARS - 200;

/** What the bot says by itself, with the one button that helps to go on. */
export function noteView(note: Note, say: Say, locale: string): Body {
  return { flags: V2, components: componentsOf(note, say, locale) };
}

function componentsOf(note: Note, say: Say, locale: string): APIMessageTopLevelComponent[] {
  const words = text(wordsOf(note, say, locale));
  switch (note.kind) {
    case 'files-arrived':
    case 'files-left':
      if (note.names.length === 0) return [words];
      return [words, row(button('animate', note.projectId, say('button.animate-these'), ButtonStyle.Primary))];
    case 'choose-files':
      return [words, row(button('upload', note.projectId, say('button.upload'), ButtonStyle.Primary))];
    case 'credits':
      return [words, row(button('more-credits', 'me', say('button.more-credits')))];
    case 'account': {
      const buttons = linkButton(note.url, say('button.more-credits'));
      return [words, buttons.length > 0 ? row(...buttons) : text(fitting([note.url], TEXT_CHARS - roomOf([words.content])).join(''))];
    }
    case 'versions': {
      const newest = note.versions.slice(-VERSIONS_SHOWN).toReversed();
      return [words, ...newest.map((version) => versionLine(version, say, LIST_CHARS / newest.length))];
    }
    case 'history': {
      const newest = note.projects.slice(0, PROJECTS_SHOWN);
      return [words, ...newest.map((chapter) => text(chapterLine(chapter, say, LIST_CHARS / newest.length)))];
    }
    case 'failure':
    case 'words-read':
    case 'timeline':
    case 'under-way':
    case 'export-noted':
    case 'stopped':
    case 'address-me':
    case 'help':
    case 'mistake':
    case 'edit-refused':
      return [words];
  }
}

/** What people called their files, clips and titles stands in it as they wrote it, and does nothing. */
function wordsOf(note: Note, say: Say, locale: string): string {
  if (note.kind === 'files-arrived') {
    const names = note.names.slice(0, NAMES_SHOWN).map(fileName);
    const leftOut = (note.leftOut ?? []).map(withFileName);
    const said = noteText({ ...note, names: note.names.length > NAMES_SHOWN ? [...names, '…'] : names, refused: [], leftOut }, say, locale);
    return [said, ...refusedLines(note.refused, say, LIST_CHARS / 2)].join('\n');
  }
  if (note.kind === 'files-left') return noteText({ ...note, names: note.names.map(fileName) }, say, locale);
  if (note.kind === 'words-read') return noteText({ ...note, names: note.names.map(fileName) }, say, locale);
  if (note.kind === 'mistake') return noteText({ ...note, mistake: withFileName(note.mistake) }, say, locale);
  const words = noteText(note, say, locale);
  return note.kind === 'timeline' ? fitting(words.split('\n').map(escaped), LIST_CHARS).join('\n') : words;
}

/** One version with its link, and the button that exports it again. */
function versionLine({ number, madeAt, url, turnId }: Edition, say: Say, chars: number): APIMessageTopLevelComponent {
  return {
    type: ComponentType.Section,
    components: [text(withLink(say('versions.line', { n: number, time: relative(madeAt) }), url, say, chars))],
    accessory: button('fresh-link', turnId, say('button.fresh-link')),
  };
}

function chapterLine({ threadId, startedAt, versions, url, untold }: Chapter, say: Say, chars: number): string {
  const line = say('history.line', { thread: `<#${threadId}>`, time: relative(startedAt), count: versions });
  const heard = untold === null ? line : `${line}\n> ${shorten(untold.replaceAll(/\s*\n\s*/g, ' '), UNTOLD_CHARS)}`;
  return withLink(heard.length <= chars ? heard : line, url, say, chars);
}

/** A link that would take the room of the others is left out: a fresh one can be had. */
function withLink(line: string, url: string | null, say: Say, chars: number): string {
  const whole = url === null ? line : `${line}\n${linked(say('result.link'), url)}`;
  return whole.length <= chars ? whole : line;
}
