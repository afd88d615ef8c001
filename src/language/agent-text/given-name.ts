/** In: the name of a clip, a sound or a file, without the folders before it. Out: whether only a machine gave it. */

import { isToken } from './machine-tokens.ts';

/** What is numbered so was never called anything: `clip_0001`, `seg-12`. */
const numbered =
  /^(?:clips?|seg(?:ment)?|shots?|scene|asset|media|out(?:put)?|render|gen(?:erated)?|te?mp|tra?c?k|bgm|audio|video|material|mat|part|chunk)(?:[_-]\d+|0\d{2,})+$/i;
/** A track by its sort and number, as editors count them. */
const track = /^[VAT]\d{1,2}$/;
/** How cameras and telephones call what people take with them. */
const taken =
  /^(?:img|image|pic|photo|pxl|dsc[nf]?|gopr|mvimg|vid|mov|screenshot|screenrecording|scan|signal|snapchat|wechat)[_-]?\d/i;

export function isMachineName(name: string): boolean {
  const stem = name.replace(/\.\w{1,5}$/, '');
  if (taken.test(stem)) return false;
  return isToken(name, false) || isToken(stem, false) || numbered.test(stem) || track.test(stem);
}
