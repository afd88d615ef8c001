import type { Stage } from '../stage.ts';
import type { LeverGroup } from './lever.ts';

/** Ends the process of the bot in every way it may end. */
export function botLevers({ bot }: Stage): LeverGroup {
  return {
    title: 'The bot',
    levers: [
      {
        kind: 'deed',
        name: 'kill',
        label: 'Kill the bot',
        hint: 'In the middle of whatever it does. It starts again on what it had written down.',
        run: () => bot.startAgain('SIGKILL'),
      },
      {
        kind: 'deed',
        name: 'restart',
        label: 'Restart it gently',
        hint: 'As when a new version is rolled out.',
        run: () => bot.startAgain('SIGTERM'),
      },
      {
        kind: 'setting',
        name: 'bot',
        label: 'The bot is',
        hint: 'Write to it while it is away: what it missed is done when it is back.',
        values: [
          ['up', 'there'],
          ['down', 'kept down'],
        ],
        read: () => (bot.phase() === 'down' ? 'down' : 'up'),
        set: (value) => (value === 'down' ? bot.keepDown() : bot.startAgain('SIGTERM')),
      },
    ],
  };
}
