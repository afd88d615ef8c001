import type { PriceKind } from '../../core/price.ts';

/** By which name it is remembered what such requests cost. */
export function measureOf(kind: PriceKind): string {
  return `spent-on-${kind}`;
}
