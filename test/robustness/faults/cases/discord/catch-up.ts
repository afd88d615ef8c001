import { writesUnheard } from '../../acts.ts';
import { isRequest, passingCases, type DiscordPlace } from '../../discord-cases.ts';
import { goesOnThere, type Next } from '../../next.ts';

/** A new session of the gateway: what was written before is read. */
const messages: DiscordPlace = { doing: 'reading what was missed', is: isRequest('history'), act: writesUnheard };

const read: Next = { ...goesOnThere, most: 8, seconds: 8 };
const later: Next = { ...read, most: 12, seconds: 13 };

export const catchUpCases = [
  ...passingCases(messages, {
    '429 for a moment': read,
    '429 for long': later,
    '429 for the whole bot': read,
    '429 shared with others': read,
    '429 of Cloudflare': read,
    '500 in a burst': later,
    'overloaded (130000)': read,
    'a reset': read,
    'a closed connection': later,
    'a reset after it landed': read,
    'a closed connection after it landed': later,
    'a time-out after it landed': { ...later, seconds: 18 },
  }),
];
