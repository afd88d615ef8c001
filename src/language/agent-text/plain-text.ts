/** In: all that the agent says in one run. Out: what a person reads of it. */

import { plainPage } from './page.ts';
import { forgetAll } from './memoized.ts';
import { askEachOf } from './rules.ts';
import { spokenIn } from './transcript.ts';
import { withoutTrailingTrouble } from './trouble.ts';

/** Taking one thing away can leave another without its sense; after so many rounds nothing ever changes any more. */
const ROUNDS = 5;

/**
 * What the agent says, as it reads on Discord: instructions about buttons, panels, timelines and other parts of a
 * screen are gone, and so are machine words; everything else stays letter by letter. '' when nothing else was said.
 */
export function plainText(text: string): string {
  let words = spokenIn(text.trim());
  for (let round = 0; round < ROUNDS; round++) {
    const plainer = withoutTrailingTrouble(plainPage(words)).trim();
    if (plainer === words) break;
    words = plainer;
  }
  forgetAll();
  return words;
}

const SAMPLES = ['You can click Export, or let me know.', '你可以点击导出，或告诉我。'];

/** Rules are made ready when they are first asked, and there are some hundred: step by step, while nobody waits. */
export function* makeReady(): Generator<void> {
  yield* askEachOf(SAMPLES);
  for (const sample of SAMPLES) {
    plainText(sample);
    yield;
  }
}
