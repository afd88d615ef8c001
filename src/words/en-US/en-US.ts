import { commands } from './commands.ts';
import { progress } from './progress.ts';
import { results } from './results.ts';
import { failures } from './failures.ts';
import { mistakes } from './mistakes.ts';
import { controls } from './controls.ts';
import { notes } from './notes.ts';
import { permissions } from './permissions.ts';
import { settings } from './settings.ts';

/** Everything people read, in English. */
export const enUS = {
  ...commands,
  ...progress,
  ...results,
  ...failures,
  ...mistakes,
  ...controls,
  ...notes,
  ...permissions,
  ...settings,
};
