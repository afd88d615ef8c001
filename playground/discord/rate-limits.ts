import { createHash } from 'node:crypto';
import type { Limit } from './real-limits.ts';
import type { Answer, Arrived } from './request.ts';
import { tooMany } from './too-many.ts';
import type { World } from './world.ts';

/**
 * Whether a request may pass, and what the headers of its answer say of its bucket
 * (developers/topics/rate-limits#header-format).
 */
export interface Admission {
  /** 429, where it may not. */
  readonly refusal: Answer | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** A request that came too early for one of the limits. */
interface TooEarly {
  readonly at: number;
  readonly limit: string;
  readonly method: string;
  readonly path: string;
}

export type RateLimits = ReturnType<typeof createRateLimits>;

/** For whatever no limit is known of: more than any client sends in a second. */
const GENEROUS = 1000;
const GENEROUS_MS = 1000;

interface Bucket {
  readonly limit: Limit;
  readonly endsAt: number;
  used: number;
}

/** Counts requests in windows that begin with their first one. A refused request is not counted. */
export function createRateLimits({ clock }: Pick<World, 'clock'>, limits: readonly Limit[]) {
  const buckets = new Map<string, Bucket>();
  const tooEarly: TooEarly[] = [];

  function bucketOf(limit: Limit, request: Arrived, now: number): Bucket | undefined {
    const matched = limit.methods.includes(request.method) ? limit.path.exec(request.path) : null;
    if (matched === null || limit.hidden?.(request, now) === false) return undefined;
    const key = `${limit.name}:${matched[1] ?? ''}`;
    const known = buckets.get(key);
    if (known !== undefined && known.endsAt > now) return known;
    const bucket = { limit, endsAt: now + limit.windowMs, used: 0 };
    buckets.set(key, bucket);
    return bucket;
  }

  return {
    /** What was refused, oldest first. */
    tooEarly,

    admit(request: Arrived): Admission {
      const now = clock.now();
      const mine = limits.flatMap((limit) => bucketOf(limit, request, now) ?? []);
      const full = mine.find(({ limit, used }) => used >= limit.most);
      if (full === undefined) for (const bucket of mine) bucket.used += 1;
      const shown = mine.find(({ limit }) => limit.hidden === undefined);
      const headers = shown === undefined ? generous(request, now) : headersOf(shown, now);
      if (full === undefined) return { refusal: null, headers };
      const { name, scope, code = 0 } = full.limit;
      tooEarly.push({ at: now, limit: name, method: request.method, path: request.path });
      return { refusal: tooMany({ retryAfterMs: full.endsAt - now, scope, code }), headers };
    },
  };
}

function headersOf({ limit, used, endsAt }: Bucket, now: number): Admission['headers'] {
  return headers({ bucket: limit.name, most: limit.most, left: limit.most - used, endsAt, now });
}

/** One bucket per method and shape of the path. */
function generous({ method, path }: Arrived, now: number): Admission['headers'] {
  const bucket = `${method}${path.replace(/\d{15,}/g, ':id')}`;
  return headers({ bucket, most: GENEROUS, left: GENEROUS - 1, endsAt: now + GENEROUS_MS, now });
}

interface Told {
  readonly bucket: string;
  readonly most: number;
  readonly left: number;
  readonly endsAt: number;
  readonly now: number;
}

function headers({ bucket, most, left, endsAt, now }: Told): Admission['headers'] {
  return {
    'x-ratelimit-limit': String(most),
    'x-ratelimit-remaining': String(left),
    'x-ratelimit-reset': String(endsAt / 1000),
    'x-ratelimit-reset-after': String((endsAt - now) / 1000),
    'x-ratelimit-bucket': createHash('sha256').update(bucket).digest('hex').slice(0, 32),
  };
}
