import { NemoError } from '../core/failure.ts';
import type { Clock } from '../core/ports.ts';
import { shareFlight } from './shared-flight.ts';

/** What is to be said to whoever runs the bot about the token they have set. */
export type TokenNews = 'accepted' | 'doubted' | 'refused' | 'unchecked';

/** Each as a line of the log. */
export const tokenNews: Readonly<Record<TokenNews, string>> = {
  accepted: 'the video service accepts NEMO_TOKEN',
  doubted: 'the video service refuses NEMO_TOKEN: it is tried again for some minutes, and what needs it waits',
  refused:
    'the video service goes on refusing NEMO_TOKEN: the free account is used until it is accepted. Copy it again into .env, without quotes, and start the bot again',
  unchecked: 'NEMO_TOKEN could not be checked: the video service is out of reach, or busy',
};

interface OwnTokenDeps {
  readonly token: string;
  /** Asks the backend, free. Rejects with NemoError where nobody can tell. */
  readonly isAccepted: (signal: AbortSignal) => Promise<boolean>;
  readonly retryMs: number;
  readonly clock: Clock;
  readonly onNews: (news: TokenNews) => void;
}

/**
 * A token that is refused is tried again after one, two and four times the pause: a backend that starts anew may refuse
 * everybody.
 */
const PAUSES = [1, 2, 4] as const;
/** How often one that is refused for good is looked at, in milliseconds. */
const LOOK_AGAIN_MS = 10 * 60_000;

/** The token that the operator has set. One refusal moves nobody: only where it lasts another account is used. */
export function createOwnToken(deps: OwnTokenDeps) {
  const { token, isAccepted, clock, onNews } = deps;
  /** When it is to be looked at again; null while it is used. */
  let lookAt: number | null = null;

  function conclude(accepted: boolean): boolean {
    lookAt = accepted ? null : clock.now() + LOOK_AGAIN_MS;
    onNews(accepted ? 'accepted' : 'refused');
    return accepted;
  }

  const insist = shareFlight(async (signal): Promise<boolean> => {
    if (lookAt !== null) return false; // somebody who heard of it late
    onNews('doubted');
    return conclude(await acceptedInTime(deps, signal));
  });

  const lookAgain = shareFlight(async (signal): Promise<void> => {
    lookAt = clock.now() + LOOK_AGAIN_MS;
    if (await knownOr(false, isAccepted(signal))) conclude(true);
  });

  return {
    /** Null while it is refused for good, as far as anybody can tell. */
    async usable(signal: AbortSignal): Promise<string | null> {
      if (lookAt !== null && lookAt <= clock.now()) await lookAgain(signal);
      return lookAt === null ? token : null;
    },

    /**
     * After a refusal: resolves once it is accepted again, or with false once the refusal has lasted. However many ask,
     * it is tried once.
     */
    insist,

    isRefused: (): boolean => lookAt !== null,
  };
}

/** At the start: a token that was copied badly is known before anybody needs it. */
export async function checkAtStart(
  { insist }: ReturnType<typeof createOwnToken>,
  { isAccepted, onNews }: Pick<OwnTokenDeps, 'isAccepted' | 'onNews'>,
  signal: AbortSignal,
): Promise<void> {
  const accepted = await knownOr(null, isAccepted(signal));
  if (accepted === false) await insist(signal);
  else onNews(accepted === null ? 'unchecked' : 'accepted');
}

async function acceptedInTime({ isAccepted, retryMs, clock }: OwnTokenDeps, signal: AbortSignal): Promise<boolean> {
  for (const times of PAUSES) {
    await clock.sleepUntil(clock.now() + times * retryMs, signal);
    if (await isAccepted(signal)) return true;
  }
  return false;
}

/** What the backend says, or this where it cannot be asked: whoever calls it next hears of that by themselves. */
export async function knownOr<T>(unknown: T, asked: Promise<boolean>): Promise<boolean | T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof NemoError)) throw error;
    return unknown;
  }
}
