/** In: what somebody wrote. Out: whether they only wonder what is going on: "?", "...". */

const signs = /^[\s?？!！.。…,，~～]+$/u;

/** Whoever writes nothing but punctuation asks for nothing that costs. */
export function isWondering(text: string): boolean {
  return signs.test(text) && text.trim() !== '';
}
