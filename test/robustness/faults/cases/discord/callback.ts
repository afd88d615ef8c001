import { resetAtOnce } from '../../../../../playground/broken-line.ts';
import { landed } from '../../../../../playground/discord/faults.ts';
import { animates, refines } from '../../acts.ts';
import { discordCase, isRequest, passingCases, type DiscordPlace } from '../../discord-cases.ts';
import { no, type NamedFault } from '../../../harness/discord-faults.ts';
import { forgotten, goesOn, goesOnThere } from '../../next.ts';

/** Three seconds there are for it: what is not answered by then never was, and Discord itself says so. */
const callback: DiscordPlace = { doing: 'the answer to /animate', is: isRequest('answer'), act: animates };
const inThread: DiscordPlace = { doing: 'the answer to /refine', is: isRequest('answer'), act: refines };

const tooLate = { ...forgotten, seconds: 7 };
const slow = { ...goesOn, most: 6, seconds: 10 };
const answeredTwice: NamedFault = {
  name: 'two resets after it landed',
  fault: landed(resetAtOnce),
  times: 2,
  isInvalid: false,
};

export const callbackCases = [
  ...passingCases(callback, {
    '429 for a moment': goesOn,
    '429 for long': tooLate,
    '429 for the whole bot': goesOn,
    '429 shared with others': goesOn,
    '429 of Cloudflare': goesOn,
    '500 in a burst': { ...goesOn, most: 6 },
    'overloaded (130000)': goesOn,
    'a reset': goesOn,
    'a closed connection': goesOn,
    'a reset after it landed': goesOn,
    'a closed connection after it landed': goesOn,
    'a time-out after it landed': slow,
  }),
  ...passingCases(inThread, {
    '429 for a moment': goesOnThere,
    '429 for long': tooLate,
    '429 for the whole bot': goesOnThere,
    '429 shared with others': goesOnThere,
    '429 of Cloudflare': goesOnThere,
    '500 in a burst': { ...goesOnThere, most: 6 },
    'overloaded (130000)': goesOnThere,
    'a reset': goesOnThere,
    'a closed connection': goesOnThere,
    'a reset after it landed': goesOnThere,
    'a closed connection after it landed': goesOnThere,
    'a time-out after it landed': { ...goesOnThere, most: 6, seconds: 10 },
  }),
  discordCase(callback, answeredTwice, { ...goesOn, most: 3 }),
  discordCase(callback, no(10_062), forgotten),
  discordCase(inThread, no(10_062), forgotten),
  discordCase(callback, no(10_015), forgotten),
  discordCase(callback, no(50_035), forgotten),
  discordCase(inThread, no(50_035), forgotten),
  discordCase(inThread, no(40_060), forgotten),
];
