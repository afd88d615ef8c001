import { realPace } from '../../nemo/pace.ts';
import type { Stage } from '../stage.ts';
import type { LeverGroup, Setting } from './lever.ts';
import { switchSetting } from './switch-setting.ts';

/** Long enough that a person reads every sentence about waiting. */
const SLOW_RENDER_MS = 120_000;

/** How the video service behaves, as people notice it. */
export function serviceLevers({ nemo }: Stage): LeverGroup {
  return {
    title: 'The video service',
    levers: [
      paceSetting(nemo.pace),
      reachSetting(nemo),
      {
        kind: 'deed',
        name: 'forget',
        label: 'Forget all projects',
        hint: 'As the service may at any time. The bot starts them afresh from what it kept, and says so.',
        run: () => nemo.forgetSessions(),
      },
      switchSetting(nemo, 'renderFailure', {
        label: 'Making the film',
        hint: 'A film that fails is tried once more before anybody is told.',
        words: { none: 'works', once: 'fails once', always: 'always fails' },
      }),
      switchSetting(nemo, 'plan', {
        label: 'The plan',
        hint: 'Without export a film can be planned, and not be had.',
        words: { open: 'includes export', blocked: 'has no export' },
      }),
      switchSetting(nemo, 'questions', {
        label: 'The agent',
        hint: 'It may want to know something before it begins.',
        words: {
          off: 'begins at once',
          call: 'asks first',
          'call-several': 'asks first, for several answers',
          words: 'asks first, in its own words',
        },
      }),
    ],
  };
}

function paceSetting(pace: Stage['nemo']['pace']): Setting {
  const usual = { ...pace };
  const paces: Readonly<Record<string, typeof usual>> = {
    usual,
    slow: { ...usual, renderMs: SLOW_RENDER_MS },
    real: { ...realPace },
  };
  let now = 'usual';
  return {
    kind: 'setting',
    name: 'pace',
    label: 'It works',
    hint: 'For what begins from now on.',
    values: [
      ['usual', 'as fast as this show'],
      ['slow', 'slowly: a film takes 2 minutes'],
      ['real', 'at its real pace: about 5 minutes'],
    ],
    read: () => now,
    set(value) {
      now = value;
      Object.assign(pace, paces[value]);
    },
  };
}

function reachSetting(nemo: Stage['nemo']): Setting {
  let now = 'there';
  return {
    kind: 'setting',
    name: 'service',
    label: 'It is',
    hint: 'While it is down nobody answers there: the bot says so, and spends nothing.',
    values: [
      ['there', 'there'],
      ['down', 'down'],
    ],
    read: () => now,
    async set(value) {
      now = value;
      await (value === 'down' ? nemo.goAway() : nemo.comeBack());
    },
  };
}
