import { NemoError } from '../core/failure.ts';

/**
 * Tries until it works, or until nothing speaks for another try. `prepare` hears of what has failed so far, newest
 * first, does what has to be done before the next try, such as waiting, and says whether there is to be one. What is no
 * failure of the backend goes up at once.
 */
export async function again<T>(
  attempt: () => Promise<T>,
  prepare: (failed: readonly [NemoError, ...NemoError[]]) => Promise<boolean>,
): Promise<T> {
  const before: NemoError[] = [];
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof NemoError)) throw error;
      if (!(await prepare([error, ...before]))) throw error;
      before.unshift(error);
    }
  }
}
