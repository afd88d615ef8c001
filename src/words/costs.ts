import type { Mistake } from '../core/failure.ts';
import type { Price } from '../core/price.ts';
import type { Cost, Telling } from '../core/telling.ts';
import type { Key, Translate } from './words.ts';

/** Of what costs nothing anyway: beside a request that is paid for it would be read as said of that. */
const freeAnyway: ReadonlySet<Mistake['kind']> = new Set([
  'at-work',
  'nothing-running',
  'not-yours-to-stop',
  'nothing-to-undo',
  'nothing-to-export',
  'not-asked',
  'nothing-to-vote',
  'vote-open',
  'no-vote-open',
  'vote-refused',
  'recipes-full',
  'recipes-of-yours',
  'recipe-of-other',
  'no-token',
  'token-refused',
  'token-unchecked',
  'no-number',
  'too-many-refused-words',
  'refused-word-too-long',
  'nothing-kept',
  'admins-only',
]);

/** Null where nobody would ask. */
export function spentByMistake({ kind }: Mistake): Key | null {
  return freeAnyway.has(kind) ? null : 'spent.nothing';
}

/** What it cost and what is left; '' where nobody knows. */
export function costLine(cost: Cost | null, t: Translate): string {
  if (cost === null) return '';
  const own =
    cost.spent === 0 && cost.exact
      ? t('spent.nothing')
      : t(cost.exact ? 'result.cost' : 'result.cost-about', { count: cost.spent, left: cost.left });
  return [own, ...earlierLine(cost, t)].join(' · ');
}

/** What earlier requests have cost beside it. */
function earlierLine({ earlier = 0 }: Cost, t: Translate): readonly string[] {
  return earlier === 0 ? [] : [t('result.cost-earlier', { count: earlier })];
}

/** The cost below whatever else is told, in one small line; none where a sentence says that it was nothing. */
export function costBelow(telling: Telling, t: Translate): readonly string[] {
  if (!('cost' in telling) || telling.cost === null) return [];
  if (telling.cost.spent === 0 && telling.kind !== 'reply' && telling.kind !== 'result')
    return earlierLine(telling.cost, t).map((line) => `-# ${line}`);
  return [`-# ${costLine(telling.cost, t)}`];
}

/** Whether it cost anything, within a sentence: nothing only where that was seen. Null where the line below says it. */
export function spentClause(cost: Cost | null, otherwise: 'nothing' | 'maybe'): Key | null {
  if (cost === null) return `spent.${otherwise}`;
  if (cost.spent > 0) return null;
  return cost.exact ? 'spent.nothing' : `spent.${otherwise}`;
}

/** “about 90–110 credits”. */
export function priceWords({ least, most }: Price, t: Translate): string {
  if (least === most) return t('price.about', { count: most });
  return t('price.range', { least, count: most });
}
