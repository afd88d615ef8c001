import type { Config } from '../../config.ts';
import { NemoError } from '../../core/failure.ts';
import { ask } from '../../nemo/api.ts';
import { balanceCall, knownCredits } from '../../nemo/credits.ts';
import { openLine, type Line } from '../../nemo/line.ts';
import { accepted } from '../../nemo/raw-reply.ts';
import { bad, good, note, type Finding } from './finding.ts';

const TIME_LIMIT_MS = 10_000;
/** Stands for a token that nobody has: to be refused is an answer, too. */
const NOBODYS = 'none';

type Where = Pick<Config, 'NEMO_API_URL' | 'SKILL_PLATFORM' | 'RETRY_429_MS' | 'NEMO_TOKEN'>;

export function lineTo({ NEMO_API_URL, SKILL_PLATFORM, RETRY_429_MS }: Where): Line {
  const where = { apiUrl: NEMO_API_URL, platform: SKILL_PLATFORM, retry429Ms: RETRY_429_MS };
  return openLine({ ...where, answerLimitMs: TIME_LIMIT_MS });
}

/** Asks for a balance, which costs nothing. No account is made for a look: there is one free one in seven days. */
export async function backendFinding(config: Where): Promise<Finding> {
  const line = lineTo(config);
  try {
    const { signal } = new AbortController();
    const asked = { line, call: balanceCall, read: accepted };
    const credits = knownCredits(await ask(asked, config.NEMO_TOKEN ?? NOBODYS, TIME_LIMIT_MS, signal));
    const left = credits === null ? 'it does not say how many credits' : `${credits.available} credits`;
    return good(`The video service accepts NEMO_TOKEN: ${left}`);
  } catch (error) {
    if (!(error instanceof NemoError)) throw error;
    return refused(error.failure.kind, config.NEMO_TOKEN !== null);
  } finally {
    await line.close();
  }
}

function refused(kind: NemoError['failure']['kind'], hasToken: boolean): Finding {
  if (kind === 'no-credits') return note('The video service accepts NEMO_TOKEN, which has no credits', 'top up');
  if (kind === 'unauthorized')
    return hasToken
      ? bad('The video service refuses NEMO_TOKEN', 'copy it again, or leave it out and use the free account')
      : good('The video service answers; without NEMO_TOKEN the bot gets a free account with 100 credits');
  if (kind === 'busy') return note('The video service has too much to do to be asked', 'try again in a minute');
  return bad('The video service cannot be reached', 'check the network, and NEMO_API_URL');
}
