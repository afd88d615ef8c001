import type { Step } from '../core/progress.ts';
import type { Question } from '../core/question.ts';
import { priceWords } from './costs.ts';
import { sentences } from './whole.ts';
import type { Translate } from './words.ts';

/** What the account says while nobody knows what came of a request. */
export function balanceLine(step: Step, t: Translate): string {
  return step.kind === 'looking' && step.balance !== null ? t(`balance.${step.balance}`) : '';
}

/** How far it is, in a word or two. */
export function stepLine(step: Step, t: Translate, { isEdit = false }: { readonly isEdit?: boolean } = {}): string {
  switch (step.kind) {
    case 'waiting':
      return t('step.waiting', { place: step.place });
    case 'uploading':
      return t('step.uploading', { done: step.done, of: step.of });
    case 'looking':
      return step.until === null
        ? t('step.looking')
        : t('step.looking-until', { until: `<t:${Math.ceil(step.until / 1000)}:R>` });
    case 'rendering':
      return step.percent === null
        ? t('step.rendering')
        : t('step.rendering-percent', { percent: Math.round(step.percent) });
    case 'asking':
      return questionLine(step.question, t);
    case 'clip-ready':
      return t(isEdit ? 'step.change-ready' : 'step.clip-ready');
    case 'connecting':
    case 'directing':
    case 'still-working':
    case 'stopping':
    case 'restarting':
      return t(`step.${step.kind}`);
  }
}

const MINUTE_MS = 60_000;

/** How long such things usually take: “usually done in 2–4 min”. */
export function usualTime(halfMs: number, mostMs: number, t: Translate): string {
  const isShort = mostMs < 1.5 * MINUTE_MS;
  const unit = isShort ? 10_000 : MINUTE_MS;
  const least = Math.max(1, Math.round(halfMs / unit));
  const most = Math.max(least, Math.ceil(mostMs / unit));
  const scale = isShort ? 10 : 1;
  const span = least === most ? String(most * scale) : `${least * scale}–${most * scale}`;
  return t(isShort ? 'progress.usual-seconds' : 'progress.usual-minutes', { span });
}

/** What somebody is asked before anything is paid. */
function questionLine(question: Question, t: Translate): string {
  switch (question.kind) {
    case 'price': {
      const { left, videos } = question;
      const price = priceWords(question, t);
      const what = videos === 1 ? t('question.price', { price }) : t('question.price-of', { count: videos, price });
      const has = left === null ? [] : [t('question.left', { left })];
      return sentences(t, what, ...has, t('question.shall-i'));
    }
    case 'missing':
      return t('question.missing', {
        count: question.files.length,
        names: question.files.map(({ name }) => `“${name}”`).join(t('list.separator')),
      });
    case 'clash':
      return t(`question.${question.clash}`);
    case 'consent':
    case 'picture':
      return t(`question.${question.kind}`, { owner: `<@${question.ownerId}>` });
  }
}
