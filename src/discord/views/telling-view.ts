import { ButtonStyle, type APIButtonComponent } from 'discord.js';
import { shorten } from '../../core/shorten.ts';
import type { Failure } from '../../core/failure.ts';
import type { Hindrance } from '../../core/hindrance.ts';
import type { Addressee, Telling } from '../../core/telling.ts';
import { costBelow } from '../../words/costs.ts';
import { lastWords } from '../../words/last-words.ts';
import { tellingSentence } from '../../words/sentences.ts';
import type { Translate } from '../../words/words.ts';
import type { Manner, View } from './manner.ts';
import { answersTo, besideAnswers } from './question-view.ts';
import { refusedLines, withFileName } from './named-files.ts';
import { inert } from '../inert.ts';
import { button, roomOf, row, text, TEXT_CHARS, V2, WORDS_CHARS } from './parts.ts';
import { changesLine, resultButtons, resultView, takeBack, withNames } from './result-view.ts';

const REFUSALS_CHARS = 2_000;

type Made = Extract<Telling, { kind: 'made' }>;

/** The one message that says what came of a request, with what can be done next. */
export function tellingView(to: Addressee, telling: Telling, manner: Manner): View {
  if (telling.kind === 'result') return resultView(to, telling, preface(manner), manner);
  const { t } = manner;
  const made = telling.kind === 'made' ? madeLines(telling, t) : [];
  const refused = 'refused' in telling ? refusedLines(telling.refused, t, REFUSALS_CHARS) : [];
  const above = preface(manner);
  const mention = `<@${to.requester.id}>`;
  const said =
    telling.kind === 'unknown' ? lastWords({ ...telling, text: inert(telling.text ?? '', WORDS_CHARS) }, t) : [];
  const below = [...made, ...said, ...refused, ...costBelow(telling, t)];
  const words = sentenceOf(telling, t, TEXT_CHARS - roomOf([...above, mention, ...below]));
  const lines = [...above, `${mention} ${words}`, ...below].join('\n');
  const answers = telling.kind === 'reply' && telling.question ? answersTo(to, telling.question, t) : [];
  return { body: { flags: V2, components: [text(lines), ...answers, row(...nextSteps(to, telling, t))] }, files: [] };
}

/**
 * The same in the barest words, where a server takes neither what was said nor the link: the buttons lead to the rest.
 * @param isSentAlone the person has all of it in their direct messages
 */
export function plainView(to: Addressee, telling: Telling, t: Translate, isSentAlone = false): View {
  const steps =
    telling.kind === 'result'
      ? resultButtons(to, { ...telling, url: '', isAttached: false }, t)
      : [row(...nextSteps(to, telling, t))];
  const words = plainWords(telling, t, isSentAlone);
  return {
    body: { flags: V2, components: [text(`<@${to.requester.id}> ${shorten(words, WORDS_CHARS)}`), ...steps] },
    files: [],
  };
}

/** Without anybody's words. */
function plainWords(telling: Telling, t: Translate, isSentAlone: boolean): string {
  if (telling.kind === 'reply') return t(isSentAlone ? 'telling.withheld.sent' : 'telling.withheld');
  if (telling.kind === 'result')
    return t(isSentAlone ? 'result.withheld.sent' : 'result.withheld', { n: telling.version });
  return tellingSentence(inWords(telling), t);
}

/** The words of the agent, or a sentence of ours. */
function sentenceOf(telling: Telling, t: Translate, chars: number): string {
  return telling.kind === 'reply'
    ? inert(saidIn(telling), chars)
    : shorten(tellingSentence(inWords(telling), t), chars);
}

/** Without the list of answers, where the buttons say all of it. */
function saidIn({ text: said, question = null }: Extract<Telling, { kind: 'reply' }>): string {
  return question === null ? said : (besideAnswers(said, question) ?? question.prompt);
}

/** Without what stands below it line by line, and with files named in a way that may stand in a message. */
function inWords(telling: Telling): Telling {
  if (telling.kind === 'mistake') return { ...telling, mistake: withFileName(telling.mistake) };
  if (telling.kind === 'refused-files' || telling.kind === 'incomplete') return { ...telling, refused: [] };
  if (telling.kind === 'result') return withNames(telling);
  return telling;
}

function preface({ t, isElsewhere = false }: Manner): readonly string[] {
  return isElsewhere ? [`-# ${t('telling.elsewhere')}`] : [];
}

/** Asking for the same once more would come to the same. */
const cannotBeAgain: ReadonlySet<Hindrance> = new Set([
  'place-gone',
  'not-allowed',
  'picture-kept',
  'forgotten',
  'person-blocked',
  'server-blocked',
]);

/** What was given is what is refused. */
const needsOtherWords: ReadonlySet<Failure['kind']> = new Set(['unsupported-file', 'file-too-large', 'refused']);

/** What can be done next. Refine is always among them: by it the message is found again. */
function nextSteps(
  to: Addressee,
  telling: Exclude<Telling, { kind: 'result' }>,
  t: Translate,
): readonly APIButtonComponent[] {
  const refine = button('refine', to.id, t('button.refine'), ButtonStyle.Primary);
  const versions = button('versions', to.id, t('button.versions'));
  switch (telling.kind) {
    case 'unsent':
      return cannotBeAgain.has(telling.why) ? [refine] : againOr(to, 'again', t);
    case 'reply':
    case 'nothing-changed':
    case 'refused-files':
    case 'mistake':
      return [refine];
    case 'only-link':
      return [versions, refine];
    case 'stopped-late':
      return telling.version === null ? [refine] : keptSteps(to, t);
    case 'made':
      return madeSteps(to, telling, t);
    case 'render-failed':
      return keptSteps(to, t);
    case 'export-blocked':
      return unlockingSteps(to, t);
    case 'failure':
      if (telling.failure.kind === 'no-credits') return withoutCredits(to, t);
      return againOr(to, needsOtherWords.has(telling.failure.kind) ? 'refine' : 'again', t);
    case 'afresh':
    case 'incomplete':
    case 'unknown':
    case 'stopped':
    case 'stopped-unsure':
      return againOr(to, 'again', t);
  }
}

/** One of the two stands out: that which is more likely to help. */
function againOr({ id }: Addressee, helps: 'again' | 'refine', t: Translate): readonly APIButtonComponent[] {
  const style = (verb: typeof helps) => (verb === helps ? ButtonStyle.Primary : ButtonStyle.Secondary);
  return [
    button('again', id, t('button.again'), style('again')),
    button('refine', id, t('button.refine'), style('refine')),
  ];
}

/** What stands below it line by line: what came of the earlier request, what was answered, and what is different. */
function madeLines({ late, text: said, scene, changes }: Made, t: Translate): readonly string[] {
  const words = inert(said, WORDS_CHARS);
  const beyond = scene?.isAlone === false ? t('result.beyond', { n: scene.number }) : '';
  const small = changesLine(changes, t, scene);
  return [late ? t('result.late') : '', words, beyond, small === '' ? '' : `-# ${small}`].filter((line) => line !== '');
}

function madeSteps({ id }: Addressee, { scene }: Made, t: Translate): readonly APIButtonComponent[] {
  return [
    button('fresh-link', id, t('button.make-file'), ButtonStyle.Primary),
    button('refine', id, t('button.refine')),
    scene?.isAlone === false ? takeBack(id, scene.before, t) : button('again', id, t('button.again')),
    button('timeline', id, t('button.timeline')),
    button('versions', id, t('button.versions')),
  ];
}

/** Only its file is missing. */
function keptSteps({ id }: Addressee, t: Translate): readonly APIButtonComponent[] {
  return [
    button('fresh-link', id, t('button.fresh-link'), ButtonStyle.Primary),
    button('versions', id, t('button.versions')),
    button('refine', id, t('button.refine')),
  ];
}

/** Where to register is what helps; the file can be had as soon as somebody has. */
function unlockingSteps({ id }: Addressee, t: Translate): readonly APIButtonComponent[] {
  return [
    button('more-credits', 'me', t('button.more-credits'), ButtonStyle.Primary),
    button('fresh-link', id, t('button.fresh-link')),
    button('versions', id, t('button.versions')),
    button('refine', id, t('button.refine')),
  ];
}

/** Nothing else helps before there are more. */
function withoutCredits({ id }: Addressee, t: Translate): readonly APIButtonComponent[] {
  return [
    button('more-credits', 'me', t('button.more-credits'), ButtonStyle.Primary),
    button('again', id, t('button.again')),
    button('refine', id, t('button.refine')),
  ];
}
