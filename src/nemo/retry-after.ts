import { limits } from '../core/limits.ts';

/**
 * How long a `Retry-After` asks to wait, in milliseconds: it is seconds or a date. Null where it says nothing that
 * makes sense.
 */
export function waitIn(retryAfter: string | null): number | null {
  if (retryAfter === null) return null;
  const seconds = /^\s*[+-]?\d+(?:\.\d*)?\s*$/.test(retryAfter) ? Number(retryAfter) : null;
  const ms = seconds === null ? Date.parse(retryAfter) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? null : Math.min(limits.retryAfterMs, Math.max(0, Math.round(ms)));
}
