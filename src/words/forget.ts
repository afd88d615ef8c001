import { isNothing, type Amount } from '../core/erasure.ts';
import type { Note } from '../core/note.ts';
import type { Key, Translate } from './words.ts';

type Asked = Extract<Note, { kind: 'forget' }>;
type Receipt = Extract<Note, { kind: 'forgotten' }>;

/** So many places are named where something stays. */
const PLACES_SHOWN = 20;

/** What is kept, and what erasing it means, before anything is erased. */
export function forgetText({ of, amount, atWork, isGuest }: Asked, t: Translate): string {
  const kept = of === 'project' ? { ...amount, projects: 0 } : amount;
  return [
    t(of === 'project' ? 'forget.ask-project' : askedOf(amount, isGuest), { amount: amountWords(kept, t) }),
    ...(amount.recipes === 0 ? [] : [t('forget.recipes-go')]),
    ...(isGuest ? [t('forget.of-others')] : []),
    ...(atWork === 0 ? [] : [t('forget.at-work', { count: atWork })]),
    ...(isOfFilms(amount) ? [t('forget.elsewhere')] : []),
    t(amount.versions === 0 ? 'forget.sure' : 'forget.sure-versions'),
  ].join('\n');
}

/** The receipt. */
export function forgottenText(
  { amount, atWork, isGuest, withMessages, staysIn, unread }: Receipt,
  t: Translate,
): string {
  const done = atWork === 0 ? t(isGuest ? 'forgotten.guest' : 'forgotten.language') : t('forgotten.nothing');
  return [
    isNothing(amount) ? done : t('forgotten.done', { amount: amountWords(amount, t) }),
    ...(withMessages ? [saidText(staysIn, t)] : []),
    ...(isGuest ? [t('forget.of-others')] : []),
    ...(atWork === 0 ? [] : [t('forgotten.at-work', { count: atWork })]),
    ...(unread === 0 ? [] : [t('forgotten.unread')]),
    ...(isOfFilms(amount) ? [t('forget.elsewhere')] : []),
    t('forgotten.spent'),
  ].join('\n');
}

/** What the bot had said is gone, or where it is not. */
function saidText(staysIn: Receipt['staysIn'], t: Translate): string {
  if (staysIn.length === 0) return t('forgotten.said');
  const places = staysIn.slice(0, PLACES_SHOWN).map((id) => `<#${id}>`);
  return t('forgotten.said-but', {
    places: [...places, ...(staysIn.length > PLACES_SHOWN ? ['…'] : [])].join(t('list.separator')),
  });
}

/** Nobody reads of what they never had. */
function askedOf(amount: Amount, isGuest: boolean): Key {
  if (amount.projects > 0) return 'forget.ask-mine';
  if (isOfFilms(amount)) return 'forget.ask-requests';
  if (amount.recipes > 0) return 'forget.ask-recipes';
  return isGuest ? 'forget.ask-guest' : 'forget.ask-language';
}

function isOfFilms({ projects, requests, pictures }: Amount): boolean {
  return projects + requests + pictures > 0;
}

const kinds = ['projects', 'requests', 'versions', 'pictures', 'recipes'] as const;

/** What there is none of is left out. */
function amountWords(amount: Amount, t: Translate): string {
  const parts = kinds.filter((kind) => amount[kind] > 0).map((kind) => t(`forget.${kind}`, { count: amount[kind] }));
  return parts.join(t('list.separator'));
}
