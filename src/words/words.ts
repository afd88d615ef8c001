import { createInstance } from 'i18next';
import { enUS } from './en-US/en-US.ts';
import { zhCN } from './zh-CN/zh-CN.ts';

/** What can be said: a plural counts as one key, and is chosen by the value `count`. */
export type Key = keyof typeof enUS extends infer K
  ? K extends `${infer Whole}_${'one' | 'other'}`
    ? Whole
    : K
  : never;

/** Says it in one person's language. */
export type Translate = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

/** Finds a person's language by Discord's locale. */
export type SpeakIn = (locale: string) => Translate;

/** The catalogues, by Discord's locale: every kind of Chinese reads the Chinese one, everybody else the English one. */
export function createWords(): SpeakIn {
  const words = createInstance(
    {
      initAsync: false,
      fallbackLng: 'en-US',
      resources: { 'en-US': { translation: enUS }, 'zh-CN': { translation: zhCN } },
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
    },
    (error: unknown) => {
      if (error) throw new Error('the catalogues cannot be read', { cause: error });
    },
  );
  words.services.formatter?.add('number', numbers());
  words.services.formatter?.add('ordinal', (place: number, language = 'en-US') => ordinal(place, language));

  const catalogues = new Map(['en-US', 'zh-CN'].map((language) => [language, words.getFixedT(language)]));
  return (locale) => {
    const translated = catalogues.get(/^zh\b/i.test(locale) ? 'zh-CN' : 'en-US');
    if (translated === undefined) throw new Error('a catalogue is missing');
    return (key, values = {}) => translated(key, values);
  };
}

/** i18next would keep a formatter for every set of values that was ever said. */
function numbers() {
  const formats = new Map<string, Intl.NumberFormat>();
  return (value: number, language = 'en-US', { useGrouping }: { readonly useGrouping?: boolean } = {}): string => {
    const key = `${language} ${useGrouping}`;
    const format =
      formats.get(key) ?? new Intl.NumberFormat(language, { ...(useGrouping === false && { useGrouping }) });
    formats.set(key, format);
    return format.format(value);
  };
}

const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

function ordinal(place: number, language: string): string {
  return `${place}${endings[new Intl.PluralRules(language, { type: 'ordinal' }).select(place)] ?? ''}`;
}
