import { NemoError } from '../core/failure.ts';
import type { Clock, Records } from '../core/ports.ts';
import type { Purse } from '../core/purse.ts';
import { createOwnToken, type TokenNews } from './own-token.ts';

/** Each as a line of the log. */
export const purseNews: Readonly<Record<TokenNews, string>> = {
  accepted: 'the video service accepts the token of a server again',
  doubted:
    'the video service refuses the token of a server: it is tried again for some minutes, and what needs it waits',
  refused:
    'the video service goes on refusing the token of a server: what is asked for there waits for another one, which those who manage it can put in',
  unchecked: 'the token of a server could not be checked: the video service is out of reach, or busy',
};

interface PursesDeps {
  readonly records: Pick<Records<Purse>, 'get'>;
  /** Asks the backend, free, whether a token is good. */
  readonly isAccepted: (token: string, signal: AbortSignal) => Promise<boolean>;
  readonly retryMs: number;
  readonly clock: Clock;
  readonly onNews: (news: TokenNews, purse: string) => void;
}

interface Open {
  readonly token: string;
  readonly setAt: number;
  readonly own: ReturnType<typeof createOwnToken>;
}

/**
 * The accounts that servers have put in. Each pays for itself or not at all: where one is refused for good, what needs
 * it is told so, and nothing else pays in its place.
 */
export function createPurses({ records, isAccepted, onNews, ...how }: PursesDeps) {
  const opened = new Map<string, Open>();

  /** Rejects with `no-session` where it is not kept any more: what was begun with it cannot be reached. */
  async function open(id: string): Promise<Open> {
    const kept = await records.get(id);
    const known = opened.get(id);
    if (kept === undefined) {
      opened.delete(id);
      throw new NemoError({ kind: 'no-session' });
    }
    const { token, setAt } = kept;
    if (known?.setAt === setAt && known.token === token) return known; // put in anew, it was just accepted
    const own = createOwnToken({
      ...how,
      token,
      isAccepted: (signal) => isAccepted(token, signal),
      onNews: (news) => onNews(news, id),
    });
    const fresh = { token, setAt, own };
    opened.set(id, fresh);
    return fresh;
  }

  return {
    async token(id: string, signal: AbortSignal): Promise<string> {
      const token = await (await open(id)).own.usable(signal);
      if (token === null) throw new NemoError({ kind: 'purse-refused', purse: id });
      return token;
    },

    /** After a refusal: the same token, once it is accepted again. */
    async renew(id: string, signal: AbortSignal): Promise<string> {
      const { token, own } = await open(id);
      if (!(await own.insist(signal))) throw new NemoError({ kind: 'purse-refused', purse: id });
      return token;
    },
  };
}
