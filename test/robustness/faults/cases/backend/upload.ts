import { resetAtOnce } from '../../../../../playground/broken-line.ts';
import { answered, broken, landed } from '../../../../../playground/nemo/faults.ts';
import { backendCase, backendCases, expiringCase, isKind, type Place } from '../../backend-cases.ts';
import { before, goesOn, told } from '../../next.ts';

const upload: Place = { doing: 'handing a picture over', is: isKind('upload'), after: isKind('session') };

const leftOut = 'I could not use any of these files, so nothing was sent and no credits were spent.';
const tooLarge = told('left out, by name', 0, leftOut, '“lighthouse.jpg” is too large for the video service.');
const unread = told('left out, by name', 0, leftOut, '“lighthouse.jpg” could not be read by the video service');
/** The picture is fetched and sent once more; and once more when the turn needs it. */
const four = { most: 4 };

export const uploadCases = [
  ...backendCases(upload, {
    refused: before.unreachable,
    'reset before its headers': { ...before.unreachable, ...four },
    'reset in its body': { ...before.unreachable, ...four },
    'cut short, of no known length': { ...unread, ...four },
    silence: { ...before.unreachable, ...four, seconds: 20 },
    'silence in its body': { ...before.unreachable, ...four, seconds: 20 },
    '500': { ...unread, ...four },
    '502 with HTML': { ...unread, ...four },
    '503': { ...before.unreachable, ...four },
    '429, Retry-After: 7': before.busyFor7,
    '429 without Retry-After': before.busy,
    'not JSON': { ...unread, ...four },
    'JSON of another shape': { ...unread, ...four },
    '1001 as a status': { ...before.unauthorized, ...four },
    '1002 as a status': { ...before.noSession, ...four },
    '2001 as a status': before.noCredits,
    '4001 as a status': { ...unread, most: 1 },
    '4002 as a status': { ...tooLarge, most: 1 },
    '400 as a status': { ...unread, most: 1 },
    '402 as a status': before.noCredits,
    '1001 in an envelope': { ...before.unauthorized, ...four },
    '1002 in an envelope': { ...before.noSession, ...four },
    '2001 in an envelope': before.noCredits,
    '4001 in an envelope': { ...unread, most: 1 },
    '4002 in an envelope': { ...tooLarge, most: 1 },
    '400 in an envelope': { ...unread, most: 1 },
    '402 in an envelope': before.noCredits,
    '403': { ...unread, most: 1 },
  }),
  ...expiringCase(upload, goesOn),
  ...backendCase(upload, 'reset once', { fault: broken(resetAtOnce), times: 1 }, goesOn),
  ...backendCase(upload, 'taken, but its answer lost once', { fault: landed(resetAtOnce), times: 1 }, goesOn),
  ...backendCase(upload, '503 once', { fault: answered(503, {}), times: 1 }, goesOn),
];
