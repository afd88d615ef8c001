import { ButtonStyle, ComponentType, type APIMessageTopLevelComponent } from 'discord.js';
import type { Note } from '../../core/note.ts';
import { shownIn, type Edition } from '../../core/project.ts';
import { costLine } from '../../words/costs.ts';
import type { Translate } from '../../words/words.ts';
import { customId } from '../custom-id.ts';
import { changeLine, labelOf, quotation } from '../inert.ts';
import { button, linked, relative, row, text, TEXT_CHARS } from './parts.ts';

type Versions = Extract<Note, { kind: 'versions' }>;
type Over = Extract<Note, { kind: 'vote-over' }>;

const BUTTONS = 5;

const SHOWN = 8;
const LIST_CHARS = TEXT_CHARS - 200;
const ASKED_CHARS = 80;
const CHANGE_CHARS = 50;
const CHANGES_SHOWN = 2;
const OPTION_CHARS = 100;

/** The newest versions: what was asked for, what that changed and cost, and how to get back to each. */
export function versionsView(
  words: string,
  note: Versions,
  t: Translate,
  locale: string,
): APIMessageTopLevelComponent[] {
  const read = { t, isChinese: /^zh\b/i.test(locale) };
  const newest = note.versions.slice(-SHOWN).toReversed();
  return [
    text(words),
    ...newest.map((version) => sectionOf(version, note, LIST_CHARS / newest.length, read)),
    ...earlier(note.versions.length - newest.length, t),
    ...selects(note, newest, t),
  ];
}

/** A list that ends says so, and how to get at the rest. */
function earlier(count: number, t: Translate): APIMessageTopLevelComponent[] {
  return count === 0 ? [] : [text(`-# ${t('versions.earlier', { count })}`)];
}

/** By whom it is read. */
interface Read {
  readonly t: Translate;
  readonly isChinese: boolean;
}

/** One version, and the button that exports it again. */
function sectionOf(version: Edition, note: Versions, chars: number, read: Read): APIMessageTopLevelComponent {
  return {
    type: ComponentType.Section,
    components: [text(linesOf(version, note, chars, read))],
    accessory: freshLink(version, read.t),
  };
}

/** It names the version itself: what its request was is forgotten one day. */
function freshLink({ projectId, number }: Edition, t: Translate) {
  return button('fresh-link', projectId, t('button.fresh-link'), ButtonStyle.Secondary, number);
}

/** The link to its file goes along while it does not take the room of the others: a fresh one can be had. */
function linesOf(version: Edition, { current, place }: Versions, chars: number, { t, isChinese }: Read): string {
  const { number, madeAt, url, story } = version;
  const shown = place === undefined ? null : messageLink(place, version);
  const jump = shown === null ? '' : linked(t('versions.jump'), shown);
  const asked = quotation(story?.asked ?? null, ASKED_CHARS);
  const name = t(number === current ? 'versions.current' : 'versions.name', { n: number });
  const above = joined([`**${name}**`, asked, relative(madeAt), jump]);
  const told = story?.changesIn?.[isChinese ? 'zh' : 'en'] ?? story?.changes ?? [];
  const changes = told.slice(0, CHANGES_SHOWN).map((line) => changeLine(line, CHANGE_CHARS));
  const facts = [...changes, costLine(story?.cost ?? null, t)];
  const ways = [[...facts, url === null ? '' : linked('MP4', url)], facts, []];
  const below = ways.map((way) => joined(way)).map((line) => (line === '' ? above : `${above}\n-# ${line}`));
  return below.find((whole) => whole.length <= chars) ?? above;
}

/** To what most have voted for, where that is not worked on already. */
export function wayBack({ projectId, winners, current }: Over, t: Translate): readonly APIMessageTopLevelComponent[] {
  const others = winners.filter((number) => number !== current).slice(0, BUTTONS);
  const label = (n: number) => (winners.length === 1 ? t('button.go-back') : t('button.take-back', { n }));
  if (others.length === 0) return [];
  return [row(...others.map((n) => button('take-back', projectId, label(n), ButtonStyle.Secondary, n)))];
}

/** Where there is something to choose from. */
function selects(
  { projectId, current, place, isVoteOpen = false, withheld }: Versions,
  newest: readonly Edition[],
  t: Translate,
): readonly APIMessageTopLevelComponent[] {
  if (projectId === undefined || newest.length < 2) return [];
  const options = newest.map((version) => optionOf(version, t));
  const select = { type: ComponentType.StringSelect as const };
  const goBack = row({
    ...select,
    custom_id: customId('back-to', projectId),
    placeholder: t('select.back-to'),
    options: options.filter(({ value }) => value !== String(current)),
  });
  const hasVote = isAmongOthers(place) && withheld?.vote !== true;
  return [
    ...(withheld?.goingBack === true ? [] : [goBack]),
    row({
      ...select,
      custom_id: customId('compare', projectId),
      placeholder: t('select.compare'),
      min_values: 2,
      max_values: 2,
      options,
    }),
    ...(hasVote ? [row(voteButton(projectId, isVoteOpen, t))] : []),
  ];
}

function voteButton(projectId: string, isOpen: boolean, t: Translate) {
  return isOpen ? button('end-vote', projectId, t('button.end-vote')) : button('vote', projectId, t('button.vote'));
}

/** In a direct message there is nobody else to vote. */
function isAmongOthers(place: Versions['place']): boolean {
  return place !== undefined && place.guildId !== null;
}

function optionOf({ number, story }: Edition, t: Translate) {
  const description = labelOf(story?.asked ?? '', OPTION_CHARS);
  return {
    label: t('versions.name', { n: number }),
    value: String(number),
    ...(description !== '' && { description }),
  };
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

/** To what shows it in this place: a message elsewhere is in a thread that is gone, or for one person alone. */
function messageLink({ guildId, threadId }: NonNullable<Versions['place']>, version: Edition): string | null {
  const messageId = shownIn(version, threadId);
  return messageId && `https://discord.com/channels/${guildId ?? '@me'}/${threadId}/${messageId}`;
}
