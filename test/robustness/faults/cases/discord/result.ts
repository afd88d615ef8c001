import { answered } from '../../../../../playground/nemo/faults.ts';
import { animates, writes } from '../../acts.ts';
import { isKind } from '../../backend-cases.ts';
import { discordCase, isRequest, passingCases, type DiscordPlace } from '../../discord-cases.ts';
import { no, slowDown } from '../../../harness/discord-faults.ts';
import type { Life } from '../../life.ts';
import { goesOn, goesOnThere, type Next } from '../../next.ts';

const result: DiscordPlace = { doing: 'posting the result', is: isRequest('telling'), act: animates };
const reply: DiscordPlace = { doing: 'replying with the result', is: isRequest('telling'), act: writes };

/** The clip cannot be fetched: its link is posted. */
const withoutFile = ({ nemoFaults }: Life) => void nemoFaults.strike({ is: isKind('clip'), fault: answered(503, {}) });
const byLink: DiscordPlace = { ...result, doing: 'posting the result by its link', prepare: withoutFile };

const later: Next = { ...goesOn, most: 8, seconds: 5 };
const link: Next = { ...goesOn, what: 'the link is posted alone', files: 0 };
const alone: Next = { ...goesOn, what: 'the clip is shown without words', reads: ['Version 1 is ready'] };
/** In the thread and, with all of it, to the person alone. */
const barest: Next = {
  ...goesOn,
  what: 'told in the barest words, and whole to the person alone',
  times: 2,
  reads: ['Version 1 is ready', 'You have it in your direct messages'],
  files: 0,
  most: 3,
};
const sentAlone: Next = {
  what: 'told to the person alone, where not even the barest words are taken',
  paid: 1,
  ends: 'result',
  reads: ['I could not tell you this where you asked for it'],
  most: 10,
  places: 2,
};
const nobody: Next = {
  what: 'nobody is left to tell, there or alone',
  paid: 1,
  ends: 'nothing',
  reads: [],
  most: 2,
  places: 2,
};

export const resultCases = [
  ...passingCases(result, {
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
  ...passingCases(byLink, {
    '429 for a moment': link,
    '429 for long': { ...link, seconds: 7 },
    '429 for the whole bot': link,
    '429 shared with others': link,
    '429 of Cloudflare': link,
    '500 in a burst': { ...later, ...link, most: 8 },
    'overloaded (130000)': link,
    'a reset': link,
    'a closed connection': { ...later, ...link },
    'a reset after it landed': link,
    'a closed connection after it landed': { ...later, ...link },
    'a time-out after it landed': { ...link, seconds: 15 },
  }),
  // 50013: the right to attach files may be all that is missing
  ...[40_005, 50_045, 50_046, 400_001, 50_013].map((code) => discordCase(result, no(code, 1), link)),
  ...[200_000, 200_001, 240_000, 50_006, 50_035].map((code) => discordCase(result, no(code, 1), alone)),
  ...[200_000, 240_000, 50_035].map((code) => discordCase(byLink, no(code, 2), barest)),
  ...[10_003, 10_004, 10_008, 50_007, 50_278].map((code) => discordCase(result, no(code), nobody)),
  ...[10_003, 10_004].map((code) => discordCase(result, no(code, 1), { ...goesOn, what: 'told to the person alone' })),
  ...[50_001, 160_005].map((code) => discordCase(result, no(code, 1), { ...later, what: 'told once it may be' })),
  discordCase(byLink, no(50_013, 1), { ...later, ...link, what: 'told once it may be', most: 8 }),
  ...[50_035, 200_000].map((code) => discordCase(result, no(code), sentAlone)),
  ...[40_333, 40_004, 40_006, 130_000].map((code) => discordCase(result, no(code, 1), later)),
  discordCase(result, slowDown(20_028, 1_000), goesOn),
  discordCase(result, slowDown(40_062, 1_000), goesOn),
  discordCase(reply, no(160_002, 1), { ...goesOnThere, what: 'told without the reference' }),
  discordCase(reply, no(50_035, 1), { ...goesOnThere, what: 'told without the reference' }),
];
