import type { Price } from '../core/price.ts';
import type { Cost, Telling } from '../core/telling.ts';
import type { Key, Translate } from './words.ts';

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
