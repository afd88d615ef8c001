import { Routes, type REST } from 'discord.js';
import type { Logger } from 'pino';
import type { MakeRequest } from './request.ts';

/** A `Date` header says in which second a reply was made. */
const SECOND_MS = 1_000;

/** What was said once is said anew only where it has become another number: a slow reply tells it less exactly. */
const ANEW_MS = 5_000;

export type DiscordTime = ReturnType<typeof createDiscordTime>;

/**
 * The time as Discord has it, learned from the `Date` of its replies. A reply was made after its request was sent and
 * before it was heard, so each says between what and what the clock of this machine is off. It is believed as far as
 * that allows.
 */
export function createDiscordTime({ log, local = Date.now }: { readonly log: Logger; readonly local?: () => number }) {
  let ahead = 0;
  let said = 0;
  let isKnown = false;
  let asking: Promise<void> | undefined;

  function learn(date: string | null, sentAt: number, heardAt: number): void {
    ahead = corrected(ahead, Date.parse(date ?? ''), sentAt, heardAt);
    isKnown ||= date !== null;
    if (Math.abs(ahead - said) <= (said === 0 ? SECOND_MS : ANEW_MS)) return;
    said = ahead;
    const seconds = Math.round(ahead / 100) / 10;
    log.warn(
      { seconds },
      'the clock of this machine is so many seconds ahead of Discord (behind where negative): Discord is believed',
    );
  }

  return {
    now: () => local() - ahead,
    /** Whether the clock of this machine is known to be off by no more than that, in milliseconds. */
    agrees: (within: number) => isKnown && Math.abs(ahead) <= within,

    /** Learns from every reply to requests that are made like this. */
    heedful:
      (make: MakeRequest): MakeRequest =>
      async (url, init) => {
        const sentAt = local();
        const response = await make(url, init);
        learn(response.headers.get('date'), sentAt, local());
        return response;
      },

    /** Asks Discord for nothing but its time: the clock may have been set since its last reply. */
    async ask(rest: REST): Promise<void> {
      asking ??= askTime(rest, log).finally(() => (asking = undefined));
      await asking;
    },
  };
}

/** How far this machine is ahead, as near to what was believed as this reply allows. */
function corrected(ahead: number, at: number, sentAt: number, heardAt: number): number {
  const [least, most] = [sentAt - at - SECOND_MS, heardAt - at];
  if (Number.isNaN(at) || least > most) return ahead; // no date, or the clock was set meanwhile
  return Math.min(Math.max(ahead, least), most);
}

/** What it learns of is the `Date` of the reply. */
async function askTime(rest: REST, log: Logger): Promise<void> {
  try {
    await rest.get(Routes.gateway(), { auth: false });
  } catch (error) {
    log.info({ err: error }, 'Discord was asked for its time in vain');
  }
}
