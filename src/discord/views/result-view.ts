import { ButtonStyle, ComponentType, type APIButtonComponent, type APIMessageTopLevelComponent } from 'discord.js';
import type { Addressee, Telling } from '../../core/telling.ts';
import { costLine } from '../../words/costs.ts';
import { resultHeading, tookWords } from '../../words/results.ts';
import type { Translate } from '../../words/words.ts';
import { changeLine, fileName, inert, quotation } from '../inert.ts';
import { altOf, clipFile } from './film-view.ts';
import type { Manner, View } from './manner.ts';
import { leftOutLines } from './named-files.ts';
import {
  button,
  linkButton,
  linked,
  MEDIA_LINK_CHARS,
  roomOf,
  row,
  text,
  TEXT_CHARS,
  V2,
  WORDS_CHARS,
} from './parts.ts';

type Result = Extract<Telling, { kind: 'result' }>;

const ASKED_CHARS = 140;
const CHANGES_SHOWN = 3;
const CHANGE_CHARS = 70;
const REFUSALS_CHARS = 1_500;
/** A longer link would leave no room for anything else. */
const LINK_CHARS = 2_500;

/**
 * A version: who asked for what, the film, one small line with what is different and what it cost, and what can be done
 * next.
 * @param preface what stands above it where it is told elsewhere than it was asked for
 */
export function resultView(to: Addressee, result: Result, preface: readonly string[], manner: Manner): View {
  const { t, shownAs, isBare = false } = manner;
  const file = shownAs === 'file' ? clipFile(result) : null;
  const url = file === null ? result.url : `attachment://${file.name}`;
  const video: APIMessageTopLevelComponent = {
    type: ComponentType.MediaGallery,
    items: [
      {
        media: { url },
        description: altOf(isBare ? { ...result, alt: null } : result, t),
        spoiler: result.isCovered ?? false,
      },
    ],
  };
  const above = isBare
    ? [`<@${to.requester.id}> **${t('result.heading', { n: result.version })}**`]
    : [...preface, `<@${to.requester.id}> ${resultHeading(withNames(result), t)}`];
  const below = isBare ? '' : belowFilm(result, TEXT_CHARS - roomOf(above), manner);
  const components = [
    text(above.join('\n')),
    ...(url.length <= MEDIA_LINK_CHARS ? [video] : []),
    ...(below === '' ? [] : [text(below)]),
    ...resultButtons(to, { ...result, url: isBare ? '' : result.url, isAttached: file !== null }, t),
  ];
  return { body: { flags: V2, components }, files: file === null ? [] : [file] };
}

/** With the words of people in a way that may stand in a message. */
export function withNames(result: Result): Result {
  return {
    ...result,
    asked: quotation(result.asked ?? null, ASKED_CHARS),
    picture: result.picture && fileName(result.picture),
  };
}

/** Refine is always among them: by it the message is found again. A link dies one day, and is made anew. */
export function resultButtons(
  to: Addressee,
  { url, isAttached, scene }: Pick<Result, 'url' | 'scene'> & { readonly isAttached: boolean },
  t: Translate,
): readonly APIMessageTopLevelComponent[] {
  return [
    row(
      button('refine', to.id, t('button.refine'), ButtonStyle.Primary),
      button('again', to.id, t('button.again')),
      button('timeline', to.id, t('button.timeline')),
      button('versions', to.id, t('button.versions')),
      ...(url === '' ? [] : linkButton(url, t('result.link'))),
    ),
    row(
      button('go-further', to.id, t('button.go-further')),
      button('loop-film', to.id, t('button.loop-film')),
      ...(isAttached ? [] : [button('fresh-link', to.id, t('button.fresh-link'))]),
      ...(scene?.isAlone === false ? [takeBack(to.id, scene.before, t)] : []),
    ),
  ];
}

export function takeBack(id: string, before: number, t: Translate): APIButtonComponent {
  return button('take-back', id, t('button.take-back', { n: before }), ButtonStyle.Secondary, before);
}

/** The small line stands whole; what the agent answered and what was left out share the rest. */
function belowFilm(result: Result, chars: number, { t, readsMessages }: Manner): string {
  const small = smallLine(result, t);
  const hint = hintBelow(result, readsMessages, t);
  const beyond = result.scene?.isAlone === false ? t('result.beyond', { n: result.scene.number }) : '';
  const fixed = [result.late ? t('result.late') : '', beyond, small, hint].filter((line) => line !== '');
  const room = chars - roomOf(fixed);
  const refused = leftOutLines(result.refused, t, Math.min(REFUSALS_CHARS, Math.floor(room / 2)));
  const words = inert(result.text, Math.min(WORDS_CHARS, room - roomOf(refused) - 1));
  return [result.late ? t('result.late') : '', words, ...refused, beyond, small, hint]
    .filter((line) => line !== '')
    .join('\n');
}

/** How to go on, where that may not be known; for whoever wants it better without a word of how, some words. */
function hintBelow({ version, isVague = false }: Result, readsMessages: boolean, t: Translate): string {
  if (isVague) return `-# ${t('result.vague')}`;
  if (version > 1) return '';
  return `-# ${t(readsMessages ? 'result.refine-hint' : 'result.refine-hint-mention')}`;
}

/** What is different, what it cost, how long it took, and the file. */
function smallLine({ changes, scene, cost, tookMs = null, url }: Result, t: Translate): string {
  const facts = [
    changesLine(changes, t, scene),
    costLine(cost, t),
    tookMs === null ? '' : tookWords(tookMs, t),
    url.length <= LINK_CHARS ? linked('MP4', url) : '',
  ].filter((fact) => fact !== '');
  return facts.length === 0 ? '' : `-# ${facts.join(' · ')}`;
}

/** What is different, on one line; '' where nothing is said of it. */
export function changesLine(changes: readonly string[], t: Translate, scene?: Result['scene']): string {
  const shown = changes.slice(0, CHANGES_SHOWN).map((line) => changeLine(line, CHANGE_CHARS));
  return [
    ...shown,
    ...(changes.length > CHANGES_SHOWN ? ['…'] : []),
    ...(scene?.isAlone === true ? [t('result.only-scene')] : []),
  ].join(' · ');
}
