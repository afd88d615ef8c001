import { createWords, type Key } from '../words/words.ts';

const words = createWords();
const english = words('en-US');
const chinese = words('zh-CN');

/** A description in the default language with its translation, as Discord's command fields want them. */
export function describe(key: Key) {
  return { description: english(key), description_localizations: { 'zh-CN': chinese(key) } };
}
