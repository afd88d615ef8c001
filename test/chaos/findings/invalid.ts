import type { Stage } from '../../support/stage.ts';

/** A process that has just begun knows none of Discord's limits: each may run into some. */
const PER_PROCESS = 3;

/** 401, 403 and 429: whoever causes too many is locked out. */
export function invalidRequests(
  { discord }: Stage,
  injected: number,
  processes: number,
): { readonly own: number; readonly findings: readonly string[] } {
  const own = discord.journal.filter(({ status }) => status === 401 || status === 403 || status === 429).length - injected;
  const most = PER_PROCESS * processes;
  return { own, findings: own <= most ? [] : [`${own} invalid requests to Discord more than were injected, in place of at most ${most}`] };
}
