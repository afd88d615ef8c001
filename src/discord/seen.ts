import { dropOldest } from '../core/newest.ts';

/** How many ids are remembered: far more than Discord sends within the minutes in which it may send one again. */
const MOST = 10_000;

/** Whether something is new, asked by its id: Discord may tell of it more than once. */
export function createSeen(most = MOST): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    dropOldest(seen, most);
    return true;
  };
}
