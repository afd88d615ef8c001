import { asksInThread } from '../../acts.ts';
import { discordCase, isRequest, passingCases, type DiscordPlace } from '../../discord-cases.ts';
import { no, slowDown } from '../../../harness/discord-faults.ts';
import type { Next } from '../../next.ts';

const note: DiscordPlace = { doing: 'answering in passing', is: isRequest('note'), act: asksInThread };

const answered: Next = { what: 'answered once', paid: 0, ends: 'note', reads: ['credits left'], most: 6 };
const later: Next = { ...answered, seconds: 5 };
const nobody: Next = { what: 'nobody is left to tell', paid: 0, ends: 'nothing', reads: [], most: 1 };

export const noteCases = [
  ...passingCases(note, {
    '429 for a moment': answered,
    '429 for long': { ...answered, seconds: 7 },
    '429 for the whole bot': answered,
    '429 shared with others': answered,
    '429 of Cloudflare': answered,
    '500 in a burst': later,
    'overloaded (130000)': answered,
    'a reset': answered,
    'a closed connection': later,
    'a reset after it landed': answered,
    'a closed connection after it landed': later,
    'a time-out after it landed': { ...answered, seconds: 15 },
  }),
  discordCase(note, no(10_008), { ...nobody, most: 2 }), // what it replies to may be gone: it is said without the reply
  ...[10_003, 50_001, 50_007, 50_013, 160_005].map((code) => discordCase(note, no(code), nobody)),
  // once more without its words, each of them without the reply too where that may be what is wrong
  discordCase(note, no(200_000), { ...nobody, what: 'given up', most: 2 }),
  discordCase(note, no(50_035), { ...nobody, what: 'given up', most: 4 }),
  discordCase(note, no(160_002, 1), { ...answered, what: 'answered without the reference' }),
  discordCase(note, slowDown(20_028, 1_000), answered),
];
