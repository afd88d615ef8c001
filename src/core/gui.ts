import { plainPage } from './gui/page.ts';
import { forget } from './gui/remembered.ts';
import { withoutTrailingTrouble } from './gui/trouble.ts';
import { limits } from './limits.ts';
import { shorten } from './shorten.ts';

/** Taking one thing away can leave another without its sense; after so many rounds nothing ever changes any more. */
const ROUNDS = 5;

/**
 * What the agent says, as it reads on Discord: instructions about buttons, panels, timelines and other parts of a screen
 * are gone, and so are machine words; everything else stays letter by letter. '' when nothing else was said. Of a text longer than
 * agents write, the beginning is read.
 */
export function plainWords(text: string): string {
  let words = shorten(text.trim(), limits.agentChars);
  for (let round = 0; round < ROUNDS; round++) {
    const plainer = withoutTrailingTrouble(plainPage(words)).trim();
    if (plainer === words) break;
    words = plainer;
  }
  forget();
  return words;
}

// Some hundred rules are made ready when they are first asked, which takes a while: now, and not while somebody waits.
plainWords('You can click Export, or let me know. 你可以点击导出，或告诉我。');
