import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APITextDisplayComponent,
} from 'discord.js';
import { share, type Progress, type Step } from '../../core/progress.ts';
import type { Addressee } from '../../core/telling.ts';
import { fileName, inert, quotation } from '../inert.ts';
import { priceWords } from '../../words/costs.ts';
import { balanceLine, stepLine, usualTime } from '../../words/steps.ts';
import type { Translate } from '../../words/words.ts';
import { refusedLines } from './named-files.ts';
import { loopButton, pictureChoices } from './picture-choices.ts';
import { button, described, MEDIA_LINK_CHARS, relative, row, text, V2, WORDS_CHARS, type Body } from './parts.ts';

const BAR_CELLS = 12;

const ASKED_CHARS = 140;

/**
 * How far a request is: what was asked for, the picture, the step, a bar, the time, the agent's last words, and Stop
 * while there is something to stop.
 */
export function progressView(to: Addressee, progress: Progress, t: Translate): Body {
  const { step, asked = null, words, pictures = [] } = progress;
  if (step.kind === 'stopping') return stoppingView(progress, t);
  const lines = [
    quotation(asked, ASKED_CHARS),
    `**${stepLine(withFileNames(step), t, progress)}**`,
    ...reasons(step, t),
    bar(progress),
    balanceLine(step, t),
    timeLine(progress, t),
    priceLine(progress, t),
  ];
  const head = text(lines.filter((line) => line !== '').join('\n'));
  const spoken = inert(words, WORDS_CHARS).trim();
  const choices = pictures.length > 1 ? pictureChoices(to.id, pictures, t) : [];
  const inside: APIComponentInContainer[] = [
    choices.length > 0 ? head : withThumbnail(head, progress, t),
    ...(spoken === '' ? [] : [text(spoken)]),
    ...choices,
    row(...buttonsOf(to, progress, t)),
  ];
  return { flags: V2, components: [{ type: ComponentType.Container, components: inside }] };
}

/** Nobody waits for it any more: one small line. */
function stoppingView({ asked = null }: Progress, t: Translate): Body {
  const facts = [t('step.stopping'), quotation(asked, ASKED_CHARS)].filter((fact) => fact !== '');
  return { flags: V2, components: [text(`-# ${facts.join(' · ')}`)] };
}

function withThumbnail(
  head: APITextDisplayComponent,
  { thumbnail, alt, isCovered = false }: Progress,
  t: Translate,
): APIComponentInContainer {
  if (thumbnail === null || thumbnail.length > MEDIA_LINK_CHARS) return head;
  const description = described(alt, t('alt.picture'));
  const accessory = {
    type: ComponentType.Thumbnail as const,
    media: { url: thumbnail },
    description,
    spoiler: isCovered,
  };
  return { type: ComponentType.Section, components: [head], accessory };
}

/** People name their files as they like. */
function withFileNames(step: Step): Step {
  if (step.kind !== 'asking' || step.question.kind !== 'missing') return step;
  const files = step.question.files.map((file) => ({ ...file, name: fileName(file.name) }));
  return { ...step, question: { ...step.question, files } };
}

/** Why each file that is asked about cannot be used. */
function reasons(step: Step, t: Translate): readonly string[] {
  if (step.kind !== 'asking' || step.question.kind !== 'missing') return [];
  return refusedLines(step.question.files, t, WORDS_CHARS);
}

/** What stays of a progress message that is continued by another. */
export function continuedView(t: Translate): Body {
  return { flags: V2, components: [text(t('progress.continued'))] };
}

function buttonsOf(
  { id }: Addressee,
  { step, pictures = [], loops = false }: Progress,
  t: Translate,
): readonly APIButtonComponent[] {
  const stop = button('stop', id, t('button.stop'), ButtonStyle.Secondary);
  if (step.kind !== 'asking') return pictures.length > 1 ? [stop, loopButton(id, loops, t)] : [stop];
  const notNow = button('not-now', id, t('button.not-now'));
  const change = button('change', id, t('button.change'));
  switch (step.question.kind) {
    case 'price':
      return [button('start', id, t('button.start'), ButtonStyle.Primary), change, notNow];
    case 'consent':
    case 'picture':
      return [stop];
    case 'missing':
      return [
        button('attach', id, t('button.attach'), ButtonStyle.Primary),
        button('go-on', id, t('button.go-on')),
        notNow,
      ];
    case 'clash':
      return [change, notNow];
  }
}

function bar({ step, fullest = 0 }: Progress): string {
  if (step.kind === 'asking' || step.kind === 'restarting') return '';
  const full = Math.round(Math.min(1, Math.max(fullest, share(step))) * BAR_CELLS);
  return '▰'.repeat(full) + '▱'.repeat(BAR_CELLS - full);
}

/** Discord's own timestamps run by themselves: time passes without an edit. */
function timeLine({ step, startedAt, expected, isLate = false }: Progress, t: Translate): string {
  if (step.kind === 'asking') return '';
  const started = t('progress.began', { time: relative(startedAt) });
  if (isLate) return `${started} · ${t('progress.late')}`;
  return expected === null
    ? started
    : `${started} · ${usualTime(expected.half - startedAt, expected.most - startedAt, t)}`;
}

/** What it usually costs. */
function priceLine({ step, price }: Progress, t: Translate): string {
  if (price === undefined || price.most === 0) return '';
  if (step.kind === 'asking' || step.kind === 'rendering') return '';
  const words = priceWords(price, t);
  const { left } = price;
  return `-# ${left === null ? t('progress.price', { price: words }) : t('progress.price-left', { price: words, left })}`;
}
