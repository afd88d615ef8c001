import { withoutOurWords } from './agent-words.ts';
import { isMachineName } from './gui.ts';
import { nameOfLink } from './media.ts';

const link = /^[a-z][a-z\d+.-]{1,15}:\/\/\S+$/i;
const path = /^(?:[a-z]:|~|\.{1,2})?[\\/](?:.*[\\/])?/i;
const around = /^[[("'`]+|[\])"'`,;:]+$/g;

/** What a clip or a sound of a draft is called, as people read it; '' where only a machine gave it a name. */
export function spokenName(name: string): string {
  const whole = withoutOurWords(name);
  const own = link.test(whole) && URL.canParse(whole) ? nameOfLink(whole) : whole.replace(path, '');
  if (isMachineName(own)) return '';
  const words = own.split(' ');
  return words.filter((word) => words.length === 1 || !isMachineName(word.replaceAll(around, ''))).join(' ');
}
