import { animates } from '../../acts.ts';
import { discordCase, isRequest, passingCases, type DiscordPlace } from '../../discord-cases.ts';
import { no } from '../../discord-faults.ts';
import { goesOn } from '../../next.ts';

/** Before anything is told, the bot looks whether it was told before. */
const history: DiscordPlace = { doing: 'looking for an earlier result', is: isRequest('history'), from: 2, act: animates };

const later = { ...goesOn, most: 6, seconds: 5 };

export const historyCases = [
  ...passingCases(history, {
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
  ...[10_003, 50_001, 50_013].map((code) => discordCase(history, no(code), { ...goesOn, most: 1 })),
];
