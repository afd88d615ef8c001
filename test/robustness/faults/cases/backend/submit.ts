import { shortWaits } from '../../../harness/waits.ts';
import { resetAtOnce } from '../../../../../playground/broken-line.ts';
import { answered, broken, landed } from '../../../../../playground/nemo/faults.ts';
import { backendCase, backendCases, expiringCase, isKind, type Place } from '../../backend-cases.ts';
import { goesOn, told } from '../../next.ts';

/** The version is kept whatever becomes of its export, which is free. */
const submit: Place = {
  doing: 'ordering the export',
  is: isKind('submit'),
  after: isKind('credits'),
  afterNth: 2,
};

const { RENDER_LIMIT_MS, RENDER_POLL_MS } = shortWaits;
const looksUntilTheLimit = Math.ceil(Number(RENDER_LIMIT_MS) / Number(RENDER_POLL_MS)) + 2;

const kept = [
  'Version 1 is kept, but I could not get a file made of it.',
  'Exporting itself costs no credits.',
  'Press Get fresh link to try again.',
] as const;
const untilTheLimit = {
  ...told('ordered until the limit, then told', 1, ...kept),
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

export const submitCases = [
  ...backendCases(submit, {
    refused: untilTheLimit,
    'reset before its headers': untilTheLimit,
    'reset in its body': untilTheLimit,
    'cut short, of no known length': untilTheLimit,
    silence: { ...untilTheLimit, seconds: 10 },
    'silence in its body': { ...untilTheLimit, seconds: 10 },
    '500': untilTheLimit,
    '502 with HTML': untilTheLimit,
    '503': untilTheLimit,
    '429, Retry-After: 7': untilTheLimit,
    '429 without Retry-After': untilTheLimit,
    'not JSON': untilTheLimit,
    'JSON of another shape': untilTheLimit,
    '1001 as a status': { ...failed, most: 4 },
    '1002 as a status': failed,
    '2001 as a status': blocked,
    '4001 as a status': failed,
    '4002 as a status': failed,
    '400 as a status': failed,
    '402 as a status': blocked,
    '1001 in an envelope': { ...failed, most: 4 },
    '1002 in an envelope': failed,
    '2001 in an envelope': failed,
    '4001 in an envelope': failed,
    '4002 in an envelope': failed,
    '400 in an envelope': failed,
    '402 in an envelope': blocked,
    '403': failed,
  }),
  ...expiringCase(submit, goesOn),
  ...backendCase(
    submit,
    'reset once',
    { fault: broken(resetAtOnce), times: 1 },
    { ...goesOn, what: 'ordered once more' },
  ),
  ...backendCase(
    submit,
    'ordered, but its answer lost once',
    { fault: landed(resetAtOnce), times: 1 },
    { ...goesOn, what: 'ordered once more' },
  ),
  ...backendCase(submit, '503 once', { fault: answered(503, {}), times: 1 }, { ...goesOn, what: 'ordered once more' }),
];
