const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** Discord closes a thread by itself after an hour at the soonest; people close one at any time. */
const SOONEST_CLOSED_MS = HOUR_MS;

/**
 * Which of the threads that Discord does not list, being closed, may hold something that nobody has heard: those in
 * which something was heard after this time. All times in milliseconds since the epoch.
 *
 * @param heardAt when something was last heard in each place there is
 */
export function mayHoldNewsAfter(heardAt: readonly number[], now: number): number {
  // more of them than a call takes arguments
  const last = heardAt.reduce((latest, at) => Math.max(latest, at), -Infinity);
  return last - (now - last > SOONEST_CLOSED_MS ? 30 : 1) * DAY_MS;
}
