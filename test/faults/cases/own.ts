import type { OwnCase } from '../case.ts';
import { gatewayCases } from './gateway.ts';

/** Everything that needs a bot of its own. */
export const ownCases: readonly OwnCase[] = [...gatewayCases];
