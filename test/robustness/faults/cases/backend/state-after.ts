import { resetAtOnce } from '../../../../../playground/broken-line.ts';
import { answered, broken } from '../../../../../playground/nemo/faults.ts';
import { backendCase, backendCases, expiringCase, isKind, type Place } from '../../backend-cases.ts';
import { goesOn, sent, type Next } from '../../next.ts';

/** What the run has made is on the timeline, and cannot be read for long. */
const state: Place = {
  doing: 'reading the state after',
  is: isKind('state'),
  from: 2,
  after: isKind('run'),
  awayMs: 500,
};

/** As often as there is time for within the answer limit, which is short here. */
const looks: Next = { ...sent.unknown, what: 'looks until the answer limit, then told', most: 16 };

export const stateAfterCases = [
  ...backendCases(state, {
    refused: goesOn,
    'reset before its headers': { ...looks, most: 32 },
    'reset in its body': { ...looks, most: 32 },
    'cut short, of no known length': looks,
    silence: { ...looks, seconds: 26 },
    'silence in its body': { ...looks, seconds: 26 },
    '500': looks,
    '502 with HTML': looks,
    '503': looks,
    '429, Retry-After: 7': looks,
    '429 without Retry-After': looks,
    'not JSON': looks,
    'JSON of another shape': looks,
    '1001 as a status': { ...looks, most: 32 },
    '1002 as a status': looks,
    '2001 as a status': looks,
    '4001 as a status': looks,
    '4002 as a status': looks,
    '400 as a status': looks,
    '402 as a status': looks,
    '1001 in an envelope': { ...looks, most: 32 },
    '1002 in an envelope': looks,
    '2001 in an envelope': looks,
    '4001 in an envelope': looks,
    '4002 in an envelope': looks,
    '400 in an envelope': looks,
    '402 in an envelope': looks,
    '403': looks,
  }),
  ...expiringCase(state, { ...goesOn, most: 4 }),
  ...backendCase(state, 'reset once', { fault: broken(resetAtOnce), times: 1 }, { ...goesOn, most: 3 }),
  ...backendCase(state, '503 three times', { fault: answered(503, {}), times: 3 }, { ...goesOn, most: 5 }),
];
