import { shortWaits } from '../../../harness/waits.ts';
import { resetAtOnce } from '../../../../../playground/broken-line.ts';
import { answered, broken } from '../../../../../playground/nemo/faults.ts';
import type { Arrived } from '../../../../../playground/nemo/exchange.ts';
import { kinds } from '../../../harness/kinds.ts';
import { backendCase, backendCases, expiringCase, isKind, type Place } from '../../backend-cases.ts';
import { goesOn, told } from '../../next.ts';

const poll: Place = {
  doing: 'looking at the export',
  is: (asked: Arrived) => kinds.runningPoll.is(asked, undefined),
  after: isKind('submit'),
  awayMs: 700,
};

const { RENDER_LIMIT_MS, RENDER_POLL_MS } = shortWaits;
const looksUntilTheLimit = Math.ceil(Number(RENDER_LIMIT_MS) / Number(RENDER_POLL_MS)) + 2;

const kept = ['Version 1 is kept', 'Exporting itself costs no credits.', 'Press Get fresh link to try again.'] as const;
const untilTheLimit = {
  ...told('looks until the limit, then told', 1, ...kept),
  most: looksUntilTheLimit,
  seconds: 10,
};
const failed = told('once more with a new id, then told', 1, ...kept);
const blocked = {
  ...told(
    'no export on this plan',
    1,
    'Version 1 is kept, but your plan does not include export. Exporting itself costs no credits.',
  ),
  most: 1,
};

export const pollCases = [
  ...backendCases(poll, {
    refused: goesOn,
    'reset before its headers': { ...untilTheLimit, most: 2 * looksUntilTheLimit },
    'reset in its body': { ...untilTheLimit, most: 2 * looksUntilTheLimit },
    'cut short, of no known length': untilTheLimit,
    silence: untilTheLimit,
    'silence in its body': untilTheLimit,
    '500': untilTheLimit,
    '502 with HTML': untilTheLimit,
    '503': untilTheLimit,
    '429, Retry-After: 7': untilTheLimit,
    '429 without Retry-After': untilTheLimit,
    'not JSON': untilTheLimit,
    'JSON of another shape': untilTheLimit,
    '1001 as a status': { ...untilTheLimit, most: 2 * looksUntilTheLimit },
    '1002 as a status': untilTheLimit,
    '2001 as a status': blocked,
    '4001 as a status': failed,
    '4002 as a status': failed,
    '400 as a status': failed,
    '402 as a status': blocked,
    '1001 in an envelope': { ...untilTheLimit, most: 2 * looksUntilTheLimit },
    '1002 in an envelope': failed,
    '2001 in an envelope': failed,
    '4001 in an envelope': failed,
    '4002 in an envelope': failed,
    '400 in an envelope': failed,
    '402 in an envelope': blocked,
    '403': failed,
  }),
  ...expiringCase(poll, { ...goesOn, most: 6 }),
  ...backendCase(poll, 'reset once', { fault: broken(resetAtOnce), times: 1 }, { ...goesOn, most: 6 }),
  ...backendCase(poll, '503 three times', { fault: answered(503, {}), times: 3 }, { ...goesOn, most: 8 }),
];
