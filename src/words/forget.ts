import type { Amount } from '../core/erasure.ts';
import type { Note } from '../core/note.ts';
import type { Translate } from './words.ts';

/** What is kept, and what erasing it means, before anything is erased. */
export function forgetText({ of, amount, atWork }: Extract<Note, { kind: 'forget' }>, t: Translate): string {
  const kept = of === 'project' ? { ...amount, projects: 0 } : amount;
  return [
    t(`forget.ask-${of}`, { amount: amountWords(kept, t) }),
    ...(atWork === 0 ? [] : [t('forget.at-work', { count: atWork })]),
    t('forget.elsewhere'),
    t('forget.sure'),
  ].join('\n');
}

/** The receipt. */
export function forgottenText(
  { amount, atWork, withMessages }: Extract<Note, { kind: 'forgotten' }>,
  t: Translate,
): string {
  return [
    t('forgotten.done', { amount: amountWords(amount, t) }),
    ...(withMessages ? [t('forgotten.said')] : []),
    ...(atWork === 0 ? [] : [t('forgotten.at-work', { count: atWork })]),
    t('forget.elsewhere'),
    t('forgotten.spent'),
  ].join('\n');
}

/** What there is none of is left out. */
function amountWords({ projects, requests, versions }: Amount, t: Translate): string {
  const parts = [
    ...(projects === 0 ? [] : [t('forget.projects', { count: projects })]),
    t('forget.requests', { count: requests }),
    ...(versions === 0 ? [] : [t('forget.versions', { count: versions })]),
  ];
  return parts.join(t('list.separator'));
}
