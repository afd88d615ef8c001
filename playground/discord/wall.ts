import { verbatim, type BrokenLine } from '../broken-line.ts';

/** Cloudflare's own page for who has asked too much or is banned: no JSON, no header of Discord's. */
const BLOCKED =
  '<!DOCTYPE html><html><head><title>Access denied | discord.com</title></head><body>error code: 1015</body></html>';

export function wall(status: 403 | 429, headers: Readonly<Record<string, string>> = {}): BrokenLine {
  return verbatim(status, 'text/html; charset=UTF-8', BLOCKED, headers);
}
