const COVER = '▒▒▒';
const spoiler = /\|\|((?:(?!\|\|).)+)\|\|/gs;

/** What stands behind spoilers. */
export function hiddenWords(text: string): readonly string[] {
  return [...text.matchAll(spoiler)].map(([, hidden = '']) => hidden);
}

/** Words that came behind a spoiler as a whole. */
export function covered(words: string): string {
  return `||${words.replaceAll('||', '')}||`;
}

/** Somebody's words where others read them: what was behind a spoiler stays there. */
export function withoutSpoilers(words: string): string {
  return words.replaceAll(spoiler, COVER);
}
