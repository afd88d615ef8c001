import { DiscordAPIError, RateLimitError, RESTJSONErrorCodes as Code } from 'discord.js';

const shut = new Set<unknown>([
  Code.UnknownChannel,
  Code.UnknownGuild,
  Code.MissingAccess,
  Code.MissingPermissions,
  Code.CannotSendMessagesToThisUser,
  50_278, // the same, since we share no server any more
  160_005,
]);
const gone = new Set<unknown>([...shut, Code.UnknownMessage]);
const silenced = new Set<unknown>([
  Code.MissingAccess,
  Code.MissingPermissions,
  160_005,
  50_083, // a thread that is archived is woken by what is posted: this one was not
  20_026, // taken for spam, until somebody at Discord has looked
]);
const tooLarge = new Set<unknown>([
  Code.RequestEntityTooLarge,
  Code.FileUploadedExceedsMaximumSize,
  Code.InvalidFileUploaded,
  400_001,
  20_009, // taken for explicit content: the link may be taken
]);

/** The message, its channel, or our right to it is gone: nothing more can be done there, and nothing is retried. */
export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && gone.has(error.code);
}

/** Nothing can be said in that place, whatever it is. */
export function isShut(error: unknown): boolean {
  return error instanceof DiscordAPIError && shut.has(error.code);
}

/** The right to speak was taken away, the thread is locked, or Discord wants none of it now: that may end. */
export function isSilenced(error: unknown): boolean {
  return (
    isPassing(error) ||
    error instanceof RateLimitError ||
    (error instanceof DiscordAPIError && silenced.has(error.code))
  );
}

/** The file is what Discord does not take: the link alone can still go. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof DiscordAPIError && (error.status === 413 || tooLarge.has(error.code));
}

/** The file, or that any goes along: the same may be taken without one. */
export function isAboutFile(error: unknown): boolean {
  return isTooLarge(error) || hasCode(error, Code.MissingPermissions);
}

/** The right to speak there is missing. Discord counts how often it has to say so. */
export function isForbidden(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 403 && silenced.has(error.code);
}

const blocked = new Set<unknown>([
  Code.InvalidFormBodyOrContentType,
  Code.CannotSendAnEmptyMessage,
  Code.RequestBodyContainsInvalidJSON,
  200_000,
  200_001,
  240_000,
]);

/** What is in the message is not taken: a limit we do not know, or words, names or links that a server filters. */
export function isBlocked(error: unknown): boolean {
  return error instanceof DiscordAPIError && blocked.has(error.code);
}

const passing = new Set<unknown>([
  40_003, // direct messages are opened too fast
  40_004, // sending is disabled for now
  40_006, // so is this feature
  40_062, // too many requests, of whomever
  40_333, // a wall in front of Discord, and no word about what was asked
  130_000, // overloaded
]);
/** The code of whatever has none of its own, such as an address that is shut out for a while. */
const UNNAMED = 0;

/** Discord says no for now, with the status of a refusal: the same may be taken a little later. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false;
  const isUnnamed = error.code === UNNAMED && (error.status === 400 || error.status === 403);
  return isUnnamed || passing.has(error.code);
}

/**
 * Discord said no for good. Anything else (a 5xx, a time-out, a broken line, the page of a wall) may be tried again.
 */
export function isRefusal(error: unknown): boolean {
  if (error instanceof RateLimitError) return true;
  if (!(error instanceof DiscordAPIError) || isPassing(error)) return false;
  return error.status < 500 && typeof error.code === 'number';
}

/** A request that was never begun: nothing has become of it, and nothing speaks against asking later. */
export class Unsent extends Error {
  override readonly name = 'Unsent';
}

/** How long Discord wants to be left alone, in milliseconds; null where it is about something else. */
export function waitIn(error: unknown): number | null {
  return error instanceof RateLimitError ? Math.max(error.timeToReset, error.retryAfter, error.sublimitTimeout) : null;
}

export function hasCode(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && typeof error.code === 'number' && codes.includes(error.code);
}
