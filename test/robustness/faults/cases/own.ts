import type { OwnCase } from '../case.ts';
import { gatewayCases } from './gateway.ts';
import { storeTroubleCases } from './store.ts';

/** Everything that needs a bot of its own. */
export const ownCases: readonly OwnCase[] = [...gatewayCases, ...storeTroubleCases];
