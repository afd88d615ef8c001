import { writesTwice, writesTwiceElsewhere } from '../../acts.ts';
import { discordCase, isRequest, passingCases, type DiscordPlace } from '../../discord-cases.ts';
import { no, passing } from '../../../harness/discord-faults.ts';
import { goesOnThere, type Next } from '../../next.ts';

/** A courtesy: where it may not be, it is not. */
const mark: DiscordPlace = { doing: 'marking a message that waits', is: isRequest('mark'), act: writesTwice };
const unmark: DiscordPlace = { doing: 'taking the mark away', is: isRequest('unmark'), act: writesTwice };

const markElsewhere: DiscordPlace = { ...mark, act: writesTwiceElsewhere };
const unmarkElsewhere: DiscordPlace = { ...unmark, act: writesTwiceElsewhere };

const both: Next = { ...goesOnThere, paid: 2, times: 2, most: 6, what: 'both go on' };
const askedOnce: Next = { ...both, paid: 3, times: 3, most: 1, what: 'all go on, and it is asked once' };

export const markCases = [
  ...passingCases(mark, {
    '429 for a moment': both,
    '429 for long': both,
    '429 for the whole bot': both,
    '429 shared with others': both,
    '429 of Cloudflare': both,
    '500 in a burst': both,
    'overloaded (130000)': both,
    'a reset': both,
    'a closed connection': both,
    'a reset after it landed': both,
    'a closed connection after it landed': both,
    'a time-out after it landed': { ...both, seconds: 15 },
  }),
  ...[10_008, 10_014, 30_010, 50_001, 50_013, 50_083, 90_001].map((code) =>
    discordCase(markElsewhere, no(code), askedOnce),
  ),
  ...[10_008, 50_001, 50_083].map((code) => discordCase(unmarkElsewhere, no(code), { ...askedOnce, unrests: true })),
  discordCase(unmark, passing['overloaded (130000)'], both),
];
