import { page, resetAtOnce, verbatim } from '../../../../../playground/broken-line.ts';
import { broken, type DiscordFault } from '../../../../../playground/discord/faults.ts';
import type { Arrived } from '../../../../../playground/discord/request.ts';
import { kinds } from '../../../harness/kinds.ts';
import { animates } from '../../acts.ts';
import type { SharedCase } from '../../case.ts';
import { before, goesOn, told, type Next } from '../../next.ts';
import { play } from '../../play.ts';

const isFile = (asked: Arrived): boolean => kinds.download.is(asked, undefined);
const isAnonymous = (asked: Arrived): boolean => isFile(asked) && (asked.headers['user-agent'] ?? '') === '';

const refusing = (status: number, headers: Readonly<Record<string, string>> = {}): DiscordFault =>
  broken(verbatim(status, 'text/plain', 'not now', headers));

/** A fault that strikes a file on Discord when it is fetched. */
function fileCase(
  fault: string,
  how: { readonly fault: DiscordFault; readonly times?: number; readonly is?: typeof isFile },
  next: Next,
): SharedCase {
  return {
    name: `fetching a picture from Discord: ${fault} → ${next.what}`,
    play: (life) =>
      play(
        life,
        animates,
        () => {
          const struck = life.discordFaults.strike({ is: isFile, ...how });
          return { calls: () => struck.hits, invalid: () => 0 };
        },
        next,
      ),
  };
}

const busy = { ...before.discordBusy, most: 6 };
const gone = told(
  'left out, by name',
  0,
  'no credits were spent',
  '“lighthouse.jpg” is no longer on Discord. Please attach it again.',
);

export const fileCases = [
  fileCase('403 for who does not say who calls', { fault: broken(page(403)), is: isAnonymous }, { ...goesOn, most: 0 }),
  fileCase('429 once', { fault: refusing(429, { 'retry-after': '1' }), times: 1 }, goesOn),
  fileCase('503 once', { fault: refusing(503), times: 1 }, goesOn),
  fileCase('a reset once', { fault: broken(resetAtOnce), times: 1 }, goesOn),
  fileCase('503 each time', { fault: refusing(503) }, busy),
  fileCase('429 each time', { fault: refusing(429, { 'retry-after': '1' }) }, busy),
  fileCase('a reset each time', { fault: broken(resetAtOnce) }, busy),
  fileCase(
    '429 for long',
    { fault: refusing(429, { 'retry-after': '600' }) },
    told('Discord is busy, nothing sent', 0, 'Discord is not handing me your file right now.', 'in 10 minutes.'),
  ),
  fileCase('404', { fault: refusing(404) }, { ...gone, most: 1 }),
];
