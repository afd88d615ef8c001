import { backendCases, expiringCase, isKind, type Place } from '../../backend-cases.ts';
import { before, goesOn, type Next } from '../../next.ts';

/** The balance before and after. Where there is none, no cost is said, and nothing waits for it. */
const credits: Place = { doing: 'reading the balance', is: isKind('credits'), after: isKind('state') };

const unpriced: Next = { ...goesOn, unread: ['credits used', 'credit used'] };
/** Once before; afterwards up to three times, since that may pass. */
const askedAgain: Next = { ...unpriced, most: 4 };
/** Before and afterwards: once more whether it is refused indeed, and once with another token. */
const doubted: Next = { ...unpriced, most: 6 };
const slowly: Next = { ...unpriced, seconds: 10 };

export const creditsCases = [
  ...backendCases(credits, {
    refused: before.unreachable, // whoever is away then is away for the paid call too
    'reset before its headers': { ...unpriced, most: 8 },
    'reset in its body': { ...unpriced, most: 8 },
    'cut short, of no known length': askedAgain,
    silence: slowly,
    'silence in its body': slowly,
    '500': askedAgain,
    '502 with HTML': askedAgain,
    '503': askedAgain,
    '429, Retry-After: 7': unpriced,
    '429 without Retry-After': unpriced,
    'not JSON': askedAgain,
    'JSON of another shape': askedAgain,
    '1001 as a status': doubted,
    '1002 as a status': unpriced,
    '2001 as a status': unpriced,
    '4001 as a status': unpriced,
    '4002 as a status': unpriced,
    '400 as a status': unpriced,
    '402 as a status': unpriced,
    '1001 in an envelope': doubted,
    '1002 in an envelope': unpriced,
    '2001 in an envelope': unpriced,
    '4001 in an envelope': unpriced,
    '4002 in an envelope': unpriced,
    '400 in an envelope': unpriced,
    '402 in an envelope': unpriced,
    '403': unpriced,
  }),
  ...expiringCase(credits, { ...goesOn, most: 4 }),
];
