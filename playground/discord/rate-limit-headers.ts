import type { Arrived } from './request.ts';

/** A generous bucket: more than any client here sends in a second. */
const LIMIT = 1000;
const WINDOW_S = 1;

/** The rate-limit headers of a route (developers/topics/rate-limits#header-format), for one bucket per method and path shape. */
export function rateLimitHeaders({ method, path }: Arrived, nowMs: number): Readonly<Record<string, string>> {
  const shape = path.replace(/(?<!channels\/|guilds\/|webhooks\/)\d{15,}/g, ':id');
  const bucket = Buffer.from(`${method}${shape.replace(/\d{15,}/g, ':major')}`)
    .toString('hex')
    .slice(-32);
  return {
    'x-ratelimit-limit': String(LIMIT),
    'x-ratelimit-remaining': String(LIMIT - 1),
    'x-ratelimit-reset': String(nowMs / 1000 + WINDOW_S),
    'x-ratelimit-reset-after': String(WINDOW_S),
    'x-ratelimit-bucket': bucket,
  };
}
