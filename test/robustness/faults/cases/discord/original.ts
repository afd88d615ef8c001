import { resetAtOnce } from '../../../../../playground/broken-line.ts';
import { landed } from '../../../../../playground/discord/faults.ts';
import { animates } from '../../acts.ts';
import { discordCase, isRequest, passingCases, type DiscordPlace } from '../../discord-cases.ts';
import { no } from '../../../harness/discord-faults.ts';
import { forgotten, goesOn } from '../../next.ts';

/** It is asked for where this process cannot know: the answer landed, and nobody said so. */
const original: DiscordPlace = {
  doing: 'asking whether the answer arrived',
  is: isRequest('original'),
  act: animates,
  prepare: ({ discordFaults }) => {
    discordFaults.strike({ is: isRequest('answer'), times: 1, fault: landed(resetAtOnce) });
  },
};

const later = { ...goesOn, most: 6, seconds: 5 };

export const originalCases = [
  ...passingCases(original, {
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
  // Nobody has read that it begins.
  ...[10_008, 10_015, 10_062, 50_027].map((code) => discordCase(original, no(code), { ...forgotten, most: 1 })),
];
