import { STARTER_CREDITS } from '../../nemo/prices.ts';
import type { Stage } from '../stage.ts';
import { switchSetting } from './switch-setting.ts';
import type { LeverGroup } from './lever.ts';

/** What somebody has who has registered and topped up. */
const REGISTERED_CREDITS = 1_000;

/** What the bot's account at the video service holds, and what work costs there. */
export function creditLevers({ nemo }: Stage): LeverGroup {
  return {
    title: 'Credits',
    levers: [
      {
        kind: 'deed',
        name: 'empty',
        label: 'Empty the purse',
        hint: 'The next request finds nothing to pay with.',
        run() {
          for (const account of nemo.accounts()) account.available = 0;
        },
      },
      {
        kind: 'deed',
        name: 'top-up',
        label: 'Top up',
        hint: `${STARTER_CREDITS} credits more, as if somebody had bought them.`,
        run() {
          for (const account of nemo.accounts()) account.available += STARTER_CREDITS;
        },
      },
      {
        kind: 'deed',
        name: 'register',
        label: 'Register an account',
        get hint() {
          const key = nemo.accounts().findLast(({ clientId }) => clientId === null)?.token;
          return key === undefined
            ? 'One that a server can pay for itself with: its key is shown here then.'
            : `Its key, for “NemoVideo account” in /settings: ${key}`;
        },
        run() {
          nemo.register(REGISTERED_CREDITS);
        },
      },
      switchSetting(nemo, 'prices', {
        label: 'Prices are',
        hint: 'At real prices a new account has one film and nothing more.',
        words: {
          real: 'real: a film 100, a change 50',
          'real-with-talk': 'real, and each answer 5',
          cheap: 'low: a film 20, a change 5',
          free: 'nothing at all',
        },
      }),
    ],
  };
}

/** What an account begins with. */
export function refill({ nemo }: Pick<Stage, 'nemo'>): void {
  for (const account of nemo.accounts()) account.available = Math.max(account.available, STARTER_CREDITS);
}
