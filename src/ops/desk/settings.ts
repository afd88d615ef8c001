import { noSettings, type Settings } from '../../core/rules.ts';
import { changed, numberIn, type SettingsNumbers } from '../../core/settings-change.ts';
import type { NumberField } from '../../core/settings-fields.ts';

/** What a server may have of its own, by the names of the environment, which hold everywhere else. */
const fields = {
  PERSON_TURNS_A_DAY: 'personTurns',
  PERSON_AT_ONCE: 'personAtOnce',
  PERSON_CREDITS_A_DAY: 'personCredits',
  PERSON_COOLDOWN_SECONDS: 'cooldown',
  SERVER_TURNS_A_DAY: 'serverTurns',
  SERVER_CREDITS_A_DAY: 'serverCredits',
  SERVER_WAITING: 'serverWaiting',
  CLIP_SECONDS: 'seconds',
  RETENTION_DAYS: 'retention',
} as const satisfies Readonly<Record<string, NumberField>>;

interface SettingsWish {
  readonly guildId: string;
  readonly numbers: SettingsNumbers;
}

/** What `npm run settings` was asked for; undefined where that cannot be understood. */
export function settingsWish([guildId = '', ...changes]: readonly string[]): SettingsWish | undefined {
  if (!/^\d{15,20}$/.test(guildId)) return undefined;
  let numbers: SettingsNumbers = {};
  for (const change of changes) {
    const { name = '', value } = /^(?<name>\w+)=(?<value>\d{0,7})$/.exec(change)?.groups ?? {};
    const [, field] = Object.entries(fields).find(([one]) => one === name) ?? [];
    if (field === undefined || value === undefined) return undefined;
    numbers = { ...numbers, [field]: value === '' ? null : Number(value) };
  }
  return { guildId, numbers };
}

/** Whoever runs the bot may give a server more than whoever manages it could take, or less. */
export function withNumbers(known: Settings | undefined, { numbers }: SettingsWish): Settings {
  const settings = known ?? noSettings;
  const { person, server, seconds, retentionDays } = changed(asGranted(settings), { kind: 'numbers', numbers });
  return { ...settings, granted: { person, server, seconds, retentionDays } };
}

function asGranted(settings: Settings): Settings {
  return { ...settings, ...settings.granted };
}

/** As they would be typed: nothing behind the sign where it is as everywhere, 0 where there is no bound. */
export function settingsLines(settings: Settings): readonly string[] {
  return Object.entries(fields).map(([name, field]) => `${name}=${numberIn(asGranted(settings), field) ?? ''}`);
}
