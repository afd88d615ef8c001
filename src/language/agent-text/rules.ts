/** In: the source of a rule. Out: the rule; and all of them made ready, one after another. */

const rules: RegExp[] = [];

/**
 * For a text as long as this V8 compiles a rule at once; for a shorter one it writes bytecode first, which takes four
 * times as long, and compiles it all the same at the next text (kTierUpForSubjectLengthValue in its js-regexp.h).
 */
const COMPILED_AT_ONCE_CHARS = 1_000;

/** A rule that is large. It takes its time when it is first asked, so whoever has time makes it ready before. */
export function rule(source: string, flags = 'u'): RegExp {
  const made = new RegExp(source, flags);
  rules.push(made);
  return made;
}

/** Asks each rule of each of these words, and gives way after each. */
export function* askEachOf(samples: readonly string[]): Generator<void> {
  for (const one of rules)
    for (const sample of samples) {
      one.test(sample.padEnd(COMPILED_AT_ONCE_CHARS));
      one.lastIndex = 0;
      yield;
    }
}
