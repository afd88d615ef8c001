import { animates } from '../../acts.ts';
import { discordCase, isRequest, passingCases, type DiscordPlace } from '../../discord-cases.ts';
import { no } from '../../../harness/discord-faults.ts';
import { forgotten, goesOn } from '../../next.ts';

const thread: DiscordPlace = { doing: 'opening the thread', is: isRequest('thread'), act: animates };

const later = { ...goesOn, most: 6, seconds: 5 };
/** Where no thread can be had, the channel serves. */
const inChannel = { ...goesOn, what: 'goes on in the channel', most: 1 };
const nobody = { ...forgotten, what: 'the answer says why, nothing paid', most: 1 };

export const threadCases = [
  ...passingCases(thread, {
    '429 for a moment': goesOn,
    '429 for long': inChannel,
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
  ...[50_013, 50_024, 160_006, 160_007].map((code) => discordCase(thread, no(code), inChannel)),
  ...[200_000, 200_001, 50_035].map((code) => discordCase(thread, no(code), { ...inChannel, most: 2 })),
  ...[200_000, 200_001, 50_035].map((code) =>
    discordCase(thread, no(code, 1), { ...goesOn, what: 'is called otherwise' }),
  ),
  ...[10_003, 10_004, 10_008, 50_001].map((code) => discordCase(thread, no(code), nobody)),
];
