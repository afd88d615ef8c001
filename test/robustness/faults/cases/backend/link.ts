import { sendsLink } from '../../acts.ts';
import { backendCases, isKind, type Place } from '../../backend-cases.ts';
import { before, goesOnThere, told } from '../../next.ts';

const link: Place = { doing: 'handing a link over', is: isKind('upload'), act: sendsLink };

const leftOut = 'I could not use any of these files, so nothing was sent and no credits were spent.';
const dead = told(
  'left out, by name',
  0,
  leftOut,
  '.jpg” could not be fetched from its link. Attach the file here instead.',
);
const unread = told('left out, by name', 0, leftOut, '.jpg” could not be read by the video service');
const tooLarge = told('left out, by name', 0, leftOut, '.jpg” is too large for the video service.');
const unfetched = { ...dead, most: 4 };
const once = { most: 1 };
/** Played last: whoever sends something next has everything handed over again to a new session. */
const begunAnew = { ...before.noSession, most: 3, seconds: -1 };

export const linkCases = backendCases(link, {
  refused: before.unreachable,
  'reset before its headers': before.unreachable,
  'reset in its body': before.unreachable,
  'cut short, of no known length': unfetched,
  silence: { ...before.unreachable, seconds: 10 },
  'silence in its body': { ...before.unreachable, seconds: 10 },
  '500': unfetched,
  '502 with HTML': unfetched,
  '503': before.unreachable,
  '429, Retry-After: 7': before.busyFor7,
  '429 without Retry-After': before.busy,
  'not JSON': unfetched,
  'JSON of another shape': { ...goesOnThere, what: 'not seen there: asked about, then goes on without it' },
  '1001 as a status': { ...before.unauthorized, most: 4 },
  '1002 as a status': begunAnew,
  '2001 as a status': before.noCredits,
  '4001 as a status': { ...unread, ...once },
  '4002 as a status': { ...tooLarge, ...once },
  '400 as a status': { ...dead, ...once },
  '402 as a status': before.noCredits,
  '1001 in an envelope': { ...before.unauthorized, most: 4 },
  '1002 in an envelope': begunAnew,
  '2001 in an envelope': before.noCredits,
  '4001 in an envelope': { ...unread, ...once },
  '4002 in an envelope': { ...tooLarge, ...once },
  '400 in an envelope': { ...dead, ...once },
  '402 in an envelope': before.noCredits,
  '403': { ...dead, ...once },
});
