import type { PermissionName } from '../../discord/bot-permissions.ts';
import { limited, refused } from '../../discord/faults.ts';
import type { Arrived } from '../../discord/request.ts';
import type { Stage } from '../stage.ts';
import type { LeverGroup, Setting } from './lever.ts';

/** Each third request meets the trouble: what always fails would teach nothing. */
const EVERY = 3;
const PAUSE_MS = 2000;

/** How Discord behaves towards the bot. */
export function discordLevers(stage: Stage): LeverGroup {
  const { discord } = stage;
  return {
    title: 'Discord',
    levers: [
      trafficSetting(stage),
      permissionSetting(stage),
      contentSetting(stage),
      copiesSetting(stage),
      {
        kind: 'deed',
        name: 'polls',
        label: 'End all polls',
        hint: 'As if their day were over. The bot says what most want.',
        run() {
          const polls = [...discord.world.messages.values()].filter(({ poll }) => poll !== null);
          for (const message of polls) discord.endPoll(message);
        },
      },
      {
        kind: 'deed',
        name: 'reconnect',
        label: 'Have it connect anew',
        hint: 'Discord asks for this now and then. Nothing that happens meanwhile is lost.',
        run: () => discord.gateway.reconnect(),
      },
    ],
  };
}

function trafficSetting({ discordGate }: Stage): Setting {
  const faults = {
    busy: limited({ retryAfterMs: PAUSE_MS, scope: 'shared' }),
    broken: refused(503, 0, '503: Service Unavailable'),
  };
  let now = 'fine';
  let asked = 0;
  // Answers to commands have no limit at Discord, and come first there.
  const isMeant = ({ method, path }: Arrived): boolean => {
    if (!path.startsWith('/channels/') || method === 'GET') return false;
    asked += 1;
    return asked % EVERY === 0;
  };
  return {
    kind: 'setting',
    name: 'traffic',
    label: 'What the bot posts',
    hint: 'It waits, or tries again; nothing is posted twice.',
    values: [
      ['fine', 'is taken'],
      ['busy', 'has to wait now and then (429)'],
      ['broken', 'fails now and then (503)'],
    ],
    read: () => now,
    set(value) {
      now = value;
      discordGate.mend();
      if (value === 'busy' || value === 'broken') discordGate.strike({ is: isMeant, fault: faults[value] });
    },
  };
}

const takenAway: readonly (readonly [PermissionName, string])[] = [
  ['createPublicThreads', 'not open threads'],
  ['sendMessagesInThreads', 'not write in threads'],
  ['attachFiles', 'not attach files'],
  ['embedLinks', 'not show links'],
  ['readMessageHistory', 'not read what was written before'],
  ['viewChannel', 'not see the channel'],
];

function permissionSetting({ discord }: Stage): Setting {
  let now = 'all';
  return {
    kind: 'setting',
    name: 'permissions',
    label: 'In #general the bot may',
    hint: 'It finds out before anything is paid for, and names what is missing.',
    values: [['all', 'do all it needs'], ...takenAway],
    read: () => now,
    set(value) {
      now = value;
      const chosen = takenAway.map(([name]) => name).find((name) => name === value);
      discord.allow('general', ...takenAway.map(([name]) => name));
      if (chosen !== undefined) discord.deny('general', chosen);
    },
  };
}

function contentSetting({ discord, bot }: Stage): Setting {
  return {
    kind: 'setting',
    name: 'content',
    label: 'What people write',
    hint: 'The Message Content switch of the developer portal. Without it a mention or a reply still reaches the bot.',
    values: [
      ['read', 'can be read by the bot'],
      ['hidden', 'is hidden from the bot'],
    ],
    read: () => (discord.world.messageContentAllowed ? 'read' : 'hidden'),
    async set(value) {
      discord.world.messageContentAllowed = value === 'read';
      // Whoever runs the bot restarts it after that switch.
      if (bot.phase() !== 'down') await bot.startAgain('SIGTERM');
    },
  };
}

function copiesSetting({ discord }: Stage): Setting {
  let now = 'once';
  return {
    kind: 'setting',
    name: 'events',
    label: 'The bot is told everything',
    hint: 'Discord promises no less than once, and no more.',
    values: [
      ['once', 'once'],
      ['twice', 'twice'],
    ],
    read: () => now,
    set(value) {
      now = value;
      discord.gateway.duplicate(value === 'twice');
    },
  };
}
