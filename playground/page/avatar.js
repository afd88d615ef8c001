import { make } from './make.js';

const TONES = 6;

/** The first letter of a name on a colour that stays the same for that name. */
export function avatar(name, size = 'large') {
  const tone = [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % TONES;
  return make('span', { class: `avatar ${size} tone-${tone}`, 'aria-hidden': 'true' }, [...name][0] ?? '?');
}
