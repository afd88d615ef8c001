import { refusedSince } from '../../harness/bookmark.ts';
import type { Stage } from '../../../support/stage.ts';

/** A process that has just begun does not know what the one before, or beside it, has used up: of a channel, and of all. */
const PER_PROCESS = 2;

const isRefused = (status: number): boolean => status >= 400 && status < 500 && status !== 429;

/** Whoever causes too many 401, 403 and 429 is locked out; and what cannot succeed is not asked for again and again. */
export function invalidRequests(stage: Stage, processes: number): readonly string[] {
  const { journal, tooEarly } = stage.discord;
  const forbidden = refusedSince(stage);
  const inVain = Map.groupBy(
    journal.filter(({ status }) => isRefused(status)),
    ({ method, path }) => `${method} ${path}`,
  );
  return [
    ...(tooEarly.length <= PER_PROCESS * processes
      ? []
      : [`429 too often for ${processes} processes: ${limitsMet(tooEarly)}`]),
    ...(forbidden === 0 ? [] : [`${forbidden} times 401 or 403, of which none was injected`]),
    // Twice: whoever was killed before it heard of the refusal may be followed by one who asks once more.
    ...[...inVain]
      .filter(([, { length }]) => length > 2 * processes)
      .map(([what, { length }]) => `${what} was refused ${length} times`),
  ];
}

/** Which of Discord's limits were met, and how often. */
export function limitsMet(tooEarly: Stage['discord']['tooEarly']): string {
  const byLimit = Map.groupBy(tooEarly, ({ limit, method }) => `${limit} ${method}`);
  return `${tooEarly.length} (${[...byLimit].map(([what, { length }]) => `${what} ${length}`).join(', ')})`;
}
