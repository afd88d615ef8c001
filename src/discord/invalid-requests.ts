import type { Logger } from 'pino';

const WINDOW_MS = 10 * 60_000;
/**
 * Discord locks an address out at 10,000 (docs: Invalid Request Limit). Whoever is far from that has nothing to fear.
 */
const MANY = 500;

/** Status codes that Discord counts, but for limits that are shared with others. */
const invalid = new Set([401, 403, 429]);

interface Reply {
  readonly status: number;
  readonly headers: Pick<Headers, 'get'>;
}

/** Whether Discord counts it against this address. */
export function isInvalid({ status, headers }: Reply): boolean {
  return invalid.has(status) && headers.get('x-ratelimit-scope') !== 'shared';
}

/** How many requests Discord has refused of late. `now`: by a clock that nobody sets. */
export function createInvalidRequests(log: Logger, now: () => number = () => performance.now()) {
  const times: number[] = [];
  let many = false;

  /** Whether that changes is looked at whenever something leaves or comes back. */
  function areMany(): boolean {
    while (times[0] !== undefined && times[0] <= now() - WINDOW_MS) times.shift();
    const before = many;
    many = times.length >= MANY;
    if (many && !before)
      log.warn({ refused: times.length }, 'Discord refuses a lot: marks and edits of progress are left out for now');
    if (before && !many)
      log.warn({ refused: times.length }, 'Discord refuses less: marks and edits of progress are back');
    return many;
  }

  return {
    areMany,

    note(reply: Reply): void {
      if (!isInvalid(reply)) return;
      times.push(now());
      areMany();
    },
  };
}
