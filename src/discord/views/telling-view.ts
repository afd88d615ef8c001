import { ButtonStyle, ComponentType, type APIButtonComponent, type APIMessageTopLevelComponent, type RawFile } from 'discord.js';
import { shorten } from '../../core/shorten.ts';
import type { Addressee, Telling } from '../../core/telling.ts';
import { tellingSentence } from '../../words/sentences.ts';
import type { Say } from '../../words/words.ts';
import { SPOILER } from '../attachments.ts';
import type { Body } from '../progress-message.ts';
import { refusedLines, withFileName } from './named-files.ts';
import {
  button,
  escaped,
  fileName,
  fitting,
  linkButton,
  MEDIA_LINK_CHARS,
  roomOf,
  row,
  text,
  TEXT_CHARS,
  V2,
  WORDS_CHARS,
} from './parts.ts';

export interface View {
  readonly body: Body;
  readonly files: readonly RawFile[];
}

export interface Manner {
  readonly say: Say;
  /** Whether the clip itself goes along, where there is one. */
  readonly shownAs: 'file' | 'link';
  /** A result without the words and links that a server may filter: only that it is ready, and the video. */
  readonly isBare?: boolean;
  /** Told to the person alone, since it could not be told in its thread. */
  readonly isElsewhere?: boolean;
  /** Whether people may simply write, or have to address the bot. */
  readonly readsMessages: boolean;
}

type Result = Extract<Telling, { kind: 'result' }>;

const CHANGES_SHOWN = 10;
const CHANGE_CHARS = 120;
const REFUSALS_CHARS = 2_000;
/** A longer link would leave no room for anything else. */
const LINK_CHARS = 3_000;

/** The one message that says what came of a request, with what can be done next. */
export function tellingView(to: Addressee, telling: Telling, manner: Manner): View {
  if (telling.kind === 'result') return resultView(to, telling, manner);
  const { say } = manner;
  const refused = 'refused' in telling ? refusedLines(telling.refused, say, REFUSALS_CHARS) : [];
  const above = preface(manner);
  const words = shorten(`<@${to.requester.id}> ${tellingSentence(inWords(telling), say)}`, TEXT_CHARS - roomOf([...above, ...refused]));
  const lines = [...above, words, ...refused].join('\n');
  return { body: { flags: V2, components: [text(lines), row(...nextSteps(to, telling, say))] }, files: [] };
}

/** The same in the barest words, where a server takes neither what was said nor the link: the buttons lead to the rest. */
export function plainView(to: Addressee, telling: Telling, say: Say): View {
  const steps = telling.kind === 'result' ? resultButtons(to, '', say) : nextSteps(to, telling, say);
  const words = telling.kind === 'reply' ? say('telling.withheld') : tellingSentence(inWords(telling), say);
  return { body: { flags: V2, components: [text(`<@${to.requester.id}> ${shorten(words, WORDS_CHARS)}`), row(...steps)] }, files: [] };
}

/** Without what stands below it line by line, and with files named in a way that may stand in a message. */
function inWords(telling: Telling): Telling {
  if (telling.kind === 'mistake') return { ...telling, mistake: withFileName(telling.mistake) };
  if (telling.kind === 'refused-files' || telling.kind === 'incomplete') return { ...telling, refused: [] };
  if (telling.kind === 'result') return { ...telling, picture: telling.picture && fileName(telling.picture) };
  return telling;
}

function preface({ say, isElsewhere = false }: Manner): readonly string[] {
  return isElsewhere ? [`-# ${say('telling.elsewhere')}`] : [];
}

function resultView(to: Addressee, result: Result, manner: Manner): View {
  const { say, shownAs, isBare = false } = manner;
  const isCovered = result.isCovered ?? false;
  const name = `${isCovered ? SPOILER : ''}version-${result.version}.mp4`;
  const clip = shownAs === 'file' ? result.clip : null;
  const url = clip === null ? result.url : `attachment://${name}`;
  const video: APIMessageTopLevelComponent = {
    type: ComponentType.MediaGallery,
    items: [{ media: { url }, description: say('result.alt', { n: result.version }), spoiler: isCovered }],
  };
  const components = [
    text(isBare ? `<@${to.requester.id}> **${say('result.heading', { n: result.version })}**` : resultText(to, result, manner)),
    ...(url.length <= MEDIA_LINK_CHARS ? [video] : []),
    row(...resultButtons(to, isBare ? '' : result.url, say)),
  ];
  return { body: { flags: V2, components }, files: clip === null ? [] : [{ name, data: sameBytes(clip), contentType: 'video/mp4' }] };
}

/** The same memory, not a copy of it: clips are large. */
function sameBytes({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Heading, link, cost and hint stand whole; what the agent said, what changed and what was left out share the rest. */
function resultText(to: Addressee, result: Result, manner: Manner): string {
  const { say, readsMessages } = manner;
  const above = [
    ...preface(manner),
    `<@${to.requester.id}> **${tellingSentence(inWords(result), say)}**`,
    result.late ? say('result.late') : '',
  ];
  const below = [
    costLine(result, say),
    result.url.length <= LINK_CHARS ? `${say('result.link')}: ${result.url}` : '',
    `-# ${say(readsMessages ? 'result.refine-hint' : 'result.refine-hint-mention')}`,
  ];
  const room = TEXT_CHARS - roomOf([...above, ...below]);
  const refused = refusedLines(result.refused, say, Math.min(REFUSALS_CHARS, Math.floor(room / 2)));
  const changes = changeLines(result, say, Math.floor((room - roomOf(refused)) / 2));
  const words = shorten(result.text, Math.min(WORDS_CHARS, room - roomOf([...refused, ...changes]) - 1));
  return [...above, words, ...changes, ...refused, ...below].filter((line) => line !== '').join('\n');
}

function costLine({ cost }: Result, say: Say): string {
  if (cost === null) return '';
  return say(cost.exact ? 'result.cost' : 'result.cost-about', { count: cost.spent, left: cost.left });
}

/** What changed is told with the names of clips and titles: they are somebody's words. */
function changeLines({ changes }: Result, say: Say, chars: number): readonly string[] {
  if (changes.length === 0) return [];
  const shown = changes.slice(0, CHANGES_SHOWN).map((line) => escaped(shorten(line, CHANGE_CHARS)));
  const marked = shown.map((line) => (/^[+−]/.test(line) ? line : `· ${line}`));
  return fitting([`${say('result.changes')}:`, ...marked, ...(changes.length > CHANGES_SHOWN ? ['…'] : [])], chars);
}

function resultButtons(to: Addressee, url: string, say: Say): readonly APIButtonComponent[] {
  return [
    button('refine', to.id, say('button.refine'), ButtonStyle.Primary),
    button('again', to.id, say('button.again')),
    button('timeline', to.id, say('button.timeline')),
    button('versions', to.id, say('button.versions')),
    ...(url === '' ? [] : linkButton(url, say('result.link'))),
  ];
}

/** What can be done next. Refine is always among them: by it the message is found again. */
function nextSteps(to: Addressee, telling: Exclude<Telling, { kind: 'result' }>, say: Say): readonly APIButtonComponent[] {
  const refine = button('refine', to.id, say('button.refine'), ButtonStyle.Primary);
  const again = button('again', to.id, say('button.again'), ButtonStyle.Primary);
  switch (telling.kind) {
    case 'reply':
    case 'nothing-changed':
    case 'refused-files':
    case 'mistake':
      return [refine];
    case 'only-link':
      return [button('versions', to.id, say('button.versions')), refine];
    case 'stopped-late':
      if (telling.version === null) return [refine];
      return [button('fresh-link', to.id, say('button.fresh-link')), button('versions', to.id, say('button.versions')), refine];
    case 'render-failed':
    case 'export-blocked':
      return [button('fresh-link', to.id, say('button.fresh-link')), button('versions', to.id, say('button.versions')), refine];
    case 'failure':
      return telling.failure.kind === 'no-credits'
        ? [button('more-credits', 'me', say('button.more-credits')), again, refine]
        : [again, refine];
    case 'afresh':
    case 'incomplete':
    case 'unknown':
    case 'stopped':
      return [again, refine];
  }
}
