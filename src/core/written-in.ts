const addresses = /https?:\/\/\S+/gi;
/** What a film is to show, or a file is called, is in whatever language: only what is said around it tells. */
const quotations = /"[^"\n]*"|“[^”\n]*”|‘[^’\n]*’|「[^」\n]*」|『[^』\n]*』|《[^》\n]*》|`[^`\n]*`|\S+\.\w{2,5}(?!\w)/g;
const han = /\p{Script=Han}/gu;
const ofOthers = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const word = /[\p{L}\p{M}'’-]{2,}/gu;

/** One word, such as “ok” or “export”, is written by people of every language. */
const ENOUGH_WORDS = 2;

/**
 * The locale in which somebody writes, where their words tell; null where they do not. Japanese and Korean have Han
 * characters as well, and most often others beside them.
 * @param place the locale of the place
 */
export function writtenIn(text: string, place: string): string | null {
  const said = text.replaceAll(addresses, ' ').replaceAll(quotations, ' ');
  const elsewhere = /^zh\b/i.test(place) ? 'en-US' : place;
  if (ofOthers.test(said)) return elsewhere;
  const chinese = said.match(han)?.length ?? 0;
  const words = said.replaceAll(han, ' ').match(word)?.length ?? 0;
  if (chinese > 0 && chinese >= words) return /^(?:ja|ko)\b/i.test(place) ? null : 'zh-CN';
  return words >= ENOUGH_WORDS ? elsewhere : null;
}
