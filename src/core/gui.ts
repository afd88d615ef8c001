import { plainPage } from './gui/page.ts';
import { withoutTrailingTrouble } from './gui/trouble.ts';

/** Taking one thing away can leave another without its sense; after so many rounds nothing ever changes any more. */
const ROUNDS = 5;

/**
 * What the agent says, as it reads on Discord: instructions about buttons, panels, timelines and other parts of a screen
 * are gone, and so are machine words; everything else stays letter by letter. '' when nothing else was said.
 */
export function plainWords(text: string): string {
  let words = text.trim();
  for (let round = 0; round < ROUNDS; round++) {
    const plainer = withoutTrailingTrouble(plainPage(words)).trim();
    if (plainer === words) break;
    words = plainer;
  }
  return words;
}
