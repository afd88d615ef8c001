import { animates } from '../../acts.ts';
import { discordCase, isRequest, passingCases, type DiscordPlace } from '../../discord-cases.ts';
import { no, slowDown } from '../../../harness/discord-faults.ts';
import { goesOn } from '../../next.ts';

/** The work takes so long that there is something to tell meanwhile. */
const edit: DiscordPlace = {
  doing: 'editing the progress',
  is: isRequest('progressEdit'),
  act: animates,
  prepare: ({ stage }) => void Object.assign(stage.nemo.pace, { generateMs: 2_500 }),
};
const last: DiscordPlace = { doing: 'the last edit of the progress', is: isRequest('lastEdit'), act: animates };

const many = { ...goesOn, most: 12 };
const comesToRest = { ...goesOn, what: 'goes on, and comes to rest', most: 8 };
const stops = { ...goesOn, what: 'edits no more', most: 1 };

export const progressEditCases = [
  ...passingCases(edit, {
    '429 for a moment': many,
    '429 for long': many,
    '429 for the whole bot': many,
    '429 shared with others': many,
    '429 of Cloudflare': many,
    '500 in a burst': many,
    'overloaded (130000)': many,
    'a reset': many,
    'a closed connection': many,
    'a reset after it landed': many,
    'a closed connection after it landed': many,
    'a time-out after it landed': { ...many, seconds: 15 },
  }),
  ...passingCases(last, {
    '429 for a moment': comesToRest,
    '429 for long': { ...comesToRest, seconds: 7 },
    '429 for the whole bot': comesToRest,
    '429 shared with others': comesToRest,
    '429 of Cloudflare': comesToRest,
    '500 in a burst': comesToRest,
    'overloaded (130000)': comesToRest,
    'a reset': comesToRest,
    'a closed connection': comesToRest,
    'a reset after it landed': comesToRest,
    'a closed connection after it landed': comesToRest,
    'a time-out after it landed': { ...comesToRest, seconds: 15 },
  }),
  ...[30_046, 20_028].flatMap((code) => [
    discordCase(edit, slowDown(code, 1_000), many),
    discordCase(edit, slowDown(code, 8_000), many),
    discordCase(last, slowDown(code, 1_000), comesToRest),
    discordCase(last, slowDown(code, 8_000), { ...comesToRest, seconds: 8 }),
  ]),
  ...[10_003, 10_008, 50_001, 50_005, 50_013, 160_005].map((code) =>
    discordCase(edit, no(code, 1), { ...stops, unrests: true }),
  ),
  ...[50_035, 200_000].map((code) => discordCase(edit, no(code, 1), { ...many, what: 'left out, and goes on' })),
  discordCase(edit, no(50_083, 1), { ...many, what: 'wakes the thread, and goes on' }),
  discordCase(last, no(50_083, 1), { ...comesToRest, what: 'wakes the thread, and comes to rest' }),
];
