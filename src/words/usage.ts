import type { Note } from '../core/note.ts';
import type { Total } from '../core/spending.ts';
import type { Translate } from './words.ts';

const PEOPLE_SHOWN = 10;
const DAYS_SHOWN = 14;

/** What was spent on a server: all of it, then by person and by day. */
export function usageText({ all, people, days }: Extract<Note, { kind: 'usage' }>, t: Translate): string {
  if (all.requests === 0) return t('usage.none');
  const unknown = all.unknown === 0 ? [] : [t('usage.unknown', { count: all.unknown })];
  return [
    line(t('usage.all'), all, t),
    ...unknown,
    `**${t('usage.people')}**`,
    ...people.slice(0, PEOPLE_SHOWN).map((total) => line(`<@${total.of}>`, total, t)),
    ...(people.length > PEOPLE_SHOWN ? [t('usage.more-people', { count: people.length - PEOPLE_SHOWN })] : []),
    `**${t('usage.days')}**`,
    ...(days.length > DAYS_SHOWN ? [t('usage.more-days', { count: days.length - DAYS_SHOWN })] : []),
    ...days.slice(-DAYS_SHOWN).map((total) => line(total.of ?? '', total, t)),
  ].join('\n');
}

function line(of: string, { requests, credits }: Total, t: Translate): string {
  const spent = t('usage.credits', { count: credits });
  return t('usage.line', { of, requests: t('usage.requests', { count: requests }), spent });
}
