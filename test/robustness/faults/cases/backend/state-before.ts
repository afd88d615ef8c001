import { resetAtOnce } from '../../../../../playground/broken-line.ts';
import { broken } from '../../../../../playground/nemo/faults.ts';
import { backendCase, backendCases, expiringCase, isKind, type Place } from '../../backend-cases.ts';
import { before, goesOn } from '../../next.ts';

const state: Place = { doing: 'reading the state before', is: isKind('state'), after: isKind('upload') };
const once = { most: 1 };
/** What may be over a moment later is asked for once more, as it costs nothing. */
const twice = { most: 2 };

export const stateBeforeCases = [
  ...backendCases(state, {
    refused: before.unreachable,
    'reset before its headers': { ...before.unreachable, most: 4 },
    'reset in its body': { ...before.unreachable, most: 4 },
    'cut short, of no known length': { ...before.broken, ...twice },
    silence: { ...before.unreachable, ...twice, seconds: 9 },
    'silence in its body': { ...before.unreachable, ...twice, seconds: 9 },
    '500': { ...before.broken, ...twice },
    '502 with HTML': { ...before.broken, ...twice },
    '503': { ...before.broken, ...twice },
    '429, Retry-After: 7': { ...before.busyFor7, ...once },
    '429 without Retry-After': { ...before.busy, ...once },
    'not JSON': { ...before.broken, ...twice },
    'JSON of another shape': { ...before.broken, ...twice },
    '1001 as a status': before.unauthorized,
    '1002 as a status': before.noSession,
    '2001 as a status': { ...before.noCredits, ...once },
    '4001 as a status': { ...before.refused, ...once },
    '4002 as a status': { ...before.refused, ...once },
    '400 as a status': { ...before.refused, ...once },
    '402 as a status': { ...before.noCredits, ...once },
    '1001 in an envelope': before.unauthorized,
    '1002 in an envelope': before.noSession,
    '2001 in an envelope': { ...before.noCredits, ...once },
    '4001 in an envelope': { ...before.fileKind, ...once },
    '4002 in an envelope': { ...before.fileSize, ...once },
    '400 in an envelope': { ...before.refused, ...once },
    '402 in an envelope': { ...before.noCredits, ...once },
    '403': { ...before.refused, ...once },
  }),
  ...expiringCase(state, goesOn),
  ...backendCase(state, 'reset once', { fault: broken(resetAtOnce), times: 1 }, { ...goesOn, most: 4 }),
];
