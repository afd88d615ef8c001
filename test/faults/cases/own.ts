import type { OwnCase } from '../case.ts';

/** Everything that needs a bot of its own. */
export const ownCases: readonly OwnCase[] = [];
