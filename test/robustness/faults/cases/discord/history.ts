import { animates } from '../../acts.ts';
import { discordCase, isRequest, passingCases, type DiscordPlace } from '../../discord-cases.ts';
import { no } from '../../../harness/discord-faults.ts';
import { goesOn, told } from '../../next.ts';

/** Before anything is paid, the bot looks whether its request still stands there. */
const lastLook: DiscordPlace = { doing: 'the last look before paying', is: isRequest('history'), act: animates };

const later = { ...goesOn, most: 6, seconds: 5 };
const silenced = told(
  'not allowed, nothing sent',
  0,
  'because I was not allowed to write here',
  'No credits were spent.',
);
const placeGone = told(
  'place gone, nothing sent',
  0,
  'because the place you asked in is gone',
  'No credits were spent.',
);

export const lastLookCases = [
  ...passingCases(lastLook, {
    '429 for a moment': goesOn,
    '429 for long': { ...goesOn, seconds: 7 },
    '429 for the whole bot': goesOn,
    '429 shared with others': goesOn,
    '429 of Cloudflare': goesOn,
    '500 in a burst': later,
    'overloaded (130000)': goesOn,
    'a reset': goesOn,
    'a closed connection': later,
    'a reset after it landed': goesOn,
    'a closed connection after it landed': later,
    'a time-out after it landed': { ...goesOn, seconds: 15 },
  }),
  discordCase(lastLook, no(10_003), placeGone),
  ...[50_001, 50_013].map((code) => discordCase(lastLook, no(code), silenced)),
];
