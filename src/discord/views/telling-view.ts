import { ButtonStyle, ComponentType, type APIButtonComponent, type APIMessageTopLevelComponent, type RawFile } from 'discord.js';
import type { Addressee, Telling } from '../../core/telling.ts';
import { refusedSentence, tellingSentence } from '../../words/sentences.ts';
import type { Say } from '../../words/words.ts';
import type { Body } from '../progress-message.ts';
import { button, cut, linkButton, row, text, V2, WORDS_CHARS } from './parts.ts';

export interface View {
  readonly body: Body;
  readonly files: readonly RawFile[];
}

export interface Manner {
  readonly say: Say;
  /** Whether the clip itself goes along, where there is one. */
  readonly shownAs: 'file' | 'link';
  /** Whether people may simply write, or have to address the bot. */
  readonly readsMessages: boolean;
}

type Result = Extract<Telling, { kind: 'result' }>;

const CHANGES_SHOWN = 10;

/** The one message that says what came of a request, with what can be done next. */
export function tellingView(to: Addressee, telling: Telling, manner: Manner): View {
  if (telling.kind === 'result') return resultView(to, telling, manner);
  const { say } = manner;
  const words = `<@${to.requester.id}> ${cut(tellingSentence(telling, say), WORDS_CHARS)}`;
  const refused = telling.kind === 'reply' ? telling.refused.map((file) => refusedSentence(file, say)) : [];
  return { body: { flags: V2, components: [text([words, ...refused].join('\n')), row(...nextSteps(to, telling, say))] }, files: [] };
}

function resultView(to: Addressee, result: Result, { say, shownAs, readsMessages }: Manner): View {
  const name = `version-${result.version}.mp4`;
  const clip = shownAs === 'file' ? result.clip : null;
  const lines = [
    `<@${to.requester.id}> **${tellingSentence(result, say)}**`,
    result.late ? say('result.late') : '',
    cut(result.text, WORDS_CHARS),
    changes(result, say),
    ...result.refused.map((file) => refusedSentence(file, say)),
    result.cost === null ? '' : say('result.cost', { count: result.cost.spent, left: result.cost.left }),
    `${say('result.link')}: ${result.url}`,
    `-# ${say(readsMessages ? 'result.refine-hint' : 'result.refine-hint-mention')}`,
  ];
  const video: APIMessageTopLevelComponent = {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: clip === null ? result.url : `attachment://${name}` }, description: say('result.alt', { n: result.version }) }],
  };
  const components = [text(lines.filter((line) => line !== '').join('\n')), video, row(...resultButtons(to, result.url, say))];
  return { body: { flags: V2, components }, files: clip === null ? [] : [{ name, data: Buffer.from(clip), contentType: 'video/mp4' }] };
}

function changes({ changes: lines }: Result, say: Say): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, CHANGES_SHOWN).map((line) => (/^[+−]/.test(line) ? cut(line, 120) : `· ${cut(line, 120)}`));
  return [`${say('result.changes')}:`, ...shown, ...(lines.length > CHANGES_SHOWN ? ['…'] : [])].join('\n');
}

function resultButtons(to: Addressee, url: string, say: Say): readonly APIButtonComponent[] {
  return [
    button('refine', to.id, say('button.refine'), ButtonStyle.Primary),
    button('again', to.id, say('button.again')),
    button('timeline', to.id, say('button.timeline')),
    button('versions', to.id, say('button.versions')),
    ...linkButton(url, say('result.link')),
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
    case 'render-failed':
    case 'export-blocked':
    case 'stopped-late':
      return [button('fresh-link', to.id, say('button.fresh-link')), button('versions', to.id, say('button.versions')), refine];
    case 'failure':
      return telling.failure.kind === 'no-credits'
        ? [button('more-credits', 'me', say('button.more-credits')), again, refine]
        : [again, refine];
    case 'unknown':
    case 'stopped':
      return [again, refine];
  }
}
