import type { Beginning } from '../../../../../playground/broken-line.ts';
import type { Arrived } from '../../../../../playground/nemo/exchange.ts';
import { kinds } from '../../../harness/kinds.ts';
import { backendCases, isKind, type Place } from '../../backend-cases.ts';
import { goesOn, type Next } from '../../next.ts';

const beginning: Beginning = { contentType: 'video/mp4', text: `\0\0\0\x18ftypmp42${'\0'.repeat(2_000)}` };

/** The finished file: where it cannot be had whole, its link is posted alone. */
const clip: Place = {
  doing: 'fetching the clip',
  is: isKind('clip'),
  after: (asked: Arrived) => kinds.runningPoll.is(asked, undefined),
  afterReply: /"completed"/,
  beginning,
};

const byLink: Next = { ...goesOn, what: 'the link is posted alone', files: 0, most: 1 };

export const clipCases = backendCases(clip, {
  refused: byLink,
  'reset before its headers': byLink,
  'reset in its body': byLink,
  'cut short, of no known length': byLink,
  silence: { ...byLink, seconds: 5 },
  'silence in its body': { ...byLink, seconds: 5 },
  '500': byLink,
  '502 with HTML': byLink,
  '503': byLink,
  '429, Retry-After: 7': byLink,
  '429 without Retry-After': byLink,
  'not JSON': byLink,
  'JSON of another shape': byLink,
  '1001 as a status': byLink,
  '1002 as a status': byLink,
  '2001 as a status': byLink,
  '4001 as a status': byLink,
  '4002 as a status': byLink,
  '400 as a status': byLink,
  '402 as a status': byLink,
  '1001 in an envelope': byLink,
  '1002 in an envelope': byLink,
  '2001 in an envelope': byLink,
  '4001 in an envelope': byLink,
  '4002 in an envelope': byLink,
  '400 in an envelope': byLink,
  '402 in an envelope': byLink,
  '403': byLink,
});
