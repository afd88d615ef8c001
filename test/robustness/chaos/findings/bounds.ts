import { allowances } from '../../../../src/core/limits.ts';
import type { Subject } from '../../../../src/core/over-the-line.ts';
import { defaultsOf, type Allowance } from '../../../../src/core/rules.ts';
import type { Evidence } from './evidence.ts';

/** What there may be in this life. */
export function boundsOf({ ceilings }: Pick<Evidence, 'ceilings'>): readonly Bounds[] {
  const { person, server, bot } = defaultsOf({ ...allowances, DIRECT_MESSAGES: true, ...ceilings });
  return [
    { of: 'person', allowance: person },
    { of: 'server', allowance: server },
    { of: 'bot', allowance: bot },
  ];
}

interface Bounds {
  readonly of: Subject;
  readonly allowance: Allowance;
}
