import { resetAtOnce } from '../../../../../playground/broken-line.ts';
import { answered, broken, landed } from '../../../../../playground/nemo/faults.ts';
import { backendCase, backendCases, expiringCase, isKind, type Place } from '../../backend-cases.ts';
import { before, goesOn } from '../../next.ts';

const session: Place = { doing: 'opening a session', is: isKind('session') };

export const sessionCases = [
  ...backendCases(session, {
    refused: before.unreachable,
    'reset before its headers': before.unreachable,
    'reset in its body': before.unreachable,
    'cut short, of no known length': before.broken,
    silence: { ...before.unreachable, seconds: 10 },
    'silence in its body': { ...before.unreachable, seconds: 10 },
    '500': before.broken,
    '502 with HTML': before.broken,
    '503': before.broken,
    '429, Retry-After: 7': before.busyFor7,
    '429 without Retry-After': before.busy,
    'not JSON': before.broken,
    'JSON of another shape': before.broken,
    '1001 as a status': { ...before.unauthorized, most: 4 },
    '1002 as a status': before.refused,
    '2001 as a status': before.noCredits,
    '4001 as a status': before.refused,
    '4002 as a status': before.refused,
    '400 as a status': before.refused,
    '402 as a status': before.noCredits,
    '1001 in an envelope': { ...before.unauthorized, most: 4 },
    '1002 in an envelope': before.noSession,
    '2001 in an envelope': before.noCredits,
    '4001 in an envelope': before.fileKind,
    '4002 in an envelope': before.fileSize,
    '400 in an envelope': before.refused,
    '402 in an envelope': before.noCredits,
    '403': before.refused,
  }),
  ...expiringCase(session, goesOn),
  ...backendCase(session, 'reset once', { fault: broken(resetAtOnce), times: 1 }, goesOn),
  ...backendCase(session, 'opened, but its answer lost once', { fault: landed(resetAtOnce), times: 1 }, goesOn),
  ...backendCase(session, '503 once', { fault: answered(503, {}), times: 1 }, goesOn),
];
