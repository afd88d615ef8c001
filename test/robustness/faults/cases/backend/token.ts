import { answered } from '../../../../../playground/nemo/faults.ts';
import { backendCase, backendCases, isKind, type Place } from '../../backend-cases.ts';
import { before, goesOn } from '../../next.ts';

const { unreachable, broken, noToken, busyFor7, unauthorized, noCredits, refused, fileKind, fileSize } = before;

/** The token of the bot has run out, and it needs another one. */
const token: Place = {
  doing: 'getting a token',
  is: isKind('token'),
  after: isKind('session'),
  prepare: ({ stage }) => stage.nemo.renewTokens('now'),
};

export const tokenCases = [
  ...backendCases(token, {
    refused: unreachable,
    'reset before its headers': unreachable,
    'reset in its body': unreachable,
    'cut short, of no known length': broken,
    silence: { ...unreachable, seconds: 10 },
    'silence in its body': { ...unreachable, seconds: 10 },
    '500': broken,
    '502 with HTML': broken,
    '503': broken,
    '429, Retry-After: 7': { ...busyFor7, most: 4 },
    '429 without Retry-After': { ...noToken, most: 4 },
    'not JSON': broken,
    'JSON of another shape': broken,
    '1001 as a status': unauthorized,
    '1002 as a status': refused,
    '2001 as a status': noCredits,
    '4001 as a status': refused,
    '4002 as a status': refused,
    '400 as a status': refused,
    '402 as a status': noCredits,
    '1001 in an envelope': unauthorized,
    '1002 in an envelope': before.noSession,
    '2001 in an envelope': noCredits,
    '4001 in an envelope': fileKind,
    '4002 in an envelope': fileSize,
    '400 in an envelope': refused,
    '402 in an envelope': noCredits,
    '403': refused,
  }),
  ...backendCase(token, '429 once', { fault: answered(429, { detail: 'slow down' }), times: 1 }, goesOn),
  ...backendCase(token, '503 once', { fault: answered(503, {}), times: 1 }, goesOn),
];
