import { ButtonStyle, type APIMessageTopLevelComponent, type APITextDisplayComponent } from 'discord.js';
import type { Chapter, Note } from '../../core/note.ts';
import { noteText } from '../../words/notes.ts';
import type { Translate } from '../../words/words.ts';
import { leftOutLines, refusedLines, withFileName } from './named-files.ts';
import { motions, type Motion } from '../../core/proposals.ts';
import type { Recipe } from '../../core/recipe.ts';
import { changeLine, escaped, fileName, inert, quotation, quoted } from '../inert.ts';
import {
  button,
  fitting,
  linkButton,
  linked,
  moment,
  relative,
  roomOf,
  row,
  text,
  TEXT_CHARS,
  V2,
  type Body,
} from './parts.ts';
import { sceneButtons, sceneChoices } from './scene-view.ts';
import { versionsView, wayBack } from './versions-view.ts';

const PROJECTS_SHOWN = 20;
const ASKED_CHARS = 80;
const NAMES_SHOWN = 12;
const RECIPE_CHARS = 120;
/** Of what could not be told in a thread that is gone. */
const UNTOLD_CHARS = 500;
/** What a list has for its lines together. */
const LIST_CHARS = TEXT_CHARS - 200;

/** What the bot says by itself, with the one button that helps to go on. */
export function noteView(note: Note, t: Translate, locale: string): Body {
  return { flags: V2, components: componentsOf(note, t, locale) };
}

function componentsOf(note: Note, t: Translate, locale: string): APIMessageTopLevelComponent[] {
  const words = text(wordsOf(note, t, locale));
  switch (note.kind) {
    case 'files-arrived':
    case 'files-left':
      return note.names.length === 0 ? [words] : [words, ...whileTheyWait(note, t)];
    case 'came-late':
      return [words, row(button('fresh-link', note.turnId, t('button.fresh-link'), ButtonStyle.Primary))];
    case 'lives-elsewhere':
      return [words, row(button('refine', note.behind, t('button.refine'), ButtonStyle.Primary))];
    case 'choose-files':
      return [words, row(button('upload', note.projectId, t('button.upload'), ButtonStyle.Primary))];
    case 'may-animate':
      return [
        words,
        row(
          button('allow', note.turnId, t('button.allow'), ButtonStyle.Primary, note.nth),
          button('keep-picture', note.turnId, t('button.keep-picture'), ButtonStyle.Secondary, note.nth),
        ),
      ];
    case 'may-direct':
      return [
        words,
        row(
          button('allow', note.turnId, t('button.allow'), ButtonStyle.Primary, note.nth),
          button('always', note.turnId, t('button.always'), ButtonStyle.Secondary, note.nth),
          button('never', note.turnId, t('button.never'), ButtonStyle.Secondary, note.nth),
        ),
      ];
    case 'forget': {
      const [verb, withSaid] =
        note.of === 'mine'
          ? (['forget-mine', 'forget-mine-said'] as const)
          : (['forget-project', 'forget-said'] as const);
      return [
        words,
        row(
          button(verb, note.id, t('button.erase'), ButtonStyle.Danger),
          button(withSaid, note.id, t('button.erase-said'), ButtonStyle.Danger),
        ),
      ];
    }
    case 'credits':
      return [words, row(button('more-credits', 'me', t('button.more-credits')))];
    case 'account':
      return [words, accountLink(note.url, words.content, t)];
    case 'timeline':
      return [words, ...sceneChoices(note, t)];
    case 'scene':
      return [words, sceneButtons(note, t)];
    case 'vote-over':
      return [words, ...wayBack(note, t)];
    case 'vote-opened':
      return [words, row(button('end-vote', note.projectId, t('button.end-vote')))];
    case 'versions':
      return versionsView(words.content, note, t, locale);
    case 'recipes':
      return [words, ...recipesText(note.recipes)];
    case 'history': {
      const newest = note.projects.slice(0, PROJECTS_SHOWN);
      return [words, ...newest.map((chapter) => text(chapterLine(chapter, t, LIST_CHARS / newest.length)))];
    }
    case 'see-history':
    case 'go-on-there':
    case 'failure':
    case 'words-read':
    case 'agreed':
    case 'thanked':
    case 'press-above':
    case 'file-comes':
    case 'too-late':
    case 'write-anew':
    case 'under-way':
    case 'export-noted':
    case 'went-back':
    case 'vote-ended':
    case 'compared':
    case 'recipe-saved':
    case 'recipe-removed':
    case 'stopped':
    case 'forgotten':
    case 'usage':
    case 'address-me':
    case 'help':
    case 'mistake':
    case 'edit-refused':
      return [words];
  }
}

/** Pictures wait for words: some are proposed, they can be said in a form, or left to the bot. */
function whileTheyWait(note: Extract<Note, { kind: 'files-arrived' | 'files-left' }>, t: Translate) {
  const { projectId } = note;
  const proposals = note.kind === 'files-arrived' ? (note.proposals ?? []) : [];
  const propose = (motion: Motion) =>
    button('propose', projectId, t(`motion.${motion}`), ButtonStyle.Secondary, motions.indexOf(motion));
  return [
    ...(proposals.length === 0 ? [] : [row(...proposals.map(propose))]),
    row(
      button('animate', projectId, t('button.animate-these'), ButtonStyle.Primary),
      button('describe', projectId, t('button.describe')),
    ),
  ];
}

function accountLink(url: string, words: string, t: Translate): APIMessageTopLevelComponent {
  const buttons = linkButton(url, t('button.more-credits'));
  return buttons.length > 0 ? row(...buttons) : text(fitting([url], TEXT_CHARS - roomOf([words])).join(''));
}

/** What people called their files, clips and titles stands in it as they wrote it, and does nothing. */
function wordsOf(note: Note, t: Translate, locale: string): string {
  if (note.kind === 'files-arrived') {
    const names = note.names.slice(0, NAMES_SHOWN).map(fileName);
    const leftOut = (note.leftOut ?? []).map(withFileName);
    const said = noteText(
      { ...note, names: note.names.length > NAMES_SHOWN ? [...names, '…'] : names, refused: [], leftOut },
      t,
      locale,
    );
    const lines = note.names.length === 0 ? refusedLines : leftOutLines;
    return [said, ...lines(note.refused, t, LIST_CHARS / 2)].join('\n');
  }
  if (note.kind === 'files-left') return noteText({ ...note, names: note.names.map(fileName) }, t, locale);
  if (note.kind === 'words-read') return noteText({ ...note, names: note.names.map(fileName) }, t, locale);
  if (note.kind === 'compared') return noteText({ ...note, changes: comparedLines(note.changes) }, t, locale);
  if (note.kind === 'may-direct' || note.kind === 'may-animate')
    return noteText({ ...note, words: quoted(note.words) }, t, locale);
  if (note.kind === 'mistake' || note.kind === 'edit-refused')
    return noteText({ ...note, mistake: withFileName(note.mistake) }, t, locale);
  if (note.kind === 'recipe-removed') return noteText({ ...note, name: fileName(note.name) }, t, locale);
  if (note.kind === 'recipe-saved')
    return noteText({ ...note, name: fileName(note.name), words: quoted(note.words) }, t, locale);
  const words = noteText(note, t, locale);
  return note.kind === 'timeline' ? fitting(words.split('\n').map(escaped), LIST_CHARS).join('\n') : words;
}

/** A line for each, the newest first, as many as have room. */
function recipesText(recipes: readonly Recipe[]): readonly APITextDisplayComponent[] {
  const lines = recipes
    .toReversed()
    .map(({ name, words }) => `**${fileName(name)}** · ${quotation(words, RECIPE_CHARS)}`);
  return lines.length === 0 ? [] : [text(fitting(lines, LIST_CHARS).join('\n'))];
}

/** The names of clips and titles in it are somebody's words. */
function comparedLines(changes: readonly string[]): readonly string[] {
  return fitting(
    changes.map((line) => changeLine(line, LIST_CHARS)),
    LIST_CHARS,
  );
}

function chapterLine(chapter: Chapter, t: Translate, chars: number): string {
  const { threadId, startedAt, versions, asked = null, url, untold } = chapter;
  const thread = [`<#${threadId}>`, quotation(asked, ASKED_CHARS)].filter((part) => part !== '').join(' · ');
  const line = t('history.line', { thread, time: `${moment(startedAt)} · ${relative(startedAt)}`, count: versions });
  const heard = untold === null ? line : `${line}\n> ${inert(untold.replaceAll(/\s*\n\s*/g, ' '), UNTOLD_CHARS)}`;
  return withLink(heard.length <= chars ? heard : line, url, t, chars);
}

/** A link that would take the room of the others is left out: a fresh one can be had. */
function withLink(line: string, url: string | null, t: Translate, chars: number): string {
  const whole = url === null ? line : `${line}\n${linked(t('result.link'), url)}`;
  return whole.length <= chars ? whole : line;
}
