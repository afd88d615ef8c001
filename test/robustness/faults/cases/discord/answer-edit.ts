import { asksByCommand } from '../../acts.ts';
import { discordCase, isRequest, passingCases, type DiscordPlace } from '../../discord-cases.ts';
import { no, passing, type NamedFault } from '../../../harness/discord-faults.ts';
import type { Next } from '../../next.ts';

/** “is thinking…” becomes the answer. */
const edit: DiscordPlace = {
  doing: 'filling in an answer that was promised',
  is: isRequest('answerEdit'),
  act: asksByCommand,
};

const answered: Next = { what: 'answered once', paid: 0, ends: 'note', reads: ['credits left'], most: 6 };
const excused: Next = {
  ...answered,
  what: 'says that it went wrong',
  reads: ['Something went wrong on my side. No credits were spent on this.'],
};
const out: Next = { what: 'nothing more can be done', paid: 0, ends: 'nothing', reads: [], most: 1, unrests: true };

/** Longer than an answer is tried, and than what it comes to otherwise. */
const longBurst: NamedFault = { ...passing['500 in a burst'], name: '500 in a long burst', times: 9 };

export const answerEditCases = [
  ...passingCases(edit, {
    '429 for a moment': answered,
    '429 for long': { ...answered, seconds: 7 },
    '429 for the whole bot': answered,
    '429 shared with others': answered,
    '429 of Cloudflare': answered,
    '500 in a burst': { ...answered, what: 'answered, if only that it went wrong', reads: [] },
    'overloaded (130000)': answered,
    'a reset': answered,
    'a closed connection': answered,
    'a reset after it landed': answered,
    'a closed connection after it landed': answered,
    'a time-out after it landed': { ...answered, seconds: 10 },
  }),
  ...[10_008, 10_015, 50_027].map((code) => discordCase(edit, no(code), out)),
  discordCase(edit, no(50_035, 1), {
    ...answered,
    what: 'says that it may not be shown',
    reads: ['This server does not let me show that, not even to you alone.'],
  }),
  discordCase(edit, longBurst, { ...excused, most: 14, seconds: 5 }),
];
