import { UserError } from './failure.ts';
import { limits } from './limits.ts';
import type { Settings } from './rules.ts';
import { numberFields, type NumberField } from './settings-fields.ts';

/** What somebody chose on the panel. */
export type SettingsChange =
  | { readonly kind: 'roles' | 'channels' | 'blocked'; readonly ids: readonly string[] }
  // the other, or the next
  | {
      readonly kind:
        | 'threadsOnly'
        | 'ageRestrictedOnly'
        | 'asksPrice'
        | 'othersDirect'
        | 'asksOwner'
        | 'exportsOnDemand'
        | 'language';
    }
  | { readonly kind: 'numbers'; readonly numbers: SettingsNumbers }
  | { readonly kind: 'refusedWords'; readonly words: string };

/** By the field of the form: null as it is everywhere, 0 for no bound. */
export type SettingsNumbers = Readonly<Partial<Record<NumberField, number | null>>>;

const languages = [null, 'en-US', 'zh-CN'] as const;

/** The settings with one change. Throws a UserError where that is more than is kept. */
export function changed(settings: Settings, change: SettingsChange): Settings {
  switch (change.kind) {
    case 'roles':
    case 'channels':
    case 'blocked':
      return { ...settings, [change.kind]: change.ids };
    case 'threadsOnly':
    case 'ageRestrictedOnly':
    case 'asksPrice':
    case 'othersDirect':
    case 'asksOwner':
    case 'exportsOnDemand':
      return { ...settings, [change.kind]: !settings[change.kind] };
    case 'language': {
      const next = languages[(languages.indexOf(settings.language) + 1) % languages.length];
      return { ...settings, language: next ?? null };
    }
    case 'numbers':
      return withNumbers(settings, change.numbers);
    case 'refusedWords':
      return { ...settings, refusedWords: wordsIn(change.words) };
  }
}

/** A field that was not shown stays; one that was left empty is as it is everywhere. */
function withNumbers(settings: Settings, numbers: SettingsNumbers): Settings {
  let next = settings;
  for (const field of numberFields) {
    const value = numbers[field];
    if (value !== undefined) next = withNumber(next, field, value);
  }
  return next;
}

function withNumber(settings: Settings, field: NumberField, value: number | null): Settings {
  const { person, server } = settings;
  switch (field) {
    case 'personTurns':
      return { ...settings, person: withBound(person, 'turnsADay', value) };
    case 'personAtOnce':
      return { ...settings, person: withBound(person, 'atOnce', value) };
    case 'personCredits':
      return { ...settings, person: withBound(person, 'creditsADay', value) };
    case 'cooldown':
      return { ...settings, person: withBound(person, 'cooldownSeconds', atMost(value, limits.cooldownSeconds)) };
    case 'serverTurns':
      return { ...settings, server: withBound(server, 'turnsADay', value) };
    case 'serverWaiting':
      return { ...settings, server: withBound(server, 'waiting', value) };
    case 'serverCredits':
      return { ...settings, server: withBound(server, 'creditsADay', value) };
    case 'seconds':
      return { ...settings, seconds: value === 0 ? null : value };
    case 'retention':
      return { ...settings, retentionDays: value === 0 ? null : value };
  }
}

/** What stands in a field of the form; null for nothing. */
export function numberIn({ person, server, seconds, retentionDays }: Settings, field: NumberField): number | null {
  const own = {
    personTurns: person.turnsADay,
    personAtOnce: person.atOnce,
    personCredits: person.creditsADay,
    cooldown: person.cooldownSeconds,
    serverTurns: server.turnsADay,
    serverCredits: server.creditsADay,
    serverWaiting: server.waiting,
    seconds: seconds ?? undefined,
    retention: retentionDays ?? undefined,
  }[field];
  return own === undefined ? null : (own ?? 0);
}

type Bounds = Settings['person'];

function withBound(bounds: Bounds, name: keyof Bounds, value: number | null): Bounds {
  const { [name]: _, ...others } = bounds;
  return value === null ? others : { ...others, [name]: value === 0 ? null : value };
}

function atMost(value: number | null, most: number): number | null {
  return value === null ? null : Math.min(value, most);
}

/** One word, or several that belong together, per line or between commas. Throws where there are more than are kept. */
function wordsIn(text: string): readonly string[] {
  const words = [...new Set(text.split(/[\n,，、;；]/).map((word) => word.trim()))].filter((word) => word !== '');
  if (words.some((word) => word.length > limits.refusedWordChars))
    throw new UserError({ kind: 'refused-word-too-long' });
  if (words.length > limits.refusedWords) throw new UserError({ kind: 'too-many-refused-words', words: words.length });
  return words;
}
