import type { Switches } from '../../../playground/nemo/switches.ts';
import { accountWays } from './account-ways.ts';
import { renderWays } from './render-ways.ts';
import { runWays } from './run-ways.ts';
import type { Ways } from './way.ts';
import { vendorWays } from './vendor-ways.ts';
import { wireWays } from './wire-ways.ts';

/** For every switch of the local Nemo, how the bot gets along with each of its values. */
export const ways: Ways<keyof Switches> = { ...accountWays, ...runWays, ...renderWays, ...wireWays, ...vendorWays };
