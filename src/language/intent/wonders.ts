/** In: what somebody wrote. Out: whether they only wonder what is going on: "?", "...", "huh?". */

const signs = /^(?:[\s?？!！.。…,，~～^*_=#|/\\‼⁉-]|\uFE0F)+$/u;
const words =
  /^(?:(?:wait|um|so|but|and) )?(?:huh|eh|what|wut|wat|why|how|how come|wdym|what do you mean|什么|啥|什么意思|啥意思|为什么|为啥|怎么会这样|為什麼|什麼|什麼意思|啊(?=[?？])|嗯(?=[?？]))[\s?？!！.。…~～]*$/iu;

/** Whoever writes nothing but punctuation, or a bare "why", asks for nothing that costs. */
export function isWondering(text: string): boolean {
  const said = text.trim();
  return said !== '' && (signs.test(said) || words.test(said));
}
