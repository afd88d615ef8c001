import { animates } from '../../acts.ts';
import { discordCase, isRequest, passingCases, type DiscordPlace } from '../../discord-cases.ts';
import { no, slowDown } from '../../../harness/discord-faults.ts';
import { goesOn, told } from '../../next.ts';

/** Whatever becomes of it, the clip does not wait for it; but where no card is taken, no result would be. */
const post: DiscordPlace = { doing: 'posting the progress', is: isRequest('progress'), act: animates };

const without = { ...goesOn, what: 'goes on without it', most: 1 };
const again = { ...goesOn, most: 6 };
/** It is asked for once more before the request is given up. */
const unsent = {
  ...told('not sent, since nothing may be written there', 0, 'I was not allowed to write here'),
  places: 2,
};

export const progressPostCases = [
  ...passingCases(post, {
    '429 for a moment': goesOn,
    '429 for long': { ...goesOn, seconds: 7 },
    '429 for the whole bot': goesOn,
    '429 shared with others': goesOn,
    '429 of Cloudflare': goesOn,
    '500 in a burst': again,
    'overloaded (130000)': goesOn,
    'a reset': goesOn,
    'a closed connection': again,
    'a reset after it landed': goesOn,
    'a closed connection after it landed': again,
    'a time-out after it landed': { ...goesOn, seconds: 15 },
  }),
  ...[10_008, 40_058].map((code) => discordCase(post, no(code), without)),
  ...[10_003, 50_001, 50_007, 50_013, 160_005].flatMap((code) => [
    discordCase(post, no(code), unsent),
    discordCase(post, no(code, 1), goesOn),
  ]),
  // What is not taken once may be taken in the next state.
  ...[50_006, 50_035, 200_000, 240_000].map((code) => discordCase(post, no(code), { ...without, most: 6 })),
  discordCase(post, slowDown(20_028, 1_000), goesOn),
  discordCase(post, slowDown(40_062, 1_000), goesOn),
];
