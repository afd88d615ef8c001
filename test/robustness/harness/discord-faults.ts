import { hangUp, resetAtOnce, silence } from '../../../playground/broken-line.ts';
import {
  blockedByCloudflare,
  broken,
  landed,
  limited,
  refused,
  type DiscordFault,
} from '../../../playground/discord/faults.ts';

/** A fault with its name in the table, and how often it strikes. */
export interface NamedFault {
  readonly name: string;
  readonly fault: DiscordFault;
  readonly times: number;
  /** Whether each strike is one of the requests that Discord counts as invalid. */
  readonly isInvalid: boolean;
}

/** discord.js gives up after four tries within a few milliseconds: this is one more. */
const BURST = 5;
/** Longer than the bot waits for what can be done without. */
const LONG_MS = 6_500;

const unavailable = refused(500, 0, '500: Internal Server Error');

function passes(name: string, fault: DiscordFault, { times = 1, isInvalid = false } = {}): NamedFault {
  return { name, fault, times, isInvalid };
}

const invalid = { isInvalid: true };

/** Troubles that pass: whatever the call, nothing is lost by them and nothing is said twice. */
export const passing = {
  '429 for a moment': passes('429 for a moment', limited({ retryAfterMs: 300, scope: 'user' }), invalid),
  '429 for long': passes('429 for long', limited({ retryAfterMs: LONG_MS, scope: 'user' }), invalid),
  '429 for the whole bot': passes('429 for the whole bot', limited({ retryAfterMs: 1_000, scope: 'global' }), invalid),
  '429 shared with others': passes(
    '429 shared with others',
    limited({ retryAfterMs: 1_000, scope: 'shared' }),
    invalid,
  ),
  '429 of Cloudflare': passes('429 of Cloudflare', blockedByCloudflare(1), invalid),
  '500 in a burst': passes('500 in a burst', unavailable, { times: BURST }),
  'overloaded (130000)': passes(
    'overloaded (130000)',
    refused(503, 130_000, 'API resource is currently overloaded. Try again a little later.'),
  ),
  'a reset': passes('a reset', broken(resetAtOnce)),
  'a closed connection': passes('a closed connection', broken(hangUp)),
  'a reset after it landed': passes('a reset after it landed', landed(resetAtOnce)),
  'a closed connection after it landed': passes('a closed connection after it landed', landed(hangUp)),
  'a time-out after it landed': passes('a time-out after it landed', landed(silence)),
} as const satisfies Readonly<Record<string, NamedFault>>;

export type Passing = keyof typeof passing;

type Code = readonly [status: number, message: string];

/** What Discord says no with, each time it is asked (developers/topics/opcodes-and-status-codes#json). */
const codes: Readonly<Record<number, Code>> = {
  10_003: [404, 'Unknown Channel'],
  10_004: [404, 'Unknown Guild'],
  10_008: [404, 'Unknown Message'],
  10_014: [400, 'Unknown Emoji'],
  10_015: [404, 'Unknown Webhook'],
  10_062: [404, 'Unknown interaction'],
  20_016: [429, 'This action cannot be performed due to slowmode rate limit'],
  30_010: [400, 'Maximum number of reactions reached (20)'],
  40_004: [403, 'Send messages has been temporarily disabled'],
  40_005: [413, 'Request entity too large'],
  40_006: [403, 'This feature has been temporarily disabled server-side'],
  40_058: [400, 'Cannot message this thread until after the post author has sent an initial message.'],
  40_060: [400, 'Interaction has already been acknowledged.'],
  40_062: [429, 'Service resource is being rate limited.'],
  40_067: [400, 'A tag is required to create a forum post in this channel'],
  40_094: [400, 'Maximum number of follow-up messages reached'],
  40_333: [403, 'internal network error'],
  50_001: [403, 'Missing Access'],
  50_005: [403, 'Cannot edit a message authored by another user'],
  50_006: [400, 'Cannot send an empty message'],
  50_007: [403, 'Cannot send messages to this user'],
  50_013: [403, 'Missing Permissions'],
  50_024: [400, 'Cannot execute action on this channel type'],
  50_027: [401, 'Invalid Webhook Token'],
  50_035: [400, 'Invalid Form Body'],
  50_045: [400, 'File uploaded exceeds the maximum size'],
  50_046: [400, 'Invalid file uploaded'],
  50_083: [400, 'Thread is archived'],
  50_278: [403, 'Cannot send messages to this user due to having no mutual guilds'],
  90_001: [403, 'Reaction was blocked'],
  130_000: [400, 'API resource is currently overloaded. Try again a little later'],
  160_002: [400, 'Cannot reply without permission to read message history'],
  160_004: [400, 'A thread has already been created for this message'],
  160_005: [400, 'Thread is locked'],
  160_006: [400, 'Maximum number of active threads reached'],
  160_007: [400, 'Maximum number of active announcement threads reached'],
  200_000: [400, 'Message was blocked by automatic moderation'],
  200_001: [400, 'Title was blocked by automatic moderation'],
  240_000: [400, 'Message blocked by harmful links filter'],
  400_001: [400, 'Uploads are limited in this guild'],
};

/** A no that stays one: each time, unless told otherwise. */
export function no(code: number, times = Infinity): NamedFault {
  const [status, message] = codes[code] ?? [400, `Refused (${code})`];
  const name = `${code}${times === 1 ? ' once' : ''} (${message})`;
  return { name, fault: refused(status, code, message), times, isInvalid: status === 401 || status === 403 };
}

/** An old message that was edited too often, or a channel that is written to too fast: with a code of its own. */
export function slowDown(code: number, retryAfterMs: number): NamedFault {
  return {
    name: `${code} for ${retryAfterMs / 1000} s`,
    fault: limited({ retryAfterMs, scope: 'user', code }),
    times: 1,
    isInvalid: true,
  };
}
