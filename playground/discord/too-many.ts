import type { Answer } from './request.ts';

/** Whose limit it is (developers/topics/rate-limits): only `shared` ones do not count as invalid requests. */
export type LimitScope = 'user' | 'global' | 'shared';

export interface TooMany {
  readonly retryAfterMs: number;
  readonly scope: LimitScope;
  /** 0, or what says more closely which limit it is: 30046, 20028… */
  readonly code?: number;
}

const MESSAGES: Readonly<Record<number, string>> = {
  20_028: 'The channel you are writing has hit the write rate limit.',
  30_046: 'Maximum number of edits to messages older than 1 hour reached. Try again later.',
};

/** HTTP 429 as Discord answers it: the header in whole seconds, the body exactly. */
export function tooMany({ retryAfterMs, scope, code = 0 }: TooMany): Answer {
  return {
    status: 429,
    headers: {
      'retry-after': String(Math.ceil(retryAfterMs / 1000)),
      'x-ratelimit-scope': scope,
      ...(scope === 'global' && { 'x-ratelimit-global': 'true' }),
    },
    body: {
      message: MESSAGES[code] ?? 'You are being rate limited.',
      retry_after: retryAfterMs / 1000,
      global: scope === 'global',
      ...(code !== 0 && { code }),
    },
  };
}
